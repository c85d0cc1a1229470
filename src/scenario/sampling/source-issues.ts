/** What is wrong with what is said about uncertain inputs. */
import { type Issue, unknownName } from '../../core/issue.ts'
import type { UncertaintyPlan } from '../../core/uncertainty-plan.ts'
import type { Situation } from '../situation.ts'
import { toDouble } from './to-double.ts'

/** Every problem at once: names that are unknown, or drawn twice; distributions and months that are missing or beyond every double. */
export const sourceIssues = ({ key, follows = {} }: Situation, plan: UncertaintyPlan): readonly Issue[] => [
  ...nameIssues(Object.keys(key.inputs), follows, plan),
  ...partIssues(plan),
  ...seriesIssues('uncertainty.history', plan.history),
  ...seriesIssues('uncertainty.correlation', plan.correlation),
]

function nameIssues(known: readonly string[], follows: Readonly<Record<string, string>>, { inputs = {}, history }: UncertaintyPlan): readonly Issue[] {
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

function seriesIssues(path: string, series: UncertaintyPlan['correlation']): readonly Issue[] {
  const { inputs = [], months = [] } = series ?? {}
  return inputs.flatMap((input, index): readonly Issue[] => {
    const texts = months.map((month) => month[index] as string)
    if (texts.every((text) => Number.isFinite(toDouble(text)))) return []
    return [{ code: 'out-of-range', path, input, message: `${input} is beyond 1.8e308 in some month, which is as far as numbers go here` }]
  })
}
