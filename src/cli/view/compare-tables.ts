/** Keys side by side, for people. */

import type { KeyData } from '../../core/key.ts'
import type { ComparedKey } from '../../scenario/compare.ts'
import { moneyPlaces } from '../amount.ts'
import { type DataTable, grouped, money, part, plain, words } from '../data-table.ts'
import { inUnit } from './about-key.ts'

/** In what keys pay. */
export interface Paid {
  readonly unit: string
  readonly places: number
}

/** In what several keys pay: amounts in different units stand beside each other under all of them. */
export const paidBy = (keys: readonly KeyData[]): Paid => ({
  unit: [...new Set(keys.flatMap(({ pot }) => pot?.unit ?? []))].join(' or '),
  places: Math.max(...keys.map(moneyPlaces)),
})

/** The tables of keys side by side. */
export function compareTables(name: string, keys: readonly ComparedKey[], paid: Paid): readonly DataTable[] {
  const incentives = incentiveTable(name, keys)
  return [partnerTable(name, keys, paid), ...(incentives.rows.length > 0 ? [incentives] : []), propertyTable(name, keys)]
}

const partnerTable = (name: string, keys: readonly ComparedKey[], { unit, places }: Paid): DataTable => ({
  title: `${name}: what each partner is left with${inUnit(unit)}`,
  columns: [
    grouped(words('key')),
    grouped(words('name', '')),
    words('partner'),
    money('total', places),
    money('worst', places),
    words('in'),
    plain('loss periods'),
    money('swing', places),
    part('of shocks'),
  ],
  rows: keys.flatMap(({ key, name: called, parties }) =>
    Object.entries(parties).map(([party, { total, worst, worstPeriod, lossPeriods, swing, shockShare = '' }]) => {
      const own = [total, worst, worstPeriod, String(lossPeriods), swing, shockShare]
      return [key, called === key ? '' : called, party, ...own]
    }),
  ),
  notes: ['Of shocks: how much a partner moves with the joint result; with what funds bear it adds up to 100 %.'],
})

const incentiveTable = (name: string, keys: readonly ComparedKey[]): DataTable => ({
  title: `${name}: what is kept of an own improvement`,
  columns: [words('key'), words('input'), words('partner'), part('least'), part('most')],
  rows: keys.flatMap(({ key, incentives }) => incentives.map(({ input, party, least, most }) => [key, input, party, least, most])),
})

const propertyTable = (name: string, keys: readonly ComparedKey[]): DataTable => ({
  title: `${name}: properties`,
  columns: [words('property'), words('scope'), ...keys.map(({ key }) => words(key))],
  rows: (keys[0]?.properties ?? []).map(({ property, scope }, index) => [
    property,
    scope,
    ...keys.map(({ properties: own }) => (own[index]?.holds ? 'holds' : 'no')),
  ]),
})
