/**
 * Whole numbers as a flat list of operations, each with the bounds that hold for every row within the ranges: what every exact back-end
 * runs, and what SQL is written from. Equal operations are one.
 */
import type { RoundingMode } from '../../core/node.ts'
import { larger, smaller } from './lattice.ts'

/** A whole multiple of another integer. */
export interface Term {
  readonly of: number
  readonly times: bigint
}

/** One operation; numbers are positions in the list, always of earlier entries. */
export type IntegerOp =
  | { readonly op: 'const'; readonly value: bigint }
  /** The value of an input or an opening balance in units of `10^-decimals`. */
  | { readonly op: 'input'; readonly name: string; readonly decimals: number }
  | { readonly op: 'sum'; readonly terms: readonly Term[] }
  | { readonly op: 'product'; readonly args: readonly [number, number] }
  | { readonly op: 'min' | 'max'; readonly args: readonly [number, number] }
  /** 1 where its argument is zero or more, else 0. */
  | { readonly op: 'step'; readonly args: readonly [number] }
  /** `sign` is −1, 0 or 1. */
  | { readonly op: 'abs' | 'sign'; readonly args: readonly [number] }
  /** The whole number that `args[0] ÷ args[1]` rounds to; the divisor is above zero in every row that is decided. */
  | { readonly op: 'round'; readonly args: readonly [number, number]; readonly mode: RoundingMode }

/** An operation and between what its result lies, both ends included. */
export type Integer = IntegerOp & { readonly lo: bigint; readonly hi: bigint }

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
export const unbounded = 1n << 4096n
// Named, since negating a large number anew for every comparison costs more than the comparison.
const unboundedBelow = -unbounded
const clipped = (x: bigint): bigint => (x > unbounded ? unbounded : x < unboundedBelow ? unboundedBelow : x)

/** An empty list. */
export function integers(): Integers {
  const list: Integer[] = []
  const known = new Map<string, number>()
  const at = (index: number): Integer => list[index] as Integer
  const put = (id: string, make: IntegerOp, lo: bigint, hi: bigint): number => {
    const position = known.get(id)
    if (position !== undefined) return position
    known.set(id, list.length)
    list.push({ ...make, lo: clipped(lo), hi: clipped(hi) })
    return list.length - 1
  }
  const constant = (value: bigint): number => put(`c${value}`, { op: 'const', value }, value, value)
  const sum = (given: readonly Term[]): number => {
    const { terms, rest } = gathered(given, at)
    if (terms.length === 0) return constant(rest)
    const all = rest === 0n ? terms : [...terms, { of: constant(rest), times: 1n }]
    const [only] = all
    if (only && all.length === 1 && only.times === 1n) return only.of
    const ends = all.map(({ of, times }) => (times > 0n ? [at(of).lo * times, at(of).hi * times] : [at(of).hi * times, at(of).lo * times]))
    const total = (end: 0 | 1): bigint => ends.reduce((so, pair) => so + (pair[end] as bigint), 0n)
    return put(`s${all.map(({ of, times }) => `${of}*${times}`).join()}`, { op: 'sum', terms: all }, total(0), total(1))
  }
  const product = (a: number, b: number): number => {
    const [left, right] = [multipleOf(a, at), multipleOf(b, at)]
    const times = left.times * right.times
    if (left.of === undefined) return right.of === undefined ? constant(times) : sum([{ of: right.of, times }])
    if (right.of === undefined) return sum([{ of: left.of, times }])
    const [x, y] = left.of <= right.of ? [left.of, right.of] : [right.of, left.of]
    const ends = [at(x).lo * at(y).lo, at(x).lo * at(y).hi, at(x).hi * at(y).lo, at(x).hi * at(y).hi]
    return sum([{ of: put(`p${x},${y}`, { op: 'product', args: [x, y] }, smallest(ends), largest(ends)), times }])
  }
  const pick = (op: 'min' | 'max', a: number, b: number): number => {
    if (a === b) return a
    const [x, y] = [at(a), at(b)]
    if (x.hi <= y.lo) return op === 'min' ? a : b
    if (y.hi <= x.lo) return op === 'min' ? b : a
    const end = op === 'min' ? smallest : largest
    return put(`${op}${a},${b}`, { op, args: [a, b] }, end([x.lo, y.lo]), end([x.hi, y.hi]))
  }
  const unary = (op: 'step' | 'abs' | 'sign', a: number): number => {
    const { lo, hi } = at(a)
    if (op === 'step' && (lo >= 0n || hi < 0n)) return constant(lo >= 0n ? 1n : 0n)
    if (op === 'sign' && (lo > 0n || hi < 0n)) return constant(lo > 0n ? 1n : -1n)
    if (op === 'abs' && lo >= 0n) return a
    const ends: readonly [bigint, bigint] = op === 'step' ? [0n, 1n] : op === 'sign' ? [-1n, 1n] : [0n, largest([-lo, hi])]
    return put(`${op}${a}`, { op, args: [a] }, ...ends)
  }
  const round = (n: number, d: number, mode: RoundingMode): number => {
    const by = at(d).lo > 0n ? at(d).lo : 1n
    const size = (x: bigint): bigint => (x < 0n ? x / by - 1n : x / by + 1n)
    return put(`r${n},${d},${mode}`, { op: 'round', args: [n, d], mode }, smallest([size(at(n).lo), 0n]), largest([size(at(n).hi), 0n]))
  }
  const narrow = (index: number, lo: bigint, hi: bigint): void => {
    const own = at(index)
    const [from, to] = [largest([own.lo, clipped(lo)]), smallest([own.hi, clipped(hi)])]
    if (from <= to) list[index] = { ...own, lo: from, hi: to }
  }
  return {
    list,
    constant,
    input: (name, decimals, lo, hi) => put(`i${name}`, { op: 'input', name, decimals }, lo, hi),
    sum,
    product,
    pick,
    unary,
    round,
    narrow,
  }
}

const smallest = (all: readonly bigint[]): bigint => all.reduce(smaller)
const largest = (all: readonly bigint[]): bigint => all.reduce(larger)

/** An integer as a multiple of another: constants of nothing. */
function multipleOf(index: number, at: (index: number) => Integer): { readonly of?: number; readonly times: bigint } {
  const own = at(index)
  if (own.op === 'const') return { times: own.value }
  const [only] = own.op === 'sum' ? own.terms : []
  return own.op === 'sum' && own.terms.length === 1 && only ? only : { of: index, times: 1n }
}

/** Terms of the same integer added, constants apart. */
function gathered(given: readonly Term[], at: (index: number) => Integer): { readonly terms: readonly Term[]; readonly rest: bigint } {
  const times = new Map<number, bigint>()
  let rest = 0n
  for (const term of given) {
    const own = multipleOf(term.of, at)
    if (own.of === undefined) rest += own.times * term.times
    else times.set(own.of, (times.get(own.of) ?? 0n) + own.times * term.times)
  }
  return { terms: [...times].filter(([, by]) => by !== 0n).map(([of, by]) => ({ of, times: by })), rest }
}
