/** `splitkey batch`: a file of very many rows, each settled for itself. */

import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { formatOf, type SettledFile, settleFile } from '../../batch/duckdb/index.ts'
import type { KeyData } from '../../core/key.ts'
import { fromText } from '../../number/rational.ts'
import type { CsvCell } from '../../report/ledger/csv.ts'
import type { NumberLocale } from '../../text/local-number.ts'
import { moneyPlaces, showNumber } from '../amount.ts'
import type { Io } from '../io.ts'
import { loadKey } from '../load-key.ts'
import { numberCell } from '../number-cell.ts'
import { oneKey } from '../one-key.ts'
import { localeOption, repeated } from '../options.ts'
import { answer, oneFormat, type Style } from '../output.ts'
import { pairs } from '../pairs.ts'
import { progressBar } from '../progress-bar.ts'
import { forceOption } from '../refuse-existing.ts'
import { table } from '../table.ts'
import { usageError } from '../usage-error.ts'
import { stoppable, writeWhole } from '../write-whole.ts'

interface Options {
  readonly key: string
  readonly out?: string
  readonly keep?: readonly string[]
  readonly column?: readonly string[]
  readonly totals?: true
  readonly groupBy?: string
  readonly locale?: NumberLocale
  readonly memory: string
  readonly json?: true
  readonly csv?: true
  readonly versionFrom?: string
}

const examples = `
Examples:
  $ splitkey batch orders.parquet --key garden.yaml -o payouts.parquet
      every column that is no input, and the payouts of every row
  $ splitkey batch orders.csv --key garden.yaml --group-by month
      what everybody receives per month; no file is written
  $ splitkey batch orders.csv --key garden.yaml --column sold=quantity --keep order_id -o payouts.csv

Every row is settled for itself: balances start anew, unless the file has a column for them.
`

export function addBatch(program: Command, io: Io): void {
  program
    .command('batch')
    .description('settle every row of a CSV or Parquet file, exactly; needs the package @duckdb/node-api')
    .argument('<rows>', 'the file of inputs: .csv or .parquet, a column per input')
    .requiredOption('--key <file>', 'the agreement: YAML or JSON')
    .option('-o, --out <file>', 'the file of payouts: .csv or .parquet; written whole or not at all')
    .addOption(forceOption())
    .option('--keep <columns>', 'columns beside the payouts, separated by commas; without it, all that are no inputs', (value: string) => value.split(','))
    .addOption(repeated('--column <input=column>', 'the column of an input or balance, where it has another name'))
    .addOption(localeOption())
    .option('--totals', 'print what everybody receives in all')
    .option('--group-by <column>', 'print what everybody receives per value of a column')
    .option('--memory <size>', 'the most memory the database may use', '1GB')
    .option('--version-from <date>', 'the version that holds from this date, for an agreement with several')
    .option('--json', 'print JSON: exact numbers as text, fields in a stable order')
    .option('--csv', 'print CSV: one table, exact numbers, decimal points')
    .addHelpText('after', examples)
    .action((path: string, options: Options) => batch(path, options, io))
}

async function batch(path: string, options: Options, io: Io): Promise<void> {
  const { out, json, csv } = options
  oneFormat(options)
  if (out === undefined && !options.totals && options.groupBy === undefined) throw usageError('say what you want: a file with -o, --totals, or --group-by')
  if (!existsSync(path)) throw usageError(`there is no file '${path}'`)
  const key = oneKey(loadKey(options.key, io), options.versionFrom)
  const settled = await stoppable((signal) => settle(key, path, options, signal, io))
  if (out !== undefined && io.terminal.err) io.err(`wrote ${out}\n`)
  const remarks = settled.remarks.map(({ message }) => message)
  if (out !== undefined && !json && !csv && !options.totals && options.groupBy === undefined) {
    for (const remark of remarks) io.err(`Remark: ${remark}.\n`)
    return
  }
  answer(
    {
      text: (style) => totalsText(key, settled, options, style),
      data: () => ({ agreement: key.name, unit: key.pot?.unit, ...settled, ...(out !== undefined && { out }) }),
      rows: () => totalsRows(settled, options),
      remarks,
    },
    { ...(json && { json }), ...(csv && { csv }) },
    io,
  )
}

async function settle(key: KeyData, from: string, { out, keep, column, groupBy, locale, memory }: Options, signal: AbortSignal, io: Io): Promise<SettledFile> {
  const bar = progressBar(io, 'settling')
  const columns = pairs(column ?? [], '--column')
  const common = {
    from,
    columns,
    memory,
    signal,
    progress: bar.after,
    ...(keep && { keep }),
    ...(locale && { locale }),
    ...(groupBy !== undefined && { groupBy }),
  }
  try {
    if (out === undefined) return await settleFile(key, common)
    const format = formatOf(out)
    return await writeWhole(out, (to) => settleFile(key, { ...common, to, format }))
  } finally {
    bar.clear()
  }
}

function totalsRows({ totals }: SettledFile, { groupBy }: Options): readonly (readonly CsvCell[])[] {
  const names = Object.keys(totals[0]?.payouts ?? {})
  return [
    [...(groupBy === undefined ? [] : [groupBy]), 'rows', ...names],
    ...totals.map(({ group, rows, payouts }): readonly CsvCell[] => [
      ...(groupBy === undefined ? [] : [group ?? '']),
      { number: String(rows) },
      ...names.map((name) => numberCell(payouts[name] as string)),
    ]),
  ]
}

function totalsText(key: KeyData, { totals }: SettledFile, { groupBy }: Options, style: Style): string {
  const names = Object.keys(totals[0]?.payouts ?? {})
  const places = moneyPlaces(key)
  const rows = totals.map(({ group, rows: count, payouts }) => [
    ...(groupBy === undefined ? [] : [group ?? '(empty)']),
    showNumber(fromText(String(count))),
    ...names.map((name) => showNumber(fromText(payouts[name] as string), places)),
  ])
  const heads = [
    ...(groupBy === undefined ? [] : [{ head: groupBy }]),
    { head: 'rows', align: 'number' as const },
    ...names.map((head) => ({ head, align: 'number' as const })),
  ]
  return table(heads, rows, style.head)
}
