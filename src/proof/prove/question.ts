/** Asks whether a polynomial is ≥ 0 on a cell, or whether a cell is empty: cheapest first. */
import { type Rational, toText } from '../../number/rational.ts'
import type { Closing } from '../certificate.ts'
import { type Candidate, type Closed, candidatesOf, closeByMixture, closeByOne, guideBy, type Question } from './close.ts'
import { asConstant, isZero, type Poly } from './poly.ts'
import { distanceRows, multipliedRows, productRows } from './product-rows.ts'
import { shapeOf } from './shape.ts'

/** Rows times columns beyond which a mixture is not tried. */
const usual = 60_000
const atMost = 3_000_000

/** The ratio and the rest when `p = factor · q + rest` with numbers; both not constant. */
export function affineMatch(p: Poly, q: Poly): { readonly factor: Rational; readonly rest: Rational } | undefined {
  const [i, j] = [p.keys[0] === 0 ? 1 : 0, q.keys[0] === 0 ? 1 : 0]
  const count = p.keys.length - i
  if (count === 0 || count !== q.keys.length - j || p.keys[i] !== q.keys[j] || p.keys[i + count - 1] !== q.keys[j + count - 1]) return undefined
  const [a, b] = [p.n[i] as bigint, q.n[j] as bigint]
  for (let k = 0; k < count; k++) {
    if (p.keys[i + k] !== q.keys[j + k] || (p.n[i + k] as bigint) * b !== (q.n[j + k] as bigint) * a) return undefined
  }
  const flip = b < 0n ? -1n : 1n
  const factor = { n: a * q.d * flip, d: b * p.d * flip }
  const top = i === 1 ? (p.n[0] as bigint) : 0n
  const bottom = j === 1 ? (q.n[0] as bigint) : 0n
  // rest = top/p.d − factor · bottom/q.d
  return { factor, rest: { n: top * factor.d * q.d - factor.n * bottom * p.d, d: p.d * factor.d * q.d } }
}

/** A polynomial that is a known constraint times a number plus a number, or a number itself. */
export function closeByKnown({ goal, constraints, strict, above = [] }: Question): Closing | undefined {
  if (goal === undefined) return undefined
  const number = asConstant(goal)
  if (number !== undefined) return (strict ? number.n > 0n : number.n >= 0n) ? { by: [['goal', '1']] } : undefined
  for (let k = 0; k < constraints.length; k++) {
    const match = affineMatch(goal, constraints[k] as Poly)
    if (match === undefined || match.factor.n <= 0n || (strict && !above.includes(k) ? match.rest.n <= 0n : match.rest.n < 0n)) continue
    return {
      by: [
        ['goal', '1'],
        [k, toText(match.factor)],
      ],
    }
  }
  return undefined
}

/** Two constraints that say opposite things. */
export function closeByOpposite({ constraints, thin }: Question, fresh: number): Closing | undefined {
  for (let i = fresh; i < constraints.length; i++)
    for (let k = 0; k < i; k++) {
      const match = affineMatch(constraints[i] as Poly, constraints[k] as Poly)
      if (match === undefined || match.factor.n >= 0n || (thin ? match.rest.n > 0n : match.rest.n >= 0n)) continue
      return {
        by: [
          [i, '1'],
          [k, toText({ n: -match.factor.n, d: match.factor.d })],
        ],
      }
    }
  return undefined
}

/** Tries what costs little: one row alone. */
export const closeQuickly = (question: Question): Closing | undefined => {
  const known = closeByKnown(question)
  if (known !== undefined) return known
  if (question.goal !== undefined && isZero(question.goal)) return undefined
  return closeByOne(
    question,
    candidatesOf(question).filter(({ row }) => row === 'goal'),
  )?.by
}

/** Tries everything on the whole box: single rows, mixtures, mixtures with products. Constraints before `fresh` are known not to do alone. */
export function close(question: Question, products: boolean, fresh = 0): Closed {
  const known = closeByKnown(question)
  if (known !== undefined) return { by: known }
  const candidates = candidatesOf(question)
  const alone = closeByOne(
    question,
    candidates.filter(({ row }) => row === 'goal' || (row as number) >= fresh),
  )
  if (alone !== undefined) return alone
  const sizeOf = (rows: readonly Candidate[]): number =>
    shapeOf(
      rows.map(({ poly }) => poly),
      question.box,
    ).size * rows.length
  const [goal] = candidates
  let guide: Closed = { guide: goal && guideBy(question, goal) }
  for (const rows of [fitting(question, candidates), candidates]) {
    if (rows.length < 2 || (rows === candidates && sizeOf(rows) > usual)) continue
    const closed = closeByMixture(question, rows)
    if ('by' in closed) return closed
    guide = closed
    if (rows.length === candidates.length) break
  }
  if (!products) return guide
  const first = fresh > 0 ? inOnePiece(question, candidates, sizeOf) : undefined
  if (first !== undefined) return first
  const more = [...candidates, ...multipliedRows(question)]
  if (more.length === candidates.length || sizeOf(more) > (fresh > 0 ? atMost : usual)) return guide
  const closed = closeByMixture(question, more)
  return 'by' in closed ? closed : guide.guide === undefined ? closed : guide
}

/** Mixtures with products that add no columns; worth their time on the whole box only. */
function inOnePiece(
  question: Question,
  candidates: readonly Candidate[],
  sizeOf: (rows: readonly Candidate[]) => number,
): { readonly by: Closing } | undefined {
  if (question.goal === undefined) return undefined
  const within = fitting(question, candidates)
  const distances = distanceRows(
    question,
    within.flatMap(({ row }) => (typeof row === 'number' ? [row] : [])),
  )
  for (const [rows, more] of [
    [within, distances],
    [candidates, productRows(question)],
  ] as const) {
    const all = [...rows, ...more]
    if (more.length === 0 || sizeOf(all) > usual) continue
    const closed = closeByMixture(question, all)
    if ('by' in closed) return closed
  }
  return undefined
}

/** The rows whose powers do not exceed those of the goal: they cost no columns. */
const fitting = ({ goal }: Question, candidates: readonly Candidate[]): readonly Candidate[] =>
  goal === undefined ? candidates : candidates.filter(({ poly }) => poly.degrees.every((degree, index) => degree <= (goal.degrees[index] as number)))
