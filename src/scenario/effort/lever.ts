/** What a partner can do: an input it can improve, at a cost of effort of its own that nobody else sees. */
import { type Issue, raise, unknownName } from '../../core/issue.ts'
import type { KeyData } from '../../core/key.ts'
import type { Numeric } from '../../number/numeric.ts'
import { add, div, mul, neg, type Rational, rational, sign, toText } from '../../number/rational.ts'
import { mul as mulPolynomials, type Polynomial, scale } from '../piecewise/polynomial.ts'
import { exactNumber, type Values } from '../situation.ts'

/** Effort `e` improves the input by `e` and costs `cost · e^power / power`. */
export interface Lever {
  readonly input: string
  /** Who makes the effort; absent: who the key says controls the input. */
  readonly by?: string
  readonly cost: Numeric
  /** How fast effort gets harder: a whole number, 2 when absent. */
  readonly power?: number
  /** The most that the input can be improved. */
  readonly most: Numeric
}

/** A lever, read. */
export interface ReadLever {
  readonly input: string
  readonly by: string
  /** 1 where higher is better, −1 where lower is. */
  readonly direction: 1 | -1
  readonly base: Rational
  readonly cost: Rational
  readonly power: number
  readonly most: Rational
}

const highest = 8

/** @throws `unknown-input`, `unknown-party`, `not-a-number`, `out-of-range`, `missing-part`: every problem at once */
export function readLevers(key: KeyData, at: Values, levers: readonly Lever[]): readonly ReadLever[] {
  const issues: Issue[] = []
  const known = Object.keys(key.inputs)
  const read = levers.map(({ input, by, cost, power = 2, most }, index): ReadLever => {
    const path = `levers.${index}`
    const spec = key.inputs[input]
    const party = by ?? spec?.controlledBy
    const [price, reach] = [exactNumber(cost, `${path}.cost`), exactNumber(most, `${path}.most`)]
    if (!spec) issues.push(unknownName('unknown-input', `${path}.input`, input, known))
    if (party === undefined)
      issues.push({ code: 'missing-part', path: `${path}.by`, message: `say who improves ${input}: the key does not say who controls it` })
    else if (!key.parties.includes(party)) issues.push(unknownName('unknown-party', `${path}.by`, party, key.parties))
    const outside = (name: string, message: string): unknown => issues.push({ code: 'out-of-range', path: `${path}.${name}`, input: name, message })
    if (sign(price) <= 0) outside('cost', `the cost of effort is above zero: found ${toText(price)}`)
    if (sign(reach) <= 0) outside('most', `an input can be improved by more than zero: found ${toText(reach)}`)
    if (!Number.isInteger(power) || power < 2 || power > highest) outside('power', `the power is a whole number from 2 to ${highest}: found ${power}`)
    return { input, by: party ?? '', direction: spec?.better === 'lower' ? -1 : 1, base: at.get(input) ?? rational(0n), cost: price, power, most: reach }
  })
  raise(issues)
  return read
}

const signed = (direction: 1 | -1, x: Rational): Rational => (direction === 1 ? x : neg(x))

/** The value of the input after an effort, and the effort behind a value. */
export const valueAfter = ({ base, direction }: ReadLever, effort: Rational): Rational => add(base, signed(direction, effort))
export const effortFor = ({ base, direction }: ReadLever, value: Rational): Rational => signed(direction, add(value, neg(base)))

/** What an effort costs who makes it. */
export function costOf({ cost, power }: ReadLever, effort: Rational): Rational {
  let raised = rational(1n)
  for (let n = 0; n < power; n++) raised = mul(raised, effort)
  return div(mul(cost, raised), rational(BigInt(power))) as Rational
}

/** The same as a polynomial in the value of the input. */
export function costPolynomial({ base, direction, cost, power }: ReadLever): Polynomial {
  const effort: Polynomial = [signed(direction, neg(base)), signed(direction, rational(1n))]
  const raised = Array.from({ length: power - 1 }).reduce((sofar: Polynomial) => mulPolynomials(sofar, effort), effort)
  return scale(raised, div(cost, rational(BigInt(power))) as Rational)
}
