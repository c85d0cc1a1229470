/** What uncertainty says, as tables. Statistics are in double precision; draws that are shown are exact. */
import type { PartyUncertainty, Uncertainty } from '../../scenario/uncertainty/uncertainty.ts'
import { type DataTable, float, money, part, words } from '../data-table.ts'

export function uncertaintyTables(title: string, { draws, seed, periods, parties, joint, shrunk }: Uncertainty): readonly DataTable[] {
  const all = [...Object.entries(parties), ['joint', joint] as const]
  const over = periods === 1 ? '' : `, sums over ${periods} periods`
  const notes = shrunk > 0 ? [`Correlations were drawn ${Math.round(shrunk * 100)} % towards none, so that all can hold together.`] : []
  return [statistics(`${title}: ${draws} draws, seed ${seed}${over}`, all, notes), ...indices(title, all), ...shown(title, all)]
}

type Named = readonly (readonly [string, PartyUncertainty])[]

const percentages = ['1%', '5%', '25%', '50%', '75%', '95%', '99%']

const statistics = (title: string, all: Named, notes: readonly string[]): DataTable => ({
  title,
  columns: [
    words('of'),
    money('mean'),
    money('deviation'),
    part('chance of loss'),
    money('mean of worst 5%'),
    money('least'),
    ...percentages.map((name) => money(name)),
    money('most'),
  ],
  rows: all.map(([name, { mean, sd, chanceOfLoss, expectedShortfall, least, most, quantiles }]) => [
    name,
    ...[mean, sd, chanceOfLoss, expectedShortfall, least, ...percentages.map((percentage) => quantiles[percentage] ?? 0), most].map((x) =>
      typeof x === 'number' ? float(x) : x,
    ),
  ]),
  notes,
})

function indices(title: string, all: Named): readonly DataTable[] {
  if (all.every(([, { indices: none }]) => none.length === 0)) return []
  return [
    {
      title: `${title}: where the variance comes from (95 % intervals by bootstrap)`,
      columns: [words('of'), words('source'), ...['alone', 'from', 'to', 'with others', 'from ', 'to '].map(part)],
      rows: all.flatMap(([name, { indices: own }]) =>
        own.map(({ source, first, total }, index) => [
          index === 0 ? name : '',
          source,
          ...[first.value, first.low, first.high, total.value, total.low, total.high].map(float),
        ]),
      ),
    },
  ]
}

function shown(title: string, all: Named): readonly DataTable[] {
  const rows = all.flatMap(([name, { draws }]) =>
    Object.entries(draws ?? {}).map(([which, { net, inputs }]) => [
      name,
      which,
      net,
      Object.entries(inputs)
        .map(([input, value]) => `${input} ${value}`)
        .join(', '),
    ]),
  )
  return rows.length === 0
    ? []
    : [{ title: `${title}: draws to look at, settled exactly`, columns: [words('of'), words('draw'), money('net'), words('inputs')], rows }]
}
