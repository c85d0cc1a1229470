/** Answers as one table each, for programs and spreadsheets: exact numbers, and every number also as numerator and denominator. */
import type { KeyReplay } from '../../agreement/replay.ts'
import type { SettledPeriod } from '../../agreement/series.ts'
import { fromDecimal } from '../../number/decimal.ts'
import { toText } from '../../number/rational.ts'
import type { Difference } from '../../read/diff.ts'
import type { Explanation } from '../../read/explain.ts'
import type { CsvCell } from '../../report/ledger/csv.ts'
import { figuresOf } from '../../report/papers/figures.ts'
import { asFraction } from '../../report/papers/show.ts'
import { numberCell } from '../number-cell.ts'

type Rows = readonly (readonly CsvCell[])[]

const exactHeads = ['value', 'numerator', 'denominator'] as const

/** The value where it is a finite decimal, and the fraction in any case. */
function exactCells(value: string): readonly CsvCell[] {
  const { numerator, denominator } = asFraction(value)
  return [value.includes('/') ? '' : { number: value }, { number: numerator }, { number: denominator }]
}

type Amount = Parameters<typeof fromDecimal>[0]

const number = (amount: Amount): CsvCell => numberCell(toText(fromDecimal(amount)))

/** Every figure of every period. */
export const settlementRows = (series: readonly SettledPeriod[]): Rows => [
  ['period', 'status', 'section', 'name', 'unit', ...exactHeads],
  ...series.flatMap((settled) =>
    figuresOf(settled, () => '').map(({ section, name, unit, value }): readonly CsvCell[] => [
      settled.period,
      settled.status ?? '',
      section,
      name,
      unit,
      ...exactCells(value),
    ]),
  ),
]

/** Every step of an explanation. */
export const explanationRows = ({ rows }: Explanation): Rows => [
  ['step', 'unit', 'formula', 'with its numbers', 'exact numerator', 'exact denominator', ...exactHeads, 'note'],
  ...rows.map(({ name, unit, formula, filled, meaning, exact, value, note }): readonly CsvCell[] => [
    name,
    unit,
    formula,
    meaning ?? filled,
    ...exactCells(exact).slice(1),
    ...exactCells(value),
    note ?? '',
  ]),
]

/** Every list of a difference, one below the other; `list` says which. */
export const differenceRows = ({ payouts, inputs, terms, lines }: Difference): Rows => [
  ['list', 'partner', 'name', 'from', 'to', 'change'],
  ...payouts.map(({ name, from, to, change }): readonly CsvCell[] => ['paid', name, '', number(from), number(to), number(change)]),
  ...inputs.flatMap(({ name, from, to, payouts: effects }) =>
    Object.entries(effects).map(([party, effect]): readonly CsvCell[] => ['input', party, name, numberCell(from), numberCell(to), number(effect)]),
  ),
  ...Object.entries(terms).flatMap(([party, all]) => all.map(({ name, change }): readonly CsvCell[] => ['term', party, name, '', '', number(change)])),
  ...lines.map(({ name, from, to, change }): readonly CsvCell[] => ['line', '', name, number(from), number(to), number(change)]),
]

/** What each partner would have earned under each key. */
export const replayRows = (results: readonly KeyReplay[]): Rows => [
  ['key', 'agreement', 'partner', 'total', 'worst', 'worst period', 'loss periods'],
  ...results.flatMap(({ key, agreement, parties }) =>
    Object.entries(parties).map(([party, { total, worst, worstPeriod, lossPeriods }]): readonly CsvCell[] => [
      key,
      agreement.name,
      party,
      number(total),
      number(worst),
      worstPeriod,
      { number: String(lossPeriods) },
    ]),
  ),
]
