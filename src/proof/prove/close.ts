/**
 * The one closing rule: a sum of the goal (negated) and of constraints, with multipliers ≥ 0, that has no positive Bernstein coefficient.
 * Found in floating point, closed by exact fractions. Why it proves the goal: `docs/reference/certificate.md`.
 */
import { type Rational, toText } from '../../number/rational.ts'
import type { Closing, Row } from '../certificate.ts'
import { floatForm, wholeForm } from './bernstein.ts'
import { closeToZero, magnitudeOn } from './bernstein-rows.ts'
import { bestMixture, mixed } from './matrix-game.ts'
import { addTimes, constant, isZero, negate, type Poly } from './poly.ts'
import type { Ranges } from './range-box.ts'
import { roundMultipliers } from './round-multipliers.ts'
import { type Shape, shapeOf } from './shape.ts'
import type { Space } from './space.ts'

export interface Candidate {
  readonly row: Row
  /** The goal stands here with its sign turned. */
  readonly poly: Poly
}

/** What is to be shown on a cell. */
export interface Question {
  readonly space: Space
  readonly box: Ranges
  /** Must be ≥ 0; none: the cell must be empty. */
  readonly goal: Poly | undefined
  readonly constraints: readonly Poly[]
  /** The goal must be above zero. */
  readonly strict: boolean
  /** Constraints that are above zero: with one of them, the sum may touch zero. */
  readonly above?: readonly number[]
  /** Cells without interior may be dropped. */
  readonly thin: boolean
}

/** Where to look on when nothing closed: the mixture that came nearest. */
export interface Guide {
  readonly shape: Shape
  readonly total: Float64Array
  readonly columns: ReadonlyMap<number, number>
}

export type Closed = { readonly by: Closing } | { readonly guide: Guide | undefined }

/** Rows are scaled to one: a mixture above this is no proof. */
const slack = 1e-9

const largestOf = (values: Float64Array): number => {
  let most = Number.NEGATIVE_INFINITY
  for (const value of values) if (value > most) most = value
  return most
}

const sizeOf = (values: Float64Array): number => {
  let most = 0
  for (const value of values) if (Math.abs(value) > most) most = Math.abs(value)
  return most
}

function scaled(values: Float64Array, factor: number): Float64Array {
  const out = new Float64Array(values.length)
  for (let i = 0; i < out.length; i++) out[i] = (values[i] as number) * factor
  return out
}

/** Is this mixture a proof? Exact where a coefficient is near zero. */
export function holds(question: Question, mixture: readonly (readonly [Candidate, Rational])[]): boolean {
  const { space, box } = question
  const used = mixture.filter(([, factor]) => factor.n > 0n)
  if (used.length === 0) return false
  const total = used.reduce((sum, [{ poly }, factor]) => addTimes(space, sum, poly, factor), constant(space, { n: 0n, d: 1n }))
  const withGoal = used.some(([{ row }]) => row === 'goal')
  const mayTouch = !question.strict || used.some(([{ row }]) => question.above?.includes(row as number))
  if (isZero(total)) return withGoal ? mayTouch : question.thin && used.some(([{ poly }]) => !isZero(poly))
  const shape = shapeOf(
    used.map(([{ poly }]) => poly),
    box,
  )
  // Far from zero floating point cannot be wrong about a sign; the checker computes every sign exactly all the same.
  const near = floatForm(space, total, box, shape)
  const [most, doubt] = [largestOf(near), closeToZero * magnitudeOn(space, total, box)]
  if (most < -doubt) return true
  if (most > doubt) return false
  const form = wholeForm(space, total, box, shape)
  if (form.some((value) => value > 0n)) return false
  if (withGoal ? mayTouch : question.thin) return true
  return form.every((value) => value < 0n)
}

const closing = (mixture: readonly (readonly [Candidate, Rational])[]): { readonly by: Closing } => ({
  by: { by: mixture.flatMap(([{ row }, factor]) => (factor.n > 0n ? [[row, toText(factor)] as const] : [])) },
})

const one: Rational = { n: 1n, d: 1n }

/** One row alone: the goal by itself, or a constraint that nothing on the box meets. */
export function closeByOne(question: Question, candidates: readonly Candidate[]): { readonly by: Closing } | undefined {
  for (const candidate of candidates) {
    const form = floatForm(question.space, candidate.poly, question.box, shapeOf([candidate.poly], question.box))
    if (largestOf(form) > closeToZero * magnitudeOn(question.space, candidate.poly, question.box)) continue
    const mixture = [[candidate, one]] as const
    if (holds(question, mixture)) return closing(mixture)
  }
  return undefined
}

/** The goal, its sign turned, and the constraints, as rows. */
export function candidatesOf({ goal, constraints }: Question): readonly Candidate[] {
  const rows = constraints.map((poly, row): Candidate => ({ row, poly }))
  return goal === undefined ? rows : [{ row: 'goal', poly: negate(goal) }, ...rows]
}

/** Where to look on when there is one row only: where it is largest. */
export function guideBy({ space, box }: Question, { poly }: Candidate): Guide {
  const shape = shapeOf([poly], box)
  const total = floatForm(space, poly, box, shape)
  return { shape, total, columns: new Map([[total.indexOf(largestOf(total)), 1]]) }
}

/** The best mixture of these rows, closed if it can be. */
export function closeByMixture(question: Question, candidates: readonly Candidate[]): Closed {
  const { space, box } = question
  const useful = candidates.filter(({ poly }) => !isZero(poly))
  if (useful.length === 0) return { guide: undefined }
  const shape = shapeOf(
    useful.map(({ poly }) => poly),
    box,
  )
  const forms = useful.map(({ poly }) => floatForm(space, poly, box, shape))
  const sizes = forms.map((form) => sizeOf(form) || 1)
  const rows = forms.map((form, i) => scaled(form, 1 / (sizes[i] as number)))
  const mixture = bestMixture(rows)
  const guide = (): Closed => ({ guide: { shape, total: mixed(rows, mixture.weights), columns: mixture.columns } })
  if (mixture.value > slack) return guide()
  const weights = useful.map((candidate, i) => ({ candidate, weight: mixture.weights[i] as number, size: sizes[i] as number }))
  const found = roundMultipliers(weights, (exact) => holds(question, exact))
  return found === undefined ? guide() : closing(found)
}
