/** What uncertainty says, as tables. Statistics are in double precision; draws that are shown are exact. */
import type { PartyUncertainty, Uncertainty } from '../../scenario/uncertainty/uncertainty.ts'
import { type DataTable, estimate, grouped, part, words } from '../data-table.ts'
import { listed, type Said } from '../data-words.ts'
import { floatCell } from '../float-cell.ts'
import { type AboutKey, inUnit } from './about-key.ts'

export function uncertaintyTables(about: AboutKey, uncertainty: Uncertainty): readonly DataTable[] {
  const all = [...Object.entries(uncertainty.parties), ['joint', uncertainty.joint] as const]
  return [statistics(about, uncertainty, all), ...indices(about, all), ...shown(about, all)]
}

type Named = readonly (readonly [string, PartyUncertainty])[]

const percentages = ['1%', '5%', '25%', '50%', '75%', '95%', '99%']

function statistics({ title, unit, paid }: AboutKey, { draws, seed, periods, shrunk }: Uncertainty, all: Named): DataTable {
  const shrunken = (number: (text: string) => string): string =>
    `Correlations were drawn ${number(floatCell(shrunk * 100))} % towards none, so that all can hold together.`
  const notes: readonly Said[] = ['Estimates from draws, in double precision, before cents.', ...(shrunk > 0 ? [shrunken] : [])]
  return {
    title: (number) => {
      const over = periods === 1 ? '' : `, sums over ${number(String(periods))} periods`
      return `${title}: ${number(String(draws))} ${draws === 1 ? 'draw' : 'draws'}, seed ${seed}${over}${inUnit(unit)}`
    },
    columns: [
      words('of'),
      estimate(paid('mean')),
      estimate(paid('deviation')),
      estimate(part('chance of loss')),
      ...['mean of worst 5%', 'least', ...percentages, 'most'].map((head) => estimate(paid(head))),
    ],
    rows: all.map(([name, { mean, sd, chanceOfLoss, expectedShortfall, least, most, quantiles }]) => [
      name,
      ...[mean, sd, chanceOfLoss, expectedShortfall, least, ...percentages.map((percentage) => quantiles[percentage] as number), most].map(floatCell),
    ]),
    notes,
  }
}

const intervals = ['alone', 'alone from', 'alone to', 'with others', 'with others from', 'with others to']

function indices({ title }: AboutKey, all: Named): readonly DataTable[] {
  if (all.every(([, { indices: none }]) => none.length === 0)) return []
  return [
    {
      title: `${title}: where the variance comes from (95 % intervals by bootstrap)`,
      columns: [grouped(words('of')), words('source'), ...intervals.map((head) => estimate(part(head)))],
      rows: all.flatMap(([name, { indices: own }]) =>
        own.map(({ source, first, total }) => [name, source, ...[first.value, first.low, first.high, total.value, total.low, total.high].map(floatCell)]),
      ),
    },
  ]
}

function shown({ title, units, unit, paid }: AboutKey, all: Named): readonly DataTable[] {
  const rows = all.flatMap(([name, { draws }]) => Object.entries(draws ?? {}).map(([which, { net, inputs }]) => [name, which, net, listed(inputs, units)]))
  if (rows.length === 0) return []
  return [
    { title: `${title}: draws to look at, settled exactly${inUnit(unit)}`, columns: [grouped(words('of')), words('draw'), paid('net'), words('inputs')], rows },
  ]
}
