/** What is said about uncertain inputs, read exactly before anything is drawn. */
import { type Issue, unknownName } from '../../core/issue.ts'
import type { UncertaintyPlan } from '../../core/uncertainty-plan.ts'
import { readNumeric } from '../../number/numeric.ts'
import { toText } from '../../number/rational.ts'
import { checkWhole, seeds } from '../check-whole.ts'
import { readSituation, type Situation } from '../situation.ts'
import { readDistribution } from './read-distribution.ts'
import { toDouble } from './to-double.ts'

/** More draws take minutes and say nothing more. */
const mostDraws = 20_000_000
const mostPeriods = 1200
const mostAttribution = 1_000_000

/**
 * The plan with canonical numbers.
 * @throws every problem of the situation and of the plan at once: names that are unknown, or drawn twice; distributions and months that are
 * missing, no numbers, or beyond every double; counts that are no whole numbers
 */
export function readPlan(situation: Situation, plan: UncertaintyPlan): UncertaintyPlan {
  const issues: Issue[] = [...nameIssues(situation, plan), ...partIssues(plan)]
  checkCounts(plan, issues)
  const { inputs = {}, history, correlation } = plan
  const read = Object.entries(inputs).map(([input, given]) => [input, readDistribution(given, `uncertainty.inputs.${input}`, issues)])
  const months = history && readMonths(history, 'uncertainty.history', issues)
  const moved = correlation && readMonths(correlation, 'uncertainty.correlation', issues)
  readSituation(situation, issues)
  return {
    ...plan,
    inputs: Object.fromEntries(read),
    ...(history && months && { history: { ...history, months } }),
    ...(correlation && moved && { correlation: { ...correlation, months: moved } }),
  }
}

function checkCounts({ draws, seed, periods = 1, attribution = 0, history }: UncertaintyPlan, issues: Issue[]): void {
  checkWhole(draws, 'uncertainty.draws', [1, mostDraws], issues)
  checkWhole(seed, 'uncertainty.seed', seeds, issues)
  checkWhole(periods, 'uncertainty.periods', [1, mostPeriods], issues)
  checkWhole(attribution, 'uncertainty.attribution', [0, mostAttribution], issues)
  if (attribution > draws && attribution <= mostAttribution)
    issues.push({ code: 'out-of-range', path: 'uncertainty.attribution', input: 'attribution', message: `as many paths as draws at most: ${draws}` })
  checkWhole(history?.block ?? 1, 'uncertainty.history.block', [1, mostPeriods], issues)
}

function nameIssues({ key, follows = {} }: Situation, { inputs = {}, history }: UncertaintyPlan): readonly Issue[] {
  const known = Object.keys(key.inputs)
  const issues: Issue[] = []
  const seen = new Set<string>()
  for (const [path, names] of Object.entries({ 'uncertainty.inputs': Object.keys(inputs), 'uncertainty.history': history?.inputs ?? [] }))
    for (const name of names) {
      if (!known.includes(name)) issues.push(unknownName('unknown-input', `${path}.${name}`, name, known))
      if (Object.hasOwn(follows, name)) issues.push({ code: 'duplicate-name', path: `${path}.${name}`, name, message: `'${name}' follows '${follows[name]}'` })
      if (seen.has(name)) issues.push({ code: 'duplicate-name', path: `${path}.${name}`, name, message: `'${name}' is drawn twice` })
      seen.add(name)
    }
  return issues
}

function partIssues({ inputs = {}, history, correlation }: UncertaintyPlan): readonly Issue[] {
  const missing = (path: string, message: string): Issue => ({ code: 'missing-part', path, message })
  const alone = (correlation?.inputs ?? []).filter((name) => !Object.hasOwn(inputs, name))
  const isEmpty = Object.keys(inputs).length === 0 && (history?.inputs ?? []).length === 0
  return [
    ...alone.map((name) => missing(`uncertainty.correlation.${name}`, `'${name}' has no distribution to draw from`)),
    ...(isEmpty ? [missing('uncertainty.inputs', 'say what is uncertain: inputs with a distribution, or a history')] : []),
    ...(history?.months.length === 0 ? [missing('uncertainty.history', 'a history has at least one month')] : []),
    ...(correlation && correlation.months.length < 3 ? [missing('uncertainty.correlation', 'a correlation is taken from at least three months')] : []),
  ]
}

function readMonths({ inputs, months }: NonNullable<UncertaintyPlan['correlation']>, path: string, issues: Issue[]): readonly (readonly string[])[] {
  const read = months.map((month, index) => {
    if (month.length !== inputs.length)
      issues.push({ code: 'schema', path: `${path}.months.${index}`, message: `a month has one number per input, ${inputs.length}: found ${month.length}` })
    return month.slice(0, inputs.length).map((value, place) => {
      const number = readNumeric(value, `${path}.months.${index}.${inputs[place]}`, issues)
      return number ? toText(number) : '0'
    })
  })
  for (const [place, input] of inputs.entries())
    if (!read.every((month) => Number.isFinite(toDouble(month[place] ?? '0'))))
      issues.push({ code: 'out-of-range', path, input, message: `${input} is beyond 1.8e308 in some month, which is as far as numbers go here` })
  return read
}
