/** Every node of a key as a fraction of integers, with its interval: one table over the ten kinds. */
import type { Node } from '../../core/node.ts'
import type { Interval } from '../../number/interval.ts'
import { div, fromText, mul, one, type Rational, rational } from '../../number/rational.ts'
import type { Plan } from '../../read/plan.ts'
import type { Domain } from './domain.ts'
import type { Fraction } from './fraction.ts'
import * as fraction from './fraction.ts'
import type { Integer } from './integer.ts'
import { type Integers, integers } from './integers.ts'
import { intervalOf, notNegative } from './intervals.ts'
import { ceilingQuotient, floorQuotient, smaller } from './lattice.ts'

/** A condition on a row: an integer, and the instruction it belongs to. */
export interface Check {
  readonly integer: number
  readonly at: number
}

/** The values of a key's instructions. */
export interface Fractions {
  readonly fractions: readonly Fraction[]
  readonly intervals: readonly Interval[]
  readonly list: Integers
  readonly divisors: readonly Check[]
}

/** Goes through the instructions in order; every one is computed from earlier ones. */
export function fractionsOf(code: Plan, domain: Domain): Fractions {
  const list = integers()
  const fractions: Fraction[] = []
  const intervals: Interval[] = []
  const divisors: Check[] = []
  const weights = new Set(code.lowered.requirements.map(({ node }) => code.at.get(node) as number))
  code.code.forEach((node, index) => {
    const args = (code.from[index] as readonly number[]).map((from) => fractions[from] as Fraction)
    const own = intervalOf({ code, intervals, domain }, index, node.op === 'div' ? leastOf(list, args[1] as Fraction) : one)
    intervals.push(weights.has(index) ? notNegative(own) : own)
    fractions.push(fractionOf(list, node, args, domain))
    narrow(list, fractions[index] as Fraction, intervals[index] as Interval)
    const divisor = node.op === 'div' ? (args[1] as Fraction).num : undefined
    if (divisor !== undefined && mayBeZero(list.list[divisor] as Integer)) divisors.push({ integer: divisor, at: index })
  })
  return { fractions, intervals, list, divisors }
}

const mayBeZero = ({ lo, hi }: Integer): boolean => lo <= 0n && hi >= 0n

/** The smallest magnitude that a fraction other than zero has. */
function leastOf(list: Integers, { den, unit }: Fraction): Rational {
  const largest = den.reduce((so, factor) => so * (list.list[factor] as Integer).hi, 1n)
  return div(unit, rational(largest)) as Rational
}

function fractionOf(list: Integers, node: Node, args: readonly Fraction[], domain: Domain): Fraction {
  const [first, second] = args as [Fraction, Fraction]
  switch (node.op) {
    case 'lit':
      return fraction.constant(list, fromText(node.value))
    case 'input':
      return inputOf(list, node.name, domain[node.name] as Domain[string])
    case 'add':
      return fraction.add(list, args)
    case 'mul':
      return args.reduce((a, b) => fraction.mul(list, a, b))
    case 'min':
    case 'max':
      return fraction.pick(list, node.op, args)
    case 'div':
      return fraction.div(list, first, second)
    case 'round':
      return fraction.round(list, first, fromText(node.to), node.mode)
    case 'step':
      return fraction.step(list, first)
    case 'rule':
      return first
  }
}

function inputOf(list: Integers, name: string, { range, decimals }: Domain[string]): Fraction {
  const unit = rational(1n, 10n ** BigInt(decimals))
  const [lo, hi] = [ceilingQuotient(fromText(range[0]), unit), floorQuotient(fromText(range[1]), unit)]
  return { num: list.input(name, decimals, smaller(lo, hi), hi), den: [], unit }
}

/** What is known of the value bounds its numerator too. */
function narrow(list: Integers, { num, den, unit }: Fraction, { lo, hi }: Interval): void {
  if ((list.list[num] as Integer).op === 'const') return
  const [down, up] = den.reduce(([a, b], factor) => [a * atLeastOne(list, factor), b * (list.list[factor] as Integer).hi], [1n, 1n])
  const end = (x: Rational, largest: boolean): Rational => mul(x, rational(largest ? up : down))
  list.narrow(num, floorQuotient(end(lo, lo.n < 0n), unit), ceilingQuotient(end(hi, hi.n > 0n), unit))
}

const atLeastOne = (list: Integers, factor: number): bigint => {
  const { lo } = list.list[factor] as Integer
  return lo > 0n ? lo : 1n
}
