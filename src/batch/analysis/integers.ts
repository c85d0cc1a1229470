/**
 * Whole numbers as a flat list of operations, each with the bounds that hold for every row within the ranges: what every exact back-end
 * runs, and what SQL is written from. Equal operations are one.
 */
import type { RoundingMode } from '../../core/node.ts'
import type { Integer, Term } from './integer.ts'
import { constantIn, type Entries, pickIn, productIn, roundIn, sumIn, unaryIn } from './integer-ops.ts'
import { larger, smaller } from './lattice.ts'

/** A growing list of integers. Every method answers a position. */
export interface Integers {
  readonly list: readonly Integer[]
  readonly constant: (value: bigint) => number
  readonly input: (name: string, decimals: number, lo: bigint, hi: bigint) => number
  readonly sum: (terms: readonly Term[]) => number
  readonly product: (a: number, b: number) => number
  readonly pick: (op: 'min' | 'max', a: number, b: number) => number
  readonly unary: (op: 'step' | 'abs' | 'sign', a: number) => number
  readonly round: (n: number, d: number, mode: RoundingMode) => number
  /** Records bounds that are known from elsewhere. */
  readonly narrow: (at: number, lo: bigint, hi: bigint) => void
}

/** Beyond this nothing is bounded any more: rows are decided by the rational evaluator. */
const unbounded = 1n << 4096n
// Named, since negating a large number anew for every comparison costs more than the comparison.
const unboundedBelow = -unbounded
const clipped = (x: bigint): bigint => (x > unbounded ? unbounded : x < unboundedBelow ? unboundedBelow : x)

/** An empty list. */
export function integers(): Integers {
  const list: Integer[] = []
  const known = new Map<string, number>()
  const at = (index: number): Integer => list[index] as Integer
  const put: Entries['put'] = (id, make, lo, hi) => {
    const position = known.get(id)
    if (position !== undefined) return position
    known.set(id, list.length)
    list.push({ ...make, lo: clipped(lo), hi: clipped(hi) })
    return list.length - 1
  }
  const entries: Entries = { at, put }
  return {
    list,
    constant: (value) => constantIn(entries, value),
    input: (name, decimals, lo, hi) => put(`i${name}`, { op: 'input', name, decimals }, lo, hi),
    sum: (terms) => sumIn(entries, terms),
    product: (a, b) => productIn(entries, a, b),
    pick: (op, a, b) => pickIn(entries, op, a, b),
    unary: (op, a) => unaryIn(entries, op, a),
    round: (n, d, mode) => roundIn(entries, n, d, mode),
    narrow: (index, lo, hi) => {
      const own = at(index)
      const [from, to] = [larger(own.lo, clipped(lo)), smaller(own.hi, clipped(hi))]
      if (from <= to) list[index] = { ...own, lo: from, hi: to }
    },
  }
}
