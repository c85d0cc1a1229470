/** `splitkey export ledger`: what each partner receives, line by line, for bookkeeping. */

import { type Command, Option } from 'commander'
import { advances } from '../../agreement/advance.ts'
import type { SettledPeriod } from '../../agreement/series.ts'
import { raise } from '../../core/issue.ts'
import { planOf } from '../../read/plan.ts'
import { type CsvConvention, csvConventions } from '../../report/ledger/csv.ts'
import { ledgerCsv } from '../../report/ledger/ledger-csv.ts'
import { deficitRow, type LedgerRow, ledgerRows, roundingRow, surplusRow } from '../../report/ledger/ledger-rows.ts'
import { type LedgerMapping, mappingIssues } from '../../report/ledger/mapping.ts'
import { prefixOf } from '../../report/references.ts'
import { locate } from '../../text/locate.ts'
import { loadDocument } from '../../yaml.ts'
import type { Io } from '../io.ts'
import { loadBalances } from '../load-balances.ts'
import { type LoadedKey, loadKey } from '../load-key.ts'
import { loadRows, type RowOptions } from '../load-rows.ts'
import { withInputs } from '../options.ts'
import { writeText } from '../output.ts'
import { fileLabel, readText } from '../read-text.ts'
import { forceOption } from '../refuse-existing.ts'
import { settleRows } from '../settle-rows.ts'
import { usageError } from '../usage-error.ts'

type Options = RowOptions & {
  readonly period?: string
  readonly balances?: string
  readonly earlier?: string
  readonly accounts?: string
  readonly convention: CsvConvention
  readonly prefix?: string
  readonly out?: string
  readonly json?: true
}

const examples = `
Examples:
  $ splitkey export ledger garden.yaml --inputs 2022.csv --accounts accounts.yaml --convention nl-BE --out 2022.csv
      all partners in one file
  $ splitkey export ledger garden.yaml --inputs 2022.csv --out ledger/
      a folder with a file for every partner
  $ splitkey export ledger garden.yaml --inputs corrected.csv --earlier 2022.csv --out corrections.csv
      only what a correction changes, as rows of their own
Accounts: { startup: { '*': { account: '400' }, labour: { account: '444', vat: '21' } } }; * stands for any other partner or line.
`

export function addExportLedger(group: Command, io: Io): void {
  const command = group
    .command('ledger')
    .description('write what each partner receives as CSV for bookkeeping: period, line, amount without VAT, tags, reference')
    .argument('<key>', 'the agreement: YAML or JSON')
  withInputs(command)
    .option('--period <period>', 'this period alone')
    .option('--earlier <file>', 'inputs as they were settled before: rows are then corrections')
    .option('--accounts <file>', 'accounts and VAT codes by partner and line; without it, these columns are empty')
    .addOption(new Option('--convention <country>', 'how the file is written').choices([...csvConventions]).default('plain'))
    .option('--prefix <text>', 'what references begin with; without it, from the name of the agreement')
    .option('--json', 'print JSON instead of CSV')
    .option('-o, --out <file>', 'a file, or with a / at its end a folder with a file for every partner')
    .addOption(forceOption())
    .addHelpText('after', examples)
    .action((path: string, options: Options) => {
      const key = loadKey(path, io)
      const series = settle(key, options, options, io)
      const before = options.earlier === undefined ? undefined : settle(key, { inputs: options.earlier }, options, io)
      const mapping = options.accounts === undefined ? {} : loadMapping(options.accounts, key, io)
      const prefix = options.prefix ?? prefixOf(key.whole.name)
      for (const remark of advanceRemarks(key, series)) io.err(`Remark: ${remark}.\n`)
      write(ledgerRows(series, { agreement: key.whole, prefix, mapping, ...(before && { before }) }), options, io)
    })
}

/** A ledger has what is earned; what of it is paid before is no row of its own. */
const advanceRemarks = ({ whole }: LoadedKey, series: readonly SettledPeriod[]): readonly string[] =>
  series.flatMap(({ period, status, settlement }) => {
    const paid = status === 'provisional' ? Object.entries(advances(whole, settlement)) : []
    const each = paid.map(([party, amount]) => `${party} ${amount.toFixed()}`).join(', ')
    return each === '' ? [] : [`${period} is provisional: its rows are what is earned in all; to be paid in advance: ${each}`]
  })

function settle(key: LoadedKey, { inputs, example }: RowOptions, { locale, period, balances }: Options, io: Io): readonly SettledPeriod[] {
  const rows = loadRows({ ...(inputs !== undefined && { inputs }), ...(example !== undefined && { example }), ...(locale && { locale }) }, key, io)
  const start = balances === undefined ? undefined : loadBalances(balances, io)
  return settleRows(key.whole, rows, { ...(period !== undefined && { period }), ...(start && { start }) }, io)
}

function loadMapping(path: string, { whole }: LoadedKey, io: Io): LedgerMapping {
  const document = loadDocument(readText(path, io), { file: fileLabel(path) })
  const keys = whole.versions.map(({ key }) => key)
  const lines = [...new Set(keys.flatMap((key) => [...planOf(key).lowered.lines.keys()])), surplusRow, deficitRow, roundingRow]
  const issues = mappingIssues(document.tree, [...new Set(keys.flatMap((key) => key.parties))], lines)
  raise(issues.map((issue) => locate(issue, document)))
  return document.tree as unknown as LedgerMapping
}

function write(rows: readonly LedgerRow[], { out, convention, json }: Options, io: Io): void {
  const text = (): string => (json ? `${JSON.stringify({ rows }, undefined, 2)}\n` : ledgerCsv(rows, convention))
  if (out === undefined || out === '-') io.out(text())
  else if (!/[\\/]$/.test(out)) writeText(out, text(), 'replace', io)
  else if (json) throw usageError('--json is one file for all partners: give --out a file, not a folder')
  else writeEach(out.slice(0, -1), rows, convention, io)
}

/** A file for every partner, all or none. */
function writeEach(folder: string, rows: readonly LedgerRow[], convention: CsvConvention, io: Io): void {
  const partners = [...new Set(rows.map(({ partner }) => partner))]
  const files = partners.map((partner) => ({
    path: `${partner}.csv`,
    text: ledgerCsv(
      rows.filter((row) => row.partner === partner),
      convention,
    ),
  }))
  try {
    io.writeFolder(folder, files)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw usageError(`cannot write '${folder}': it exists, and is not overwritten`)
  }
}
