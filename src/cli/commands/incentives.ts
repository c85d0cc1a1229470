/** `splitkey incentives`: who gains what from every improvement. */
import type { Command } from 'commander'
import { versionFor } from '../../agreement/agreement.ts'
import type { KeyData } from '../../core/key.ts'
import { incentives } from '../../scenario/incentive/incentives.ts'
import { misreporting } from '../../scenario/reporting.ts'
import type { NumberLocale } from '../../text/local-number.ts'
import { tableData, tablesCsv, tableText } from '../data-table.ts'
import type { Io } from '../io.ts'
import { loadBalances } from '../load-balances.ts'
import { type LoadedKey, loadKey } from '../load-key.ts'
import { loadRows, type Row } from '../load-rows.ts'
import { withInputs } from '../options.ts'
import { answer, type OutputOptions, withTable } from '../output.ts'
import { usageError } from '../usage-error.ts'
import { incentiveTables } from '../view/incentive-tables.ts'

type Options = OutputOptions & {
  readonly inputs?: string
  readonly example?: string
  readonly locale?: NumberLocale
  readonly balances?: string
  readonly period?: string
}

const examples = `
Examples:
  $ splitkey incentives docs/examples/planter/c-m1.yaml --example 'March 2022'
  $ splitkey incentives garden.yaml --inputs 2022.csv --period 2022-03 --csv
`

export function addIncentives(program: Command, io: Io): void {
  const command = program
    .command('incentives')
    .description('who gains what from every improvement, what a false report pays, and where incentives go wrong')
    .argument('<key>', 'the agreement: YAML or JSON')
  withTable(withInputs(command).option('--period <period>', 'the period to look at'), 'one table after the other')
    .addHelpText('after', examples)
    .action((path: string, options: Options) => {
      const loaded = loadKey(path, io)
      const { rows, start, label } = loadRows(options, loaded, io)
      const row = pick(rows, options.period, label)
      const key = keyFor(loaded, row)
      const balances = options.balances === undefined ? start?.balances : loadBalances(options.balances, io).balances
      const situation = { key, inputs: row.inputs, ...(balances && { balances }) }
      const [table, reports] = [incentives(situation), misreporting(situation)]
      const tables = incentiveTables(key, table, reports)
      const heading = `${loaded.whole.name}, ${row.period ?? label}`
      answer(
        {
          text: (style) => [style.title(heading), ...tables.map((one) => tableText(one, style))].join('\n\n'),
          data: () => ({ agreement: loaded.whole.name, ...table, reports, tables: tables.map(tableData) }),
          csv: () => tablesCsv(tables),
        },
        options,
        io,
      )
    })
}

function pick(rows: readonly Row[], period: string | undefined, label: string): Row {
  const found = period === undefined ? rows.at(0) : rows.find((row) => row.period === period)
  if (found && (period !== undefined || rows.length === 1)) return found
  throw usageError(period === undefined ? `say which period with --period: ${label} has ${rows.length}` : `${label} has no period ${period}`)
}

const keyFor = ({ whole }: LoadedKey, { period }: Row): KeyData =>
  period === undefined ? (whole.versions.at(-1)?.key as KeyData) : versionFor(whole, period).key
