/** `splitkey explain`: why this amount, step by step. */
import type { Command } from 'commander'
import type { SettledPeriod } from '../../agreement/series.ts'
import { recipientsOf } from '../../core/key.ts'
import { type Explanation, explain } from '../../read/explain.ts'
import { explanationText } from '../../read/explain-text.ts'
import type { Io } from '../io.ts'
import { loadBalances } from '../load-balances.ts'
import { type LoadedKey, loadKey } from '../load-key.ts'
import { loadRows, type RowOptions } from '../load-rows.ts'
import { withInputs } from '../options.ts'
import { answer, type OutputOptions, withTable } from '../output.ts'
import { settleRows, spanOf } from '../settle-rows.ts'
import { usageError } from '../usage-error.ts'
import { explanationRows } from '../view/csv-rows.ts'
import { headingOf } from '../view/heading.ts'
import { remarkLines } from '../view/remark-lines.ts'

type Options = RowOptions & OutputOptions & { readonly for?: string; readonly period?: string; readonly balances?: string }

const examples = `
Examples:
  $ splitkey explain garden.yaml --inputs 2022.csv --period 2022-03 --for workshop
  $ splitkey explain garden.yaml --inputs march.yaml --for surplus
  $ splitkey explain d-m1-revised.yaml --inputs replay.yaml --period 2022-03 --for W
`

export function addExplain(program: Command, io: Io): void {
  const command = program
    .command('explain')
    .description('explain what a partner is paid, or a line: formulas with their numbers')
    .argument('<key>', 'the agreement: YAML or JSON')
  const options = withInputs(command)
    .option('--for <name>', 'a partner, a fund or a line')
    .option('--period <period>', 'which period, where the inputs hold several')
  withTable(options)
    .addHelpText('after', examples)
    .action((path: string, given: Options) => {
      const key = loadKey(path, io)
      const wanted = given.for ?? sayWhom(key)
      const rows = loadRows(given, key, io)
      if (rows.rows.length > 1 && given.period === undefined) throw usageError(`say which period with --period: ${rows.label} has ${spanOf(rows.rows)}`)
      const start = given.balances === undefined ? undefined : loadBalances(given.balances, io)
      const [settled] = settleRows(key.whole, rows, { ...(given.period !== undefined && { period: given.period }), ...(start && { start }) }, io) as [
        SettledPeriod,
      ]
      const explanation = explain(settled.settlement, wanted)
      const heading = `${wanted} in ${headingOf(key.whole, settled.version, [settled.period])}`
      const text = ({ title, columns }: { readonly title: (text: string) => string; readonly columns: number }): string =>
        `${title(heading)}\n\n${explanationText(explanation, Math.max(columns, 80))}`
      answer(
        { text, data: () => explanationData(key.whole.name, settled, explanation), rows: () => explanationRows(explanation), remarks: remarkLines([settled]) },
        given,
        io,
      )
    })
}

function sayWhom({ whole }: LoadedKey): never {
  const names = new Set(whole.versions.flatMap(({ key }) => recipientsOf(key)))
  throw usageError(`say what to explain with --for: ${[...names, 'or a line'].join(', ')}`)
}

const explanationData = (agreement: string, { period, settlement }: SettledPeriod, { of, rows }: Explanation): unknown => ({
  agreement,
  ...(period !== '' && { period }),
  for: of,
  rows: rows.map(({ name, unit, formula, filled, meaning, exact, value, note }) => ({
    name,
    unit,
    formula,
    filled,
    ...(meaning !== undefined && { meaning }),
    exact,
    value,
    ...(note !== undefined && { note }),
  })),
  remarks: settlement.remarks,
})
