/**
 * What the five divisor methods share. A method is a row of signposts s(0) ≤ s(1) ≤ …, one between k and k + 1 for each k: a party's
 * seat k + 1 has priority weight ÷ s(k), and the seats go to the highest priorities. All comparisons are of products of integers;
 * for a signpost that is a square root, of squares.
 *
 * It starts from every quota rounded at its signpost, which is off by at most one seat a party, and corrects seat by seat: a house of
 * a million million seats takes no longer than one of ten.
 */
import type { Raw } from './apportionment.ts'
import type { Weighed } from './weights.ts'

/** A divisor method. */
export interface DivisorMethod {
  /** The signpost between `k` and `k + 1` seats, to the power `power`, as a fraction; `k ≤ s(k) ≤ k + 1`. */
  readonly signpost: (k: bigint) => readonly [bigint, bigint]
  /** 2 where the signpost is a square root. */
  readonly power: 1 | 2
}

/** How good a claim to a seat is: `n / d`, endless where `d` is zero; between two endless ones the larger weight is better. */
interface Priority {
  readonly n: bigint
  readonly d: bigint
  readonly weight: bigint
}

const compare = (a: Priority, b: Priority): number => {
  const difference = a.d === 0n && b.d === 0n ? a.weight - b.weight : a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Seats by a divisor method; equal priorities go to who is declared first. */
export function highestAverages({ weights, total }: Weighed, house: bigint, { signpost, power }: DivisorMethod, minimum = 0n): Raw {
  const raised = (x: bigint): bigint => (power === 2 ? x * x : x)
  const priority = (index: number, held: bigint): Priority => {
    const [n, d] = signpost(held)
    return { n: raised(weights[index] as bigint) * d, d: n, weight: weights[index] as bigint }
  }
  const start = (weight: bigint): bigint => {
    if (weight === 0n) return 0n
    const floor = (weight * house) / total
    const [n, d] = signpost(floor)
    const rounded = n * raised(total) <= d * raised(weight * house) ? floor + 1n : floor
    return rounded > minimum ? rounded : minimum
  }
  const seats = weights.map(start)
  const best = (): number | undefined => pick(weights, (index) => (weights[index] === 0n ? undefined : priority(index, seats[index] as bigint)), 1)
  const worst = (): number | undefined =>
    pick(weights, (index) => ((seats[index] as bigint) > minimum ? priority(index, (seats[index] as bigint) - 1n) : undefined), -1)
  let left = house - seats.reduce((a, b) => a + b, 0n)
  for (; left > 0n; left--) (seats[best() as number] as bigint)++
  for (; left < 0n; left++) (seats[worst() as number] as bigint)--
  return { seats, ...tieBetween(seats, best(), worst(), minimum, weights, priority) }
}

/** The position with the highest priority, the first of equal ones; or, for `−1`, with the lowest, the last of equal ones. */
function pick(weights: readonly bigint[], priorityOf: (index: number) => Priority | undefined, direction: 1 | -1): number | undefined {
  let found: { readonly index: number; readonly priority: Priority } | undefined
  weights.forEach((_weight, index) => {
    const priority = priorityOf(index)
    if (!priority) return
    const order = found ? compare(priority, found.priority) * direction : 1
    if (order > 0 || (order === 0 && direction < 0)) found = { index, priority }
  })
  return found?.index
}

/** The best claim that went without a seat, if it is as good as the worst that has one. */
function tieBetween(
  seats: readonly bigint[],
  next: number | undefined,
  last: number | undefined,
  minimum: bigint,
  weights: readonly bigint[],
  priority: (index: number, held: bigint) => Priority,
): Pick<Raw, 'tie'> {
  if (next === undefined || last === undefined) return {}
  const edge = priority(next, seats[next] as bigint)
  const holds = (index: number): boolean => (seats[index] as bigint) > minimum && compare(priority(index, (seats[index] as bigint) - 1n), edge) === 0
  const lacks = (index: number): boolean => weights[index] !== 0n && compare(priority(index, seats[index] as bigint), edge) === 0
  if (!holds(last)) return {}
  const positions = weights.map((_weight, index) => index)
  return { tie: { between: positions.filter((index) => holds(index) || lacks(index)), seats: positions.filter(holds).length } }
}
