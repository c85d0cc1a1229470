/** At which value of an input something is reached: every crossing, exact where it is a rational number. */
import { type Issue, unknownName } from '../core/issue.ts'
import { type Numeric, readNumeric } from '../number/numeric.ts'
import { compare, type Rational, sub, toText, zero } from '../number/rational.ts'
import { compute } from './compute.ts'
import { agreedKeyOf, type ExactKey, measured } from './exact-key.ts'
import { type Line, type Piece, piecesOf } from './piecewise/pieces.ts'
import { isConstant, type Polynomial, signBeside } from './piecewise/polynomial.ts'
import { difference, type Quotient, steady } from './piecewise/quotient.ts'
import { rootsWithin } from './piecewise/roots.ts'
import { movedWith, readSituation, type Situation, withValues } from './situation.ts'

/** What is asked. */
export interface BreakEvenQuestion {
  /** A partner (what it keeps after its own costs), `pot`, `joint`, or a line. */
  readonly of: string
  /** The input that moves, and with it those that follow it. */
  readonly along: string
  readonly from: Numeric
  readonly to: Numeric
  /** What is to be reached; zero when absent. */
  readonly reaches?: Numeric
}

/**
 * One place where what is asked for is reached. `rises` and `falls` say what happens as the input grows; `touches` comes back from where
 * it came; `stays` is reached from `at` to `until`; `jumps` passes it without ever being it; `gap` has no value there and other signs on
 * both sides. `between` stands for a crossing that is no fraction: it lies between these two.
 */
export interface Crossing {
  readonly kind: 'rises' | 'falls' | 'touches' | 'stays' | 'jumps' | 'gap'
  readonly at: string
  readonly until?: string
  readonly between?: readonly [string, string]
}

/**
 * Every crossing in the range, its ends included, in order: of the key as agreed, before amounts become cents. None may be missed: kinks, and
 * the jumps of roundings that the agreement writes, are walked one by one.
 * @throws every problem of the base and of the question at once; `unknown-name`; `too-large` where there are more of them than can be walked
 * @example breakEvens({ key, inputs }, { of: 'W', along: 'aluminium', from: 0, to: 20 }) // [{ kind: 'falls', at: '3.4' }]
 */
export function breakEvens(situation: Situation, question: BreakEvenQuestion): readonly Crossing[] {
  const exact = agreedKeyOf(situation.key)
  const issues: Issue[] = []
  const target = readNumeric(question.reaches ?? 0, 'reaches', issues) ?? zero
  const line = lineOf(exact, situation, question, issues)
  const pieces = piecesOf(line)
  const at = compute([line.node, ...line.requirements])
  const height = (x: Rational): number | undefined => {
    const [value, ...needs] = at.values(
      withValues(
        line.at,
        line.moving.map((name) => [name, x] as const),
      ),
    )
    return value === undefined || needs.some((need) => need === undefined || need.n < 0n) ? undefined : compare(value, target)
  }
  const above = pieces.map((piece) => ({ ...piece, ...(piece.value && { height: difference(piece.value, steady(target)) }) }))
  return joined(
    above.flatMap((piece, index) => [
      ...atStart(above[index - 1], piece, height),
      ...inside(piece),
      ...(index === above.length - 1 ? atEnd(piece, height) : []),
    ]),
  )
}

/** Along which line a question looks. */
function lineOf(exact: ExactKey, situation: Situation, { of, along, from, to }: BreakEvenQuestion, issues: Issue[]): Line {
  const known = Object.keys(exact.key.inputs)
  if (!known.includes(along)) issues.push(unknownName('unknown-input', 'along', along, known))
  const [low, high] = [readNumeric(from, 'from', issues), readNumeric(to, 'to', issues)]
  if (low && high && compare(low, high) > 0)
    issues.push({ code: 'out-of-range', path: 'to', input: 'to', message: `the range falls from ${toText(low)} to ${toText(high)}` })
  const at = readSituation(situation, issues)
  return {
    node: measured(exact, of),
    requirements: exact.requirements.map(({ node }) => node),
    at,
    moving: movedWith(situation, along),
    low: low ?? zero,
    high: high ?? zero,
  }
}

type Raised = Piece & { readonly height?: Quotient }
type Height = (x: Rational) => number | undefined

const signs = ({ height }: Raised, x: Rational, side: 1 | -1): number | undefined =>
  height && signBeside(height.top, x, side) * signBeside(height.bottom, x, side)

const turn = (before: number | undefined, after: number | undefined): Crossing['kind'] => {
  if (before !== undefined && after !== undefined && before === after) return 'touches'
  return (after ?? -(before ?? 0)) > 0 ? 'rises' : 'falls'
}

/** What happens where a piece begins. */
function atStart(last: Raised | undefined, piece: Raised, height: Height): readonly Crossing[] {
  const [before, after] = [last && signs(last, last.to, -1), signs(piece, piece.from, 1)]
  if (last && compare(last.to, piece.from) < 0) {
    const apart = before !== undefined && after !== undefined && before * after < 0
    return apart ? [{ kind: turn(before, after), at: toText(last.to), between: [toText(last.to), toText(piece.from)] }] : []
  }
  return atPoint(piece.from, before, after, height)
}

/** What happens at the end of the range. */
const atEnd = (piece: Raised, height: Height): readonly Crossing[] =>
  compare(piece.from, piece.to) === 0 ? [] : atPoint(piece.to, signs(piece, piece.to, -1), undefined, height)

function atPoint(x: Rational, before: number | undefined, after: number | undefined, height: Height): readonly Crossing[] {
  const here = height(x)
  // A stretch on which it stays covers its own ends.
  if (here === 0) return before === 0 || after === 0 ? [] : [{ kind: turn(before, after), at: toText(x) }]
  const apart = before !== undefined && after !== undefined && before * after < 0
  const passed = [before, after].some((side) => side !== undefined && here !== undefined && side * here < 0)
  if (!apart && !passed) return []
  return [{ kind: here === undefined ? 'gap' : 'jumps', at: toText(x) }]
}

/** What happens between two kinks. */
function inside({ height, from, to }: Raised): readonly Crossing[] {
  if (!height) return []
  if (height.top.length === 0) return [{ kind: 'stays', at: toText(from), until: toText(to) }]
  if (isConstant(height.top)) return []
  return rootsWithin(height.top, from, to).flatMap((root): readonly Crossing[] => {
    if (compare(root.from, root.to) < 0) {
      const kind = turn(besideIn(height, root.from, -1), besideIn(height, root.to, 1))
      return [{ kind, at: toText(root.from), between: [toText(root.from), toText(root.to)] }]
    }
    if (compare(root.to, to) >= 0 || sub(to, from).n === zero.n) return []
    return [{ kind: turn(besideIn(height, root.from, -1), besideIn(height, root.from, 1)), at: toText(root.from) }]
  })
}

const besideIn = ({ top, bottom }: { readonly top: Polynomial; readonly bottom: Polynomial }, x: Rational, side: 1 | -1): number =>
  signBeside(top, x, side) * signBeside(bottom, x, side)

/** Stretches that follow each other are one. */
function joined(all: readonly Crossing[]): readonly Crossing[] {
  const found: Crossing[] = []
  for (const next of all) {
    const last = found.at(-1)
    if (last?.kind === 'stays' && next.kind === 'stays' && last.until === next.at) found[found.length - 1] = { ...last, until: next.until as string }
    else found.push(next)
  }
  return found
}
