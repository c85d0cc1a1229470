/** What changed from each period to the next: by input, each with its effect, and by payout. */
import type { SettledPeriod } from '../../agreement/series.ts'
import { fromDecimal } from '../../number/decimal.ts'
import { toText } from '../../number/rational.ts'
import { type Difference, diff } from '../../read/diff.ts'
import type { CsvCell } from '../ledger/csv.ts'
import { type Block, grid, heading, type Paper, text } from './block.ts'
import { amountText } from './show.ts'

interface Step {
  readonly from: SettledPeriod
  readonly to: SettledPeriod
  readonly difference: Difference
}

const stepsOf = (series: readonly SettledPeriod[]): readonly Step[] =>
  series.slice(1).map((to, index) => {
    const from = series[index] as SettledPeriod
    return { from, to, difference: diff(from.settlement, to.settlement) }
  })

const signed = (value: string): string => (value.startsWith('-') || value === '0' ? amountText(value, true) : `+${amountText(value, true)}`)

const given = (value: string): string => (/^-?[\d./]+$/.test(value) ? amountText(value, false) : value)

/** Paper F. */
export function changesPaper(series: readonly SettledPeriod[]): Paper {
  const steps = stepsOf(series)
  const first = series[0]?.period
  const none = text(`There is no period before ${first === undefined || first === '' ? 'this one' : first} in these papers.`)
  return { letter: 'F', name: 'changes', title: 'Changes from period to period', blocks: [none, ...steps.flatMap(stepBlocks)] }
}

function stepBlocks({ from, to, difference }: Step): readonly Block[] {
  const parties = difference.payouts.map(({ name }) => name)
  const inputs = difference.inputs.map(({ name, from: was, to: is, payouts }) => [
    name,
    given(was),
    given(is),
    ...parties.map((party) => signed(toText(fromDecimal(payouts[party])))),
  ])
  const total = ['total', '', '', ...difference.payouts.map(({ change }) => signed(toText(fromDecimal(change))))]
  const head = ['Changed, one after the other', 'From', 'To', ...parties.map((party) => `To ${party}`)]
  const rules =
    from.version === to.version
      ? []
      : [text(`The rules changed: from ${to.version.from ?? 'the start'}${to.version.note === undefined ? '' : `, ${to.version.note}`}.`)]
  return [heading(`${from.period} to ${to.period}`), ...rules, grid(head, [...inputs, total], [1, 2, ...parties.map((_party, index) => index + 3)])]
}

/** The same as a table for spreadsheets: one row per change and partner. */
export const changeRows = (series: readonly SettledPeriod[]): readonly (readonly CsvCell[])[] => [
  ['from period', 'to period', 'changed', 'from', 'to', 'partner', 'effect'],
  ...stepsOf(series).flatMap(({ from, to, difference }) =>
    difference.inputs.flatMap(({ name, from: was, to: is, payouts }) =>
      Object.entries(payouts).map(([party, effect]): readonly CsvCell[] => [
        from.period,
        to.period,
        name,
        cell(was),
        cell(is),
        party,
        cell(toText(fromDecimal(effect))),
      ]),
    ),
  ),
]

const cell = (value: string): CsvCell => (/^-?\d+(?:\.\d+)?$/.test(value) ? { number: value } : value.includes('/') ? `${value} (fraction)` : value)
