/** Gathers what a what-if page holds: ranges with their reasons, values to begin from, months, promises. */
import { type Agreement, versionFor } from '../../agreement/agreement.ts'
import { type Carried, type SettledPeriod, settleSeries } from '../../agreement/series.ts'
import type { PromisesData } from '../../core/promise.ts'
import { numericText } from '../../number/decimal.ts'
import { canonicalText, fingerprints, type Sha256 } from '../fingerprint.ts'
import type { ExampleInputs } from '../prose/example.ts'
import type { Language } from '../prose/language.ts'
import type { PromiseVerdict } from '../prose/prose.ts'
import { followsOf } from './follows.ts'
import { packGraph } from './graph.ts'
import { type Month, namesOf, type Opening, type PageData, type SliderRange, type Start } from './page-data.ts'
import { pagePromises } from './page-promises.ts'
import { checkGiven, type Known, middleOf, sliderRanges } from './slider-ranges.ts'

/** What a page is made of. */
export interface PageParts {
  readonly agreement: Agreement & { readonly examples?: readonly ExampleInputs[]; readonly promises?: PromisesData }
  /** Real months, in order; they are settled once here, so that what is wrong with them is told now and not in the browser. */
  readonly months?: readonly (Month | { readonly period: string; readonly inputs: Readonly<Record<string, unknown>> })[]
  /** What the balances hold before the first month. */
  readonly start?: Carried
  /** Ranges that go before all others. */
  readonly ranges?: Readonly<Record<string, readonly [string, string]>>
  readonly verdicts?: readonly PromiseVerdict[]
  readonly language?: Language
  /** The agreement as a document, of which the fingerprint is taken. */
  readonly keyData: unknown
  readonly library: string
  readonly sha256: Sha256
}

/**
 * @throws what settling the months throws; `unknown-input`, `out-of-range`, `missing-part` for the ranges, all at once
 * @example whatIfPage(pageDataOf({ agreement: garden, keyData, library: '1.0.0', sha256 }), { script, digest })
 */
export function pageDataOf({ agreement, start, ranges = {}, verdicts = [], language = 'en', ...parts }: PageParts): PageData {
  const months = (parts.months ?? []).map(({ period, inputs }): Month => ({ period, inputs: texts(inputs) }))
  const opening: Opening | undefined = start && { balances: texts(start.balances), owed: start.owed }
  const settled = settleSeries(agreement, months, opening)
  const examples = (agreement.examples ?? []).map((example) => startOf(example, agreement))
  const known = knownOf({ agreement, settled, examples, ranges })
  checkGiven(ranges, Object.keys(known))
  const sliders = sliderRanges(known)
  const starts = examples.length > 0 || months.length > 0 ? examples : [middle(agreement, sliders)]
  const prints = fingerprints({ key: parts.keyData, inputs: { starts, months, opening: opening ?? null }, library: parts.library }, parts.sha256)
  return {
    language,
    agreement: { name: agreement.name, versions: agreement.versions, advance: agreement.advance },
    ranges: sliders,
    follows: followsOf(agreement, months),
    starts,
    months,
    ...(opening && { opening }),
    promises: pagePromises(agreement.promises, verdicts),
    fingerprints: { key: prints.key, inputs: prints.inputs, library: prints.library },
  }
}

/** The data as the text of a script that is not run, what is shared written once: whatever stands in names and notes, it cannot end the script. */
export const dataText = (data: PageData): string =>
  canonicalText(packGraph(data)).replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

const texts = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, numericText(value) ?? String(value)]))

function startOf({ name, period, inputs, balances }: ExampleInputs, whole: Agreement): Start {
  const version = period === undefined ? whole.versions.length - 1 : whole.versions.indexOf(versionFor(whole, period))
  return { name, kind: 'example', version, inputs: texts(inputs), balances: balances ? texts(balances) : agreed(whole, version) }
}

const agreed = ({ versions }: Agreement, version: number): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(versions[version]?.key.balances ?? {}).map(([name, { start }]) => [name, start]))

function middle(whole: Agreement, ranges: Readonly<Record<string, SliderRange>>): Start {
  const version = whole.versions.length - 1
  const inputs = Object.keys(whole.versions[version]?.key.inputs ?? {}).map((name) => [name, middleOf(ranges[name] as SliderRange)])
  return { name: '', kind: 'middle', version, inputs: Object.fromEntries(inputs), balances: agreed(whole, version) }
}

interface Sources {
  readonly agreement: PageParts['agreement']
  readonly settled: readonly SettledPeriod[]
  readonly examples: readonly Start[]
  readonly ranges: Readonly<Record<string, readonly [string, string]>>
}

/** What is known about the values of every input and balance. */
function knownOf({ agreement, settled, examples, ranges }: Sources): Readonly<Record<string, Known>> {
  const specs = Object.assign({}, ...agreement.versions.map(({ key }) => key.inputs)) as (typeof agreement.versions)[number]['key']['inputs']
  const values = (record: Readonly<Record<string, string>> | undefined, name: string): readonly string[] => (record?.[name] === undefined ? [] : [record[name]])
  return Object.fromEntries(
    [...namesOf(agreement)].map(([name, { unit, balance }]): [string, Known] => {
      const spec = balance ? undefined : specs[name]
      const promised = agreement.promises?.over[name]
      const months = settled.flatMap(({ settlement }) => values(balance ? settlement.opening : settlement.inputs, name))
      const own = examples.flatMap((one) => values(balance ? one.balances : one.inputs, name))
      const stated = { ...(ranges[name] && { given: ranges[name] }), ...(spec?.range && { input: spec.range }), ...(promised && { promise: promised }) }
      return [name, { unit, balance, stated, months, examples: own, ...(spec?.decimals !== undefined && { decimals: spec.decimals }) }]
    }),
  )
}
