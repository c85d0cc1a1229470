/** The open numbers of a key: from where to where, and in which steps. */
import type { DesignPlan, FreeParameter } from '../../core/design-plan.ts'
import { type Issue, raise, unknownName } from '../../core/issue.ts'
import { add, compare, div, floorDiv, fromText, mul, type Rational, rational, sign, sub, toText, zero } from '../../number/rational.ts'

/** One parameter, read exactly. Its values are `from + index × step`, with `index` from 0 to `last`. */
export interface Parameter {
  readonly name: string
  readonly from: Rational
  readonly to: Rational
  readonly step: Rational
  readonly last: number
  readonly today?: Rational
}

/** More steps than anybody tells apart. */
const mostSteps = 1_000_000

/**
 * The parameters of a plan. A range that is no whole number of steps ends at the last whole one.
 * @throws every problem at once: a parameter that is no input of the key, a range that falls, a step that is not above zero
 */
export function parametersOf({ key, free }: Pick<DesignPlan, 'key' | 'free'>): readonly Parameter[] {
  const issues: Issue[] = []
  const known = Object.keys(key.inputs)
  if (Object.keys(free).length === 0)
    issues.push({ code: 'missing-part', path: 'free', message: 'say which numbers of the key are open: { share: [30%, 70%] }' })
  for (const name of Object.keys(free)) if (!known.includes(name)) issues.push(unknownName('unknown-input', `free.${name}`, name, known))
  const read = Object.entries(free).map(([name, one]) => readOne(name, one, issues))
  raise(issues)
  return read
}

function readOne(name: string, written: FreeParameter, issues: Issue[]): Parameter {
  const [from, to] = [fromText(written.from), fromText(written.to)]
  const step = written.step === undefined ? sensibleStep(from, to) : fromText(written.step)
  const problem = (message: string): void => void issues.push({ code: 'out-of-range', path: `free.${name}`, input: name, message })
  if (compare(from, to) > 0) problem(`the range of ${name} falls from ${written.from} to ${written.to}`)
  if (sign(step) <= 0) problem(`the step of ${name} is above zero: found ${toText(step)}`)
  const count = sign(step) <= 0 || compare(from, to) > 0 ? zero : (div(sub(to, from), step) as Rational)
  const last = floorDiv(count.n, count.d)
  if (last > BigInt(mostSteps)) problem(`${name} has ${last} steps; at most ${mostSteps} are looked at`)
  const end = add(from, mul(step, rational(last)))
  return { name, from, to: end, step, last: Number(last), ...(written.today !== undefined && { today: fromText(written.today) }) }
}

/** Of 1, 2 and 5 times a power of ten the largest with at least 80 steps: half a percent for a share from 30 to 70 %. */
function sensibleStep(from: Rational, to: Rational): Rational {
  const width = sub(to, from)
  if (sign(width) <= 0) return rational(1n)
  const most = mul(width, rational(1n, 80n))
  let power = rational(1n)
  while (compare(power, most) > 0) power = mul(power, rational(1n, 10n))
  while (compare(mul(power, rational(10n)), most) <= 0) power = mul(power, rational(10n))
  const found = [5n, 2n].map((times) => mul(power, rational(times))).find((step) => compare(step, most) <= 0)
  return found ?? power
}

/** The value at a number of steps. */
export const valueAt = ({ from, step }: Parameter, index: number): Rational => add(from, mul(step, rational(BigInt(index))))

/** A choice of every parameter, as steps. */
export type Choice = readonly number[]

/** Its numbers as canonical text. */
export const choiceTexts = (parameters: readonly Parameter[], choice: Choice): Readonly<Record<string, string>> =>
  Object.fromEntries(parameters.map((parameter, index) => [parameter.name, toText(valueAt(parameter, choice[index] as number))]))
