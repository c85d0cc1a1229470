/** Numbers as the closed forms take them: read exactly, and kept within the range in which the formula means something. */
import { type Issue, SplitKeyError } from '../core/issue.ts'
import { type NumberLike, readNumber as read } from '../number/numeric.ts'
import { compare, one, type Rational, toText, zero } from '../number/rational.ts'

export type { NumberLike } from '../number/numeric.ts'

/** What an argument must be. */
export type Range = 'any' | 'not-negative' | 'positive' | 'share'

const inside: Readonly<Record<Range, (x: Rational) => boolean>> = {
  any: () => true,
  'not-negative': (x) => x.n >= 0n,
  positive: (x) => x.n > 0n,
  share: (x) => compare(x, zero) >= 0 && compare(x, one) <= 0,
}

const needed: Readonly<Record<Range, string>> = { any: 'a number', 'not-negative': 'zero or more', positive: 'above zero', share: 'between 0 and 1' }

/** Throws one problem. */
export const refuse = (issue: Issue): never => {
  throw new SplitKeyError([issue])
}

/** An argument outside the range in which the formula means something. */
export const outOfRange = (input: string, message: string): never => refuse({ code: 'out-of-range', path: input, input, message })

/**
 * The exact number. Throws `not-a-number` for words, `NaN`, `Infinity` and nothing at all, `out-of-range` outside `range`; both name `input`.
 * @example readNumber('70/3', 'cost', 'positive') // { n: 70n, d: 3n }
 */
export function readNumber(value: NumberLike, input: string, range: Range = 'any'): Rational {
  const number = read(value, input)
  return inside[range](number) ? number : outOfRange(input, `${input} must be ${needed[range]}: found ${toText(number)}`)
}

/** Several numbers, each named by its place. */
export const readNumbers = (values: readonly NumberLike[], input: string, range: Range = 'any'): readonly Rational[] =>
  values.map((value, index) => readNumber(value, `${input}.${index}`, range))
