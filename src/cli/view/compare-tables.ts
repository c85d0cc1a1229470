/** Keys side by side, for people. */
import type { ComparedKey } from '../../scenario/compare.ts'
import { type DataTable, money, part, plain, words } from '../data-table.ts'

export function compareTables(name: string, keys: readonly ComparedKey[]): readonly DataTable[] {
  const partners: DataTable = {
    title: `${name}: what each partner is left with`,
    columns: [
      words('key'),
      words(''),
      words('partner'),
      money('total', 0),
      money('worst', 0),
      words('in'),
      plain('loss periods'),
      money('swing', 0),
      part('of shocks'),
    ],
    rows: keys.flatMap(({ key, name: called, parties }) =>
      Object.entries(parties).map(([party, { total, worst, worstPeriod, lossPeriods, swing, shockShare = '' }], index) => [
        index === 0 ? key : '',
        index === 0 && called !== key ? called : '',
        party,
        total,
        worst,
        worstPeriod,
        String(lossPeriods),
        swing,
        shockShare,
      ]),
    ),
    notes: ['Of shocks: how much a partner moves with the joint result; with what funds bear it adds up to 100 %.'],
  }
  const incentives: DataTable = {
    title: `${name}: what is kept of an own improvement`,
    columns: [words('key'), words('input'), words('partner'), part('least'), part('most')],
    rows: keys.flatMap(({ key, incentives: own }) => own.map(({ input, party, least, most }) => [key, input, party, least, most])),
  }
  const properties: DataTable = {
    title: `${name}: properties`,
    columns: [words('property'), words('scope'), ...keys.map(({ key }) => words(key))],
    rows: (keys[0]?.properties ?? []).map(({ property, scope }, index) => [
      property,
      scope,
      ...keys.map(({ properties: own }) => (own[index]?.holds ? 'holds' : 'no')),
    ]),
  }
  return [partners, ...(incentives.rows.length > 0 ? [incentives] : []), properties]
}
