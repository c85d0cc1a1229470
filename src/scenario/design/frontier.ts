/**
 * The trade-off between partners: what each has while one parameter moves. On it the points that bargaining theory singles out, relative
 * to what each would have without an agreement: Nash's, with the largest product of gains, and that of Kalai and Smorodinsky, where
 * all gain the same part of the most they could hope for. Both are the best of the steps shown, not of all points between.
 *
 * Sources: Nash 1950; Kalai and Smorodinsky 1975.
 */
import type { DesignPlan, FrontierQuestion } from '../../core/design-plan.ts'
import { type Issue, raise, unknownName } from '../../core/issue.ts'
import { readNumeric } from '../../number/numeric.ts'
import { add, compare, div, fromText, min, mul, type Rational, rational, sub, toText, zero } from '../../number/rational.ts'
import { netsOf } from '../settled.ts'
import { missAt } from './judge.ts'
import { settledMonths } from './months.ts'
import { type Choice, choiceTexts } from './parameters.ts'
import { type Question, questionOf } from './question.ts'
import { monthTrials } from './trials.ts'

export interface FrontierPoint {
  readonly parameters: Readonly<Record<string, string>>
  /** What each partner has, settled and exact. */
  readonly has: Readonly<Record<string, string>>
  /** Does it meet the requirements about months? */
  readonly allowed: boolean
  /** Is there no allowed point at which nobody has less and somebody more? */
  readonly efficient: boolean
}

export interface Frontier {
  readonly points: readonly FrontierPoint[]
  /** Positions among the points; absent where no allowed point is better for all than no agreement. */
  readonly nash?: number
  readonly kalaiSmorodinsky?: number
}

const mostPoints = 41

/**
 * Moves one parameter through its range while the others stay at `parameters`.
 * @throws every problem of the plan, then of the question, at once: `unknown-name` for a parameter that is not free, `missing-part` for one without a value and
 * without months, `out-of-range` for a value that is no step, `not-a-number`, `unknown-party`
 * @example frontier(plan, { share: '0.5', follow: '0.6' }, { along: 'share', of: 'mean', disagreement: {} }).nash
 */
export function frontier(
  plan: DesignPlan,
  parameters: Readonly<Record<string, string>>,
  { along, of, disagreement }: FrontierQuestion,
  after?: (done: number, all: number) => void,
): Frontier {
  const question = questionOf(plan)
  const { parties } = plan.key
  const issues: Issue[] = []
  const here = readChoice(question, parameters, issues)
  const alone = readDisagreement(parties, disagreement, issues)
  const free = Object.keys(plan.free)
  if (!free.includes(along)) issues.push(unknownName('unknown-name', 'frontier.along', along, free))
  if (of !== 'worst' && of !== 'mean') issues.push(unknownName('unknown-name', 'frontier.of', String(of), ['worst', 'mean']))
  if (plan.months.length === 0) issues.push({ code: 'missing-part', path: 'frontier', message: 'a trade-off is shown over months, and there are none' })
  raise(issues)
  const trials = monthTrials(question)
  const choices = choicesAlong(question, here, along)
  const seen = choices.map((choice, index) => {
    const texts = choiceTexts(question.parameters, choice)
    const has = hasOver(question, texts, of)
    after?.(index + 1, choices.length)
    return { parameters: texts, has, allowed: missAt(question, trials, choice) === undefined }
  })
  const allowed = seen.filter((point) => point.allowed)
  const points = seen.map((point) => ({ ...point, efficient: point.allowed && !allowed.some((other) => beats(other.has, point.has)) }))
  const gains = points.map(({ has }) => parties.map((party) => sub(has[party] as Rational, alone.get(party) ?? zero)))
  return { points: points.map((point) => ({ ...point, has: texts(point.has) })), ...solutions(points, gains) }
}

type Has = Readonly<Record<string, Rational>>

const texts = (has: Has): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(has).map(([name, value]) => [name, toText(value)]))

