/** From what is said about uncertain inputs to where their draws come from. */

import type { UncertaintyPlan } from '../../core/uncertainty-plan.ts'
import type { Situation } from '../situation.ts'
import { factorOf, normalCorrelation, rankCorrelation } from './correlation.ts'
import { quantilesOf } from './quantile.ts'
import { history, independent, type Source, together } from './source.ts'
import { toDouble } from './to-double.ts'

/** Decimals of an input that declares none. */
const usual = 6

export interface Sources {
  readonly sources: readonly Source[]
  /** By how much the correlations had to be drawn towards none, so that all can hold together; 0 as a rule. */
  readonly shrunk: number
}

/** The sources of a plan that has been read (`readPlan`). */
export function sourcesOf({ key }: Situation, { inputs = {}, history: past, correlation }: UncertaintyPlan): Sources {
  const member = (input: string) => ({
    input,
    quantiles: quantilesOf(inputs[input] as never, `uncertainty.inputs.${input}`),
    decimals: key.inputs[input]?.decimals ?? usual,
  })
  const linked = correlation?.inputs ?? []
  const alone = Object.keys(inputs).filter((name) => !linked.includes(name))
  const columns = linked.map((_, index) => (correlation?.months ?? []).map((month) => toDouble(month[index] as string)))
  const matrix = columns.map((a, i) => columns.map((b, j) => (i === j ? 1 : normalCorrelation(rankCorrelation(a, b)))))
  const { factor, shrunk } = factorOf(matrix)
  const months = past?.months.map((month) => month.map(toDouble)) ?? []
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
