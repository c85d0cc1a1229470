/** `splitkey incentives`: who gains what from every improvement. */
import type { Command } from 'commander'
import { type Version, versionFor } from '../../agreement/agreement.ts'
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
import { aboutKey } from '../view/about-key.ts'
import { headingOf } from '../view/heading.ts'
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
    .action((path: string, options: Options) => lookAt(loadKey(path, io), options, io))
}

function lookAt(loaded: LoadedKey, options: Options, io: Io): void {
  const { rows, start, label } = loadRows(options, loaded, io)
  const row = pick(rows, options.period, label)
  const version = versionOf(loaded, row)
  const { key } = version
  const balances = options.balances === undefined ? start?.balances : loadBalances(options.balances, io).balances
  const situation = { key, inputs: row.inputs, ...(balances && { balances }) }
  const [table, reports] = [incentives(situation), misreporting(situation)]
  const tables = incentiveTables(aboutKey('', key), table, reports)
  const [name, { period }] = [loaded.whole.name, row]
  answer(
    {
      text: (style) => [style.title(headingOf(loaded.whole, version, [period ?? label])), ...tables.map((one) => tableText(one, style))].join('\n\n'),
      data: () => ({ agreement: name, ...(period !== undefined && { period }), ...table, reports, tables: tables.map(tableData) }),
      csv: () => tablesCsv(tables),
    },
    options,
    io,
  )
}

function pick(rows: readonly Row[], period: string | undefined, label: string): Row {
  const found = period === undefined ? rows.at(0) : rows.find((row) => row.period === period)
  if (found && (period !== undefined || rows.length === 1)) return found
  const [first, last] = [rows.at(0)?.period, rows.at(-1)?.period]
  const known = first === undefined ? '; it has none' : `; it has ${first === last ? first : `${first} to ${last}`}`
  throw usageError(period === undefined ? `say which period with --period: ${label} has ${rows.length}` : `${label} has no period ${period}${known}`)
}

/** Without a period, the last one: the heading says which. */
const versionOf = ({ whole }: LoadedKey, { period }: Row): Version => (period === undefined ? (whole.versions.at(-1) as Version) : versionFor(whole, period))
