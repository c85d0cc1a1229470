/** How far the roundings that are left out can move a value: one forward pass over intervals and errors. */

import { type Interval, magnitude } from '../../number/interval.ts'
import { add, compare, div, fromText, max, min, mul, neg, type Rational, sub, zero } from '../../number/rational.ts'
import type { Instruction } from '../certificate.ts'
import { intervalsOf, type Setting } from './interval.ts'

/** Per instruction the largest error; `undefined` where none can be given. */
export function roundingBounds(setting: Setting): readonly (Rational | undefined)[] {
  const intervals = intervalsOf(setting)
  const errors: (Rational | undefined)[] = []
  for (const at of setting.order) errors[at] = errorOf(setting, at, intervals, errors)
  return errors
}

type Known<T> = readonly (T | undefined)[]

function errorOf({ code, relaxed }: Setting, at: number, intervals: Known<Interval>, errors: Known<Rational>): Rational | undefined {
  const instruction = code[at] as Instruction
  if (instruction.op === 'lit' || instruction.op === 'input') return zero
  if (instruction.op === 'round' && relaxed.has(at)) return zero
  const args = instruction.args.map((arg) => errors[arg])
  if (args.includes(undefined)) return undefined
  const known = args as readonly Rational[]
  if (instruction.op === 'round')
    return add(known[0] as Rational, mul(fromText(instruction.to), instruction.mode.startsWith('half') ? { n: 1n, d: 2n } : { n: 1n, d: 1n }))
  if (known.every(({ n }) => n === 0n)) return zero
  const sizes = instruction.args.map((arg) => intervals[arg])
  switch (instruction.op) {
    case 'add':
      return known.reduce(add)
    case 'min':
    case 'max':
      return known.reduce(max)
    case 'mul':
      return sizes.includes(undefined) ? undefined : productError(sizes as readonly Interval[], known)
    case 'div':
      return sizes.includes(undefined) ? undefined : quotientError(sizes as readonly Interval[], known)
    default:
      return undefined
  }
}

function productError(sizes: readonly Interval[], errors: readonly Rational[]): Rational {
  let size = magnitude(sizes[0] as Interval)
  let error = errors[0] as Rational
  for (let i = 1; i < sizes.length; i++) {
    const [other, own] = [magnitude(sizes[i] as Interval), errors[i] as Rational]
    error = add(add(mul(size, own), mul(other, error)), mul(error, own))
    size = mul(size, other)
  }
  return error
}

function quotientError([a, b]: readonly Interval[], [above, below]: readonly Rational[]): Rational | undefined {
  const [top, bottom, errorA, errorB] = [a, b, above, below] as [Interval, Interval, Rational, Rational]
  const least = compare(bottom.lo, zero) > 0 ? bottom.lo : compare(bottom.hi, zero) < 0 ? neg(bottom.hi) : zero
  if (compare(least, errorB) <= 0) return undefined
  const sizes = [top.lo, top.hi].flatMap((x) => [bottom.lo, bottom.hi].map((y) => div(x, y) as Rational))
  const largest = max(neg(sizes.reduce(min)), sizes.reduce(max))
  return div(add(errorA, mul(largest, errorB)), sub(least, errorB))
}
