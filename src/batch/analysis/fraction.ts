/** Values as fractions of integers: `unit × num ÷ (den × den × …)`. Only a division by something that varies leaves a denominator. */
import type { RoundingMode } from '../../core/node.ts'
import { one, div as quotientOf, type Rational, rational, mul as timesOf } from '../../number/rational.ts'
import type { Term } from './integer.ts'
import type { Integers } from './integers.ts'
import { lowest, unitOf, wholeQuotient } from './lattice.ts'

/** One value. Without `den` it is a whole multiple of its unit in every row. */
export interface Fraction {
  /** Positions in the list of integers. */
  readonly num: number
  /** Factors of the denominator, each above zero in every row that is decided. */
  readonly den: readonly number[]
  /** Above zero, in lowest terms. */
  readonly unit: Rational
}

/** Fractions with one unit and one denominator. */
export interface Common {
  readonly nums: readonly number[]
  readonly den: readonly number[]
  readonly unit: Rational
}

/** Is it the constant zero? It fits every unit. */
const isNothing = (list: Integers, { num }: Fraction): boolean => {
  const own = list.list[num]
  return own?.op === 'const' && own.value === 0n
}

/** A constant: all of it is the unit. */
export function constant(list: Integers, value: Rational): Fraction {
  if (value.n === 0n) return { num: list.constant(0n), den: [], unit: one }
  const unit = lowest({ n: value.n < 0n ? -value.n : value.n, d: value.d })
  return { num: list.constant(value.n < 0n ? -1n : 1n), den: [], unit }
}

/** What stands in `all` and not in `some`, counting how often. */
export function without(all: readonly number[], some: readonly number[]): readonly number[] {
  const left = [...some]
  return all.filter((factor) => {
    const found = left.indexOf(factor)
    if (found >= 0) left.splice(found, 1)
    return found < 0
  })
}

const times = (list: Integers, first: number, factors: readonly number[]): number => factors.reduce((so, factor) => list.product(so, factor), first)

/** The same values over one denominator and in one unit. */
export function common(list: Integers, all: readonly Fraction[]): Common {
  const some = all.filter((part) => !isNothing(list, part))
  const unit = some.map((part) => part.unit).reduce(unitOf, some[0]?.unit ?? all[0]?.unit ?? one)
  const den: number[] = []
  for (const part of some) den.push(...without(part.den, den))
  const nums = all.map((part) => {
    if (isNothing(list, part)) return list.constant(0n)
    const scaled = list.sum([{ of: part.num, times: wholeQuotient(part.unit, unit) as bigint }])
    return times(list, scaled, without(den, part.den))
  })
  return { nums, den, unit }
}

export function add(list: Integers, all: readonly Fraction[]): Fraction {
  const { nums, den, unit } = common(list, all)
  return { num: list.sum(nums.map((of): Term => ({ of, times: 1n }))), den, unit }
}

export const mul = (list: Integers, a: Fraction, b: Fraction): Fraction => ({
  num: list.product(a.num, b.num),
  den: [...a.den, ...b.den],
  unit: lowest(timesOf(a.unit, b.unit)),
})

/** The quotient; the divisor's numerator becomes a factor of the denominator, its sign moves up. */
export function div(list: Integers, a: Fraction, b: Fraction): Fraction {
  const unit = lowest(quotientOf(a.unit, b.unit) as Rational)
  const up = times(list, a.num, without(b.den, a.den))
  const down = without(a.den, b.den)
  const own = list.list[b.num]
  if (own?.op === 'const' && own.value !== 0n) {
    const size = own.value < 0n ? -own.value : own.value
    return { num: list.sum([{ of: up, times: own.value < 0n ? -1n : 1n }]), den: down, unit: lowest({ n: unit.n, d: unit.d * size }) }
  }
  return { num: list.product(up, list.unary('sign', b.num)), den: [...down, list.unary('abs', b.num)], unit }
}

export function pick(list: Integers, op: 'min' | 'max', all: readonly Fraction[]): Fraction {
  const { nums, den, unit } = common(list, all)
  return { num: nums.reduce((a, b) => list.pick(op, a, b)), den, unit }
}

/** Rounded to a multiple of `to`: whole again, whatever it was divided by. */
export function round(list: Integers, x: Fraction, to: Rational, mode: RoundingMode): Fraction {
  const by = lowest(quotientOf(x.unit, to) as Rational)
  const [n, d] = [list.sum([{ of: x.num, times: by.n }]), times(list, list.constant(by.d), x.den)]
  const whole = by.d === 1n && x.den.length === 0
  return { num: whole ? n : list.round(n, d, mode), den: [], unit: lowest(to) }
}

export const step = (list: Integers, x: Fraction): Fraction => ({ num: list.unary('step', x.num), den: [], unit: rational(1n) })

/** All factors of the denominator multiplied. */
export const denominator = (list: Integers, { den }: Pick<Fraction, 'den'>): number => times(list, list.constant(1n), den)
