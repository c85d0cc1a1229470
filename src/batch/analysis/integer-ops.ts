/**
 * Operations on whole numbers, added to a list: constants fold, multiples of one integer are gathered, and what is known by its bounds is not
 * computed.
 */
import type { RoundingMode } from '../../core/node.ts'
import type { Integer, IntegerOp, Term } from './integer.ts'
import { larger, smaller } from './lattice.ts'

/** A list that is added to. */
export interface Entries {
  readonly at: (index: number) => Integer
  /** The position of the operation, which is added unless one with this id is there. */
  readonly put: (id: string, make: IntegerOp, lo: bigint, hi: bigint) => number
}

export const constantIn = ({ put }: Entries, value: bigint): number => put(`c${value}`, { op: 'const', value }, value, value)

export function sumIn(entries: Entries, given: readonly Term[]): number {
  const { at, put } = entries
  const { terms, rest } = gathered(given, at)
  if (terms.length === 0) return constantIn(entries, rest)
  const all = rest === 0n ? terms : [...terms, { of: constantIn(entries, rest), times: 1n }]
  const [only] = all
  if (only && all.length === 1 && only.times === 1n) return only.of
  const ends = all.map(({ of, times }) => (times > 0n ? [at(of).lo * times, at(of).hi * times] : [at(of).hi * times, at(of).lo * times]))
  const total = (end: 0 | 1): bigint => ends.reduce((so, pair) => so + (pair[end] as bigint), 0n)
  return put(`s${all.map(({ of, times }) => `${of}*${times}`).join()}`, { op: 'sum', terms: all }, total(0), total(1))
}

export function productIn(entries: Entries, a: number, b: number): number {
  const { at, put } = entries
  const [left, right] = [multipleOf(a, at), multipleOf(b, at)]
  const times = left.times * right.times
  if (left.of === undefined) return right.of === undefined ? constantIn(entries, times) : sumIn(entries, [{ of: right.of, times }])
  if (right.of === undefined) return sumIn(entries, [{ of: left.of, times }])
  const [x, y] = left.of <= right.of ? [left.of, right.of] : [right.of, left.of]
  const ends = [at(x).lo * at(y).lo, at(x).lo * at(y).hi, at(x).hi * at(y).lo, at(x).hi * at(y).hi]
  return sumIn(entries, [{ of: put(`p${x},${y}`, { op: 'product', args: [x, y] }, smallest(ends), largest(ends)), times }])
}

export function pickIn({ at, put }: Entries, op: 'min' | 'max', a: number, b: number): number {
  if (a === b) return a
  const [x, y] = [at(a), at(b)]
  if (x.hi <= y.lo) return op === 'min' ? a : b
  if (y.hi <= x.lo) return op === 'min' ? b : a
  const end = op === 'min' ? smallest : largest
  return put(`${op}${a},${b}`, { op, args: [a, b] }, end([x.lo, y.lo]), end([x.hi, y.hi]))
}

export function unaryIn(entries: Entries, op: 'step' | 'abs' | 'sign', a: number): number {
  const { lo, hi } = entries.at(a)
  if (op === 'step' && (lo >= 0n || hi < 0n)) return constantIn(entries, lo >= 0n ? 1n : 0n)
  if (op === 'sign' && (lo > 0n || hi < 0n)) return constantIn(entries, lo > 0n ? 1n : -1n)
  if (op === 'abs' && lo >= 0n) return a
  const ends: readonly [bigint, bigint] = op === 'step' ? [0n, 1n] : op === 'sign' ? [-1n, 1n] : [0n, largest([-lo, hi])]
  return entries.put(`${op}${a}`, { op, args: [a] }, ...ends)
}

export function roundIn({ at, put }: Entries, n: number, d: number, mode: RoundingMode): number {
  const by = at(d).lo > 0n ? at(d).lo : 1n
  const size = (x: bigint): bigint => (x < 0n ? x / by - 1n : x / by + 1n)
  return put(`r${n},${d},${mode}`, { op: 'round', args: [n, d], mode }, smallest([size(at(n).lo), 0n]), largest([size(at(n).hi), 0n]))
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
