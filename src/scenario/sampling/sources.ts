/** From what is said about uncertain inputs to where their draws come from. */
import { type Issue, raise, unknownName } from '../../core/issue.ts'
import type { UncertaintyPlan } from '../../core/uncertainty-plan.ts'
import type { Situation } from '../situation.ts'
import { factorOf, normalCorrelation, rankCorrelation } from './correlation.ts'
import { quantilesOf } from './quantile.ts'
import { history, independent, type Source, together } from './source.ts'

/** Decimals of an input that declares none. */
const usual = 6

export interface Sources {
  readonly sources: readonly Source[]
  /** By how much the correlations had to be drawn towards none, so that all can hold together; 0 as a rule. */
  readonly shrunk: number
}

/** @throws `unknown-input`, `duplicate-name`, `out-of-range`, `missing-part`: every problem at once */
export function sourcesOf({ key, follows = {} }: Situation, plan: UncertaintyPlan): Sources {
  const { inputs = {}, history: past, correlation } = plan
  raise(problems(Object.keys(key.inputs), follows, plan))
  const member = (input: string) => ({
    input,
    quantiles: quantilesOf(inputs[input] as never, `uncertainty.inputs.${input}`),
    decimals: key.inputs[input]?.decimals ?? usual,
  })
  const linked = correlation?.inputs ?? []
  const alone = Object.keys(inputs).filter((name) => !linked.includes(name))
  const columns = linked.map((_, index) => (correlation?.months ?? []).map((month) => Number(toDecimal(month[index] as string))))
  const matrix = columns.map((a, i) => columns.map((b, j) => (i === j ? 1 : normalCorrelation(rankCorrelation(a, b)))))
  const { factor, shrunk } = factorOf(matrix)
  const months = past?.months.map((month) => month.map(toDecimal)) ?? []
  return {
    sources: [
      ...alone.map((name) => {
        const { input, quantiles, decimals } = member(name)
        return independent(input, quantiles, decimals)
      }),
      ...(linked.length > 0 ? [together(linked.map(member), factor)] : []),
      ...(past ? [history(past.inputs, months, past.block ?? 1)] : []),
    ],
    shrunk,
  }
}

const toDecimal = (text: string): number => {
  const [top, bottom = '1'] = text.split('/') as [string, string?]
  return Number(top) / Number(bottom)
}

function problems(
  known: readonly string[],
  follows: Readonly<Record<string, string>>,
  { inputs = {}, history: past, correlation }: UncertaintyPlan,
): readonly Issue[] {
  const issues: Issue[] = []
  const seen = new Set<string>()
  for (const [path, names] of Object.entries({ 'uncertainty.inputs': Object.keys(inputs), 'uncertainty.history': past?.inputs ?? [] }))
    for (const name of names) {
      if (!known.includes(name)) issues.push(unknownName('unknown-input', `${path}.${name}`, name, known))
      if (Object.hasOwn(follows, name)) issues.push({ code: 'duplicate-name', path: `${path}.${name}`, name, message: `'${name}' follows '${follows[name]}'` })
      if (seen.has(name)) issues.push({ code: 'duplicate-name', path: `${path}.${name}`, name, message: `'${name}' is drawn twice` })
      seen.add(name)
    }
  for (const name of correlation?.inputs ?? [])
    if (!Object.hasOwn(inputs, name))
      issues.push({ code: 'missing-part', path: `uncertainty.correlation.${name}`, message: `'${name}' has no distribution to draw from` })
  if (seen.size === 0)
    issues.push({ code: 'missing-part', path: 'uncertainty.inputs', message: 'say what is uncertain: inputs with a distribution, or a history' })
  if (past && past.months.length === 0) issues.push({ code: 'missing-part', path: 'uncertainty.history', message: 'a history has at least one month' })
  if (correlation && correlation.months.length < 3)
    issues.push({ code: 'missing-part', path: 'uncertainty.correlation', message: 'a correlation is taken from at least three months' })
  return issues
}