/** The steps at which the parameters stand. */
function readChoice({ parameters }: Question, at: Readonly<Record<string, string>>, issues: Issue[]): Choice {
  const known = parameters.map(({ name }) => name)
  for (const name of Object.keys(at)) if (!known.includes(name)) issues.push(unknownName('unknown-name', `parameters.${name}`, name, known))
  return parameters.map((parameter) => {
    const { name, from, to, step, last } = parameter
    const path = `parameters.${name}`
    if (at[name] === undefined) issues.push({ code: 'missing-part', path, message: `say at which value of ${name} the trade-off is shown` })
    const value = at[name] === undefined ? undefined : readNumeric(at[name], path, issues)
    if (!value) return 0
    const steps = div(sub(value, from), step) as Rational
    const index = Number(steps.n / steps.d)
    if (steps.n % steps.d === 0n && index >= 0 && index <= last) return index
    const message = `${name} goes from ${toText(from)} to ${toText(to)} in steps of ${toText(step)}: found ${toText(value)}`
    issues.push({ code: 'out-of-range', path, input: name, message })
    return 0
  })
}

function readDisagreement(parties: readonly string[], disagreement: FrontierQuestion['disagreement'], issues: Issue[]): ReadonlyMap<string, Rational> {
  const read = new Map<string, Rational>()
  for (const [party, value] of Object.entries(disagreement)) {
    const path = `frontier.disagreement.${party}`
    if (!parties.includes(party)) issues.push(unknownName('unknown-party', path, party, parties))
    read.set(party, readNumeric(value, path, issues) ?? zero)
  }
  return read
}

/** Evenly through the range, and the present value among them. */
function choicesAlong({ parameters }: Question, here: Choice, along: string): readonly Choice[] {
  const place = parameters.findIndex(({ name }) => name === along)
  const last = parameters[place]?.last ?? 0
  const every = Math.max(1, Math.ceil(last / (mostPoints - 1)))
  const steps = Array.from({ length: Math.floor(last / every) + 1 }, (_, index) => index * every)
  const all = [...new Set([...steps, last, here[place] as number])].sort((a, b) => a - b)
  return all.map((step) => here.map((index, other) => (other === place ? step : index)))
}

function hasOver({ template, plan }: Question, parameters: Readonly<Record<string, string>>, of: FrontierQuestion['of']): Has {
  const nets = settledMonths(template, plan.months, parameters).map(netsOf)
  return Object.fromEntries(
    plan.key.parties.map((party) => {
      const values = nets.map((net) => fromText(net[party] as string))
      return [party, of === 'worst' ? values.reduce(min) : (div(values.reduce(add, zero), rational(BigInt(values.length))) as Rational)]
    }),
  )
}

/** Does nobody have less, and somebody more? */
const beats = (a: Has, b: Has): boolean => {
  const orders = Object.keys(a).map((name) => compare(a[name] as Rational, b[name] as Rational))
  return orders.every((order) => order >= 0) && orders.some((order) => order > 0)
}

function solutions(points: readonly { readonly efficient: boolean }[], gains: readonly (readonly Rational[])[]): Pick<Frontier, 'nash' | 'kalaiSmorodinsky'> {
  const able = points.flatMap(({ efficient }, index) => (efficient && gains[index]?.every(({ n }) => n >= 0n) ? [index] : []))
  const [first] = able
  if (first === undefined) return {}
  const gainsOf = (index: number): readonly Rational[] => gains[index] as readonly Rational[]
  const ideal = gainsOf(first).map((_, party) => able.map((index) => gainsOf(index)[party] as Rational).reduce((a, b) => (compare(a, b) >= 0 ? a : b)))
  const part = (index: number): Rational =>
    gainsOf(index)
      .map((gain, party) => div(gain, ideal[party] as Rational) ?? rational(1n))
      .reduce(min)
  const best = (worth: (index: number) => Rational): number => able.reduce((a, b) => (compare(worth(b), worth(a)) > 0 ? b : a), first)
  return { nash: best((index) => gainsOf(index).reduce(mul)), kalaiSmorodinsky: best(part) }
}
