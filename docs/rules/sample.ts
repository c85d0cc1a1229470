/** A sample of a rule, settled: at one point with its explanation, and along the input that moves, for the picture. */
import { Decimal, type Explanation, explain, explanationText, type KeyData, settle } from 'splitkey'
import { load } from 'splitkey/yaml'
import { stringify } from 'yaml'
import type { Curve } from './picture.ts'

export interface Sample {
  readonly formula?: string
  readonly claim?: unknown
  readonly split?: unknown
  readonly x?: string
  readonly from: number
  readonly to: number
  readonly at: number | string
}

const partners = ['A', 'B']

/** The key of a sample as a file: what a reader of the page could write. */
export function sampleFile(name: string, { formula, claim, split, x = 'EUR' }: Sample): string {
  if (formula !== undefined) return stringify({ splitkey: 1, name, inputs: { x }, lines: { result: formula } }, { lineWidth: 130 })
  const withFund = JSON.stringify(split ?? '').includes('"fund":"buffer"')
  return stringify(
    {
      splitkey: 1,
      name,
      parties: partners,
      inputs: { x },
      ...(withFund && { balances: { buffer: { start: '1000 EUR', fund: true } } }),
      pot: 'x',
      ...(claim !== undefined && { claims: [claim] }),
      ...(name === 'drawOnFund' ? { surplus: { shares: { A: 50, B: 50 } }, deficit: split } : { surplus: split ?? { shares: { A: 50, B: 50 } } }),
      round: { to: '0.01 EUR', leftover: 'largest-remainder' },
    },
    { lineWidth: 130, defaultStringType: 'PLAIN' },
  )
}

type Settled = ReturnType<typeof settle>
const settled = (key: KeyData, x: string): Settled => settle(key as Parameters<typeof settle>[0], { x } as never) as Settled

/** The explanation of the sample at its point: of the line, or of each partner in turn. */
export function explained(key: KeyData, sample: Sample): string {
  const settlement = settled(key, String(sample.at))
  const of = (name: string): string => explanationText(explain(settlement as never, name as never) as Explanation).trimEnd()
  return sample.formula === undefined ? partners.map(of).join('\n\n') : of('result')
}

const points = 240

/** What every partner receives, or the line, along the range of the sample. */
export function curves(key: KeyData, sample: Sample): { readonly at: readonly number[]; readonly curves: readonly Curve[] } {
  const places = Array.from({ length: points + 1 }, (_, index) =>
    new Decimal(sample.from).plus(new Decimal(sample.to).minus(sample.from).times(index).div(points)),
  )
  const all = places.map((x) => settled(key, x.toDecimalPlaces(8).toFixed()))
  const names = sample.formula === undefined ? partners : ['result']
  const amountOf = (settlement: Settled, name: string): number =>
    Number((sample.formula === undefined ? settlement.payouts : settlement.lines)[name as never] as unknown as Decimal)
  return { at: places.map(Number), curves: names.map((name) => ({ name, values: all.map((settlement) => amountOf(settlement, name)) })) }
}

export const sampleKey = (name: string, sample: Sample): KeyData => load(sampleFile(name, sample)) as unknown as KeyData
