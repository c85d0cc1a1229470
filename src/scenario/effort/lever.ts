/** What a partner can do: an input it can improve, at a cost of effort of its own that nobody else sees. */
import { type Issue, unknownName } from '../../core/issue.ts'
import type { KeyData } from '../../core/key.ts'
import { type Numeric, readNumeric } from '../../number/numeric.ts'
import { add, div, mul, neg, type Rational, rational, sign, toText, zero } from '../../number/rational.ts'
import { checkWhole } from '../check-whole.ts'
import { mul as mulPolynomials, type Polynomial, scale } from '../piecewise/polynomial.ts'
import type { Values } from '../situation.ts'

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

/** A lever whose base is not known yet. */
type Stated = Omit<ReadLever, 'base'>

/** Reports `unknown-input`, `unknown-party`, `not-a-number`, `out-of-range`, `missing-part`, each at its lever. */
export const readLevers = (key: KeyData, levers: readonly Lever[], issues: Issue[]): readonly Stated[] =>
  levers.map((lever, index) => readLever(key, lever, `levers.${index}`, issues))

/** Levers at the present values of their inputs. */
export const leversAt = (at: Values, levers: readonly Stated[]): readonly ReadLever[] =>
  levers.map((lever) => ({ ...lever, base: at.get(lever.input) as Rational }))

function readLever({ inputs, parties }: KeyData, { input, by, cost, power = 2, most }: Lever, path: string, issues: Issue[]): Stated {
  const spec = inputs[input]
  const party = by ?? spec?.controlledBy
  if (!spec) issues.push(unknownName('unknown-input', `${path}.input`, input, Object.keys(inputs)))
  if (party === undefined) issues.push({ code: 'missing-part', path: `${path}.by`, message: `say who improves ${input}: the key does not say who controls it` })
  else if (!parties.includes(party)) issues.push(unknownName('unknown-party', `${path}.by`, party, parties))
  const aboveZero = (value: Numeric, name: string, needed: string): Rational => {
    const number = readNumeric(value, `${path}.${name}`, issues)
    if (number && sign(number) <= 0)
      issues.push({ code: 'out-of-range', path: `${path}.${name}`, input: name, message: `${needed} zero: found ${toText(number)}` })
    return number ?? zero
  }
  const price = aboveZero(cost, 'cost', 'the cost of effort is above')
  const reach = aboveZero(most, 'most', 'an input can be improved by more than')
  checkWhole(power, `${path}.power`, [2, highest], issues)
  return { input, by: party ?? '', direction: spec?.better === 'lower' ? -1 : 1, cost: price, power, most: reach }
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
