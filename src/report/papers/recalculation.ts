/** Every step of every settlement: its formula, the formula with its numbers, and the exact value. */
import type { SettledPeriod } from '../../agreement/series.ts'
import { type Explanation, explain, type Row } from '../../read/explain.ts'
import type { CsvCell } from '../ledger/csv.ts'
import type { Reference } from '../references.ts'
import { type Block, grid, heading, list, type Paper, text } from './block.ts'
import { periodName } from './lead-schedule.ts'
import { amountText, asFraction, isMoneyUnit } from './show.ts'

/** The steps of one period in order of computation, and at the end what each partner and fund is due. */
function stepsOf({ settlement }: SettledPeriod): readonly { readonly row: Row; readonly due: boolean }[] {
  const { lines, due } = settlement['~trace'].plan.lowered
  const last = ({ rows }: Explanation): Row => rows.at(-1) as Row
  return [
    ...[...lines.keys()].map((name) => ({ row: last(explain(settlement, name)), due: false })),
    ...[...due.keys()].map((name) => ({ row: last(explain(settlement, name)), due: true })),
  ]
}

/** Paper C of one partner: why it is paid what it is paid. */
export function explanationPaper(series: readonly SettledPeriod[], party: string, reference: Reference): Paper {
  const blocks = series
    .filter(({ settlement }) => settlement['~trace'].plan.lowered.due.has(party))
    .flatMap((settled): readonly Block[] => {
      const { rows } = explain(settled.settlement, party)
      const notes = rows.flatMap(({ name, note }) => (note === undefined ? [] : [`${name}: ${note}`]))
      return [heading(periodName(settled)), stepTable(rows, settled, reference, party), ...(notes.length > 0 ? [list(notes)] : [])]
    })
  return { letter: 'C', name: `explanation-${party}`, title: `Explanation: what ${party} is paid, and why`, blocks }
}

function stepTable(rows: readonly Row[], { version: { key } }: SettledPeriod, reference: Reference, party: string): Block {
  const cells = rows.map((row, index) => [
    index === rows.length - 1 ? reference('payouts', party) : reference('lines', row.name),
    row.name,
    row.formula,
    row.meaning ?? row.filled,
    amountText(row.value, isMoneyUnit(row.unit, key.pot?.unit)),
    row.unit === '1' ? '' : row.unit,
  ])
  return grid(['Ref', 'Step', 'Rule', 'With its numbers', 'Amount', 'Unit'], cells, [4])
}

/** Paper D: the log; its exact values stand in the table beside it. */
export function recalculationPaper(series: readonly SettledPeriod[], reference: Reference): Paper {
  const intro = text(
    'Every step, exactly. A value before rounding is given where rounding changed it; recalculation.csv has every value as numerator and denominator.',
  )
  const blocks = series.flatMap((settled): readonly Block[] => {
    const rows = stepsOf(settled).map(({ row, due }) => [
      due ? reference('payouts', row.name) : reference('lines', row.name),
      row.name,
      row.formula,
      amountText(row.exact, isMoneyUnit(row.unit, settled.version.key.pot?.unit)),
      row.exact === row.value ? '' : amountText(row.value, true),
      row.unit === '1' ? '' : row.unit,
    ])
    return [heading(periodName(settled)), grid(['Ref', 'Step', 'Rule', 'Exact', 'Rounded', 'Unit'], rows, [3, 4])]
  })
  return { letter: 'D', name: 'recalculation', title: 'Recalculation log', blocks: [intro, ...blocks] }
}

/** The same as a table for spreadsheets. */
export const recalculationRows = (series: readonly SettledPeriod[], reference: Reference): readonly (readonly CsvCell[])[] => [
  ['ref', 'period', 'step', 'unit', 'rule', 'with its numbers', 'exact numerator', 'exact denominator', 'value', 'note'],
  ...series.flatMap((settled) =>
    stepsOf(settled).map(({ row, due }): readonly CsvCell[] => {
      const { numerator, denominator } = asFraction(row.exact)
      const value: CsvCell = row.value.includes('/') ? '' : { number: row.value }
      const ref = due ? reference('payouts', row.name) : reference('lines', row.name)
      return [
        ref,
        settled.period,
        row.name,
        row.unit,
        row.formula,
        row.meaning ?? row.filled,
        { number: numerator },
        { number: denominator },
        value,
        row.note ?? '',
      ]
    }),
  ),
]
