/** What the partners are left with when inputs are uncertain. */
import { type Issue, raise } from '../../core/issue.ts'
import { canonicalNumber } from '../../core/number-text.ts'
import type { UncertaintyPlan } from '../../core/uncertainty-plan.ts'
import { fromText } from '../../number/rational.ts'
import { exactKeyOf } from '../exact-key.ts'
import { readPlan } from '../sampling/read-plan.ts'
import { sourcesOf } from '../sampling/sources.ts'
import { netsOf, settleAt } from '../settled.ts'
import { moved, readSituation, type Situation } from '../situation.ts'
import { type Drawn, runnerOf } from './runner.ts'
import { type SourceIndices, sobolIndices } from './sobol.ts'
import { type Statistics, statisticsOf } from './statistics.ts'

/** A draw that can be looked at: its inputs, and what the partner is left with, settled to the cent. */
export interface ExactDraw {
  readonly inputs: Readonly<Record<string, string>>
  readonly net: string
}

/** One partner, or all together (`joint`). */
export interface PartyUncertainty extends Statistics {
  /** For paths of one period: the worst draw and those at 5 % and 50 %, settled exactly. */
  readonly draws?: Readonly<Record<'worst' | '5%' | '50%', ExactDraw>>
  readonly indices: readonly SourceIndices[]
}

export interface Uncertainty {
  readonly draws: number
  readonly seed: number
  readonly periods: number
  readonly parties: Readonly<Record<string, PartyUncertainty>>
  readonly joint: PartyUncertainty
  /** By how much correlations were drawn towards none, so that all can hold together. */
  readonly shrunk: number
}

const usualAttribution = 4096

/**
 * Draws the uncertain inputs, computes the key on every draw, and says what becomes of each partner: of payouts less own costs, before
 * cents. Draws have the decimals that each input declares (6 where it declares none). Statistics are computed in double precision with a
 * fixed order of additions: one seed, one answer, on every machine. Draws that are shown are settled exactly.
 * @throws every problem of the question at once; `divides-by-zero`, `negative-weight`, `out-of-range` when some of what is drawn has no meaning, or is
 * beyond every double
 * @example uncertainty({ key, inputs }, { inputs: { aluminium: { kind: 'triangular', low: '1.2', mode: '1.6', high: '3.4' } }, draws: 100_000, seed: 1 })
 */
export function uncertainty(situation: Situation, plan: UncertaintyPlan, after?: (done: number, all: number) => void): Uncertainty {
  const read = readPlan(situation, plan)
  const { draws, seed, periods = 1, attribution = usualAttribution } = read
  const exact = exactKeyOf(situation.key)
  const { sources, shrunk } = sourcesOf(situation, read)
  const { parties } = situation.key
  const nodes = [...parties.map((party) => exact.net.get(party) as never), exact.joint]
  const run = runnerOf(situation, nodes, sources)
  const streams = sources.map((_, index) => index)
  const { amounts, inputsOf } = run({ sources, streams, seed, count: draws, periods }, after)
  const indices = attribution > 0 ? sobolIndices(run, sources, { seed, count: Math.min(attribution, draws), periods }) : []
  const about = (values: Float64Array, index: number): PartyUncertainty => {
    const party = parties[index]
    const statistics = statisticsOf(values)
    raise(beyond(party ?? 'joint', statistics, indices[index] ?? []))
    const shown = periods === 1 && party !== undefined ? { draws: exactDraws(situation, party, values, statistics, inputsOf) } : {}
    return { ...statistics, ...shown, indices: indices[index] ?? [] }
  }
  const all = amounts.map(about)
  return {
    draws,
    seed,
    periods,
    parties: Object.fromEntries(parties.map((party, index) => [party, all[index] as PartyUncertainty])),
    joint: all[parties.length] as PartyUncertainty,
    shrunk,
  }
}

/** Draws may each be numbers, and their squares or sums be beyond every double. */
function beyond(name: string, { mean, sd, expectedShortfall }: Statistics, indices: readonly SourceIndices[]): readonly Issue[] {
  const figures = [mean, sd, expectedShortfall, ...indices.flatMap(({ first, total }) => [...Object.values(first), ...Object.values(total)])]
  if (figures.every(Number.isFinite)) return []
  const message = `the draws of ${name} lie so far apart that their mean, deviation or variance is beyond 1.8e308; write narrower distributions`
  return [{ code: 'out-of-range', path: 'uncertainty', input: name, message }]
}

function exactDraws(situation: Situation, party: string, values: Float64Array, { least, quantiles }: Statistics, inputsOf: Drawn['inputsOf']) {
  const at = readSituation(situation)
  const draw = (amount: number): ExactDraw => {
    const texts = [...inputsOf(values.indexOf(amount))].map(([name, value]) => [name, canonicalNumber(String(value)) as string] as const)
    const settlement = settleAt(
      situation,
      moved(
        situation,
        at,
        texts.map(([name, text]) => [name, fromText(text)] as const),
      ),
    )
    return { inputs: Object.fromEntries(texts), net: netsOf(settlement)[party] as string }
  }
  return { worst: draw(least), '5%': draw(quantiles['5%'] as number), '50%': draw(quantiles['50%'] as number) }
}
