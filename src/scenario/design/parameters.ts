/** The open numbers of a key: from where to where, and in which steps. */
import type { DesignPlan, FreeParameter } from '../../core/design-plan.ts'
import { type Issue, unknownName } from '../../core/issue.ts'
import { readNumeric } from '../../number/numeric.ts'
import { add, compare, div, floorDiv, mul, type Rational, rational, sign, sub, toText, zero } from '../../number/rational.ts'

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
 * Reports every problem: a parameter that is no input of the key, what is no number, a range that falls, a step that is not above zero.
 */
export function parametersOf({ key, free }: Pick<DesignPlan, 'key' | 'free'>, issues: Issue[]): readonly Parameter[] {
  const known = Object.keys(key.inputs)
  if (Object.keys(free).length === 0)
    issues.push({ code: 'missing-part', path: 'free', message: 'say which numbers of the key are open: { share: [30%, 70%] }' })
  for (const name of Object.keys(free)) if (!known.includes(name)) issues.push(unknownName('unknown-input', `free.${name}`, name, known))
  return Object.entries(free).flatMap(([name, one]) => readOne(name, one, issues) ?? [])
}

function readOne(name: string, written: FreeParameter, issues: Issue[]): Parameter | undefined {
  const numberAt = (field: keyof FreeParameter): Rational | undefined => readNumeric(written[field], `free.${name}.${field}`, issues)
  const [from, to] = [numberAt('from'), numberAt('to')]
  const today = written.today === undefined ? undefined : numberAt('today')
  const given = written.step === undefined ? undefined : numberAt('step')
  if (!from || !to || (written.step !== undefined && !given)) return undefined
  const step = given ?? sensibleStep(from, to)
  const problem = (message: string): void => void issues.push({ code: 'out-of-range', path: `free.${name}`, input: name, message })
  if (compare(from, to) > 0) problem(`the range of ${name} falls from ${toText(from)} to ${toText(to)}`)
  if (sign(step) <= 0) problem(`the step of ${name} is above zero: found ${toText(step)}`)
  const count = sign(step) <= 0 || compare(from, to) > 0 ? zero : (div(sub(to, from), step) as Rational)
  const last = floorDiv(count.n, count.d)
  if (last > BigInt(mostSteps)) problem(`${name} has ${last} steps; at most ${mostSteps} are looked at`)
  const end = add(from, mul(step, rational(last)))
  return { name, from, to: end, step, last: Number(last), ...(today && { today }) }
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
