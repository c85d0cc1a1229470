/** `splitkey settle`: who is paid what, for one period or for many. */
import type { Command } from 'commander'
import type { SettledPeriod } from '../../agreement/series.ts'
import { fromDecimal } from '../../number/decimal.ts'
import { add, zero } from '../../number/rational.ts'
import type { Fingerprints } from '../../report/fingerprint.ts'
import type { AgreementFile } from '../../text/agreement-file.ts'
import { exactNumber, moneyPlaces } from '../amount.ts'
import { settlementData } from '../exact.ts'
import type { Io } from '../io.ts'
import { loadBalances } from '../load-balances.ts'
import { loadKey } from '../load-key.ts'
import { loadRows, type RowOptions } from '../load-rows.ts'
import { withInputs } from '../options.ts'
import { answer, type OutputOptions, withTable } from '../output.ts'
import { printsOf, recordingReads } from '../prints.ts'
import { settleRows } from '../settle-rows.ts'
import { settlementRows } from '../view/csv-rows.ts'
import { remarkLines } from '../view/remark-lines.ts'
import { seriesText } from '../view/series-text.ts'
import { settlementText } from '../view/settlement-text.ts'

type Options = RowOptions & OutputOptions & { readonly period?: string; readonly balances?: string }

const examples = `
Examples:
  $ splitkey settle garden.yaml --inputs 2022.csv --locale nl-BE
      every period of the file, balances carried from one to the next
  $ splitkey settle garden.yaml --inputs 2022.csv --period 2022-03
      one period, with its lines; the periods before it in the file are settled first
  $ splitkey settle garden.yaml --inputs april.yaml --balances march.json --out april.json --json
      go on from the settlement of the month before
`

export function addSettle(program: Command, io: Io): void {
  const command = program
    .command('settle')
    .description('settle one period or a series: payouts, lines, balances')
    .argument('<key>', 'the agreement: YAML or JSON')
  withTable(withInputs(command).option('--period <period>', 'settle this period: 2022, 2022-Q1, 2022-03 or 2022-03-31'))
    .addHelpText('after', examples)
    .action((path: string, options: Options) => {
      const key = loadKey(path, io)
      const reads = recordingReads(io, options.inputs)
      const rows = loadRows(options, key, reads.io)
      const start = options.balances === undefined ? undefined : loadBalances(options.balances, io)
      const series = settleRows(key.whole, rows, { ...(options.period !== undefined && { period: options.period }), ...(start && { start }) }, io)
      const [only] = series
      const text = series.length === 1 && only ? settlementText.bind(undefined, key.whole, only) : seriesText.bind(undefined, key.whole, series)
      answer(
        {
          text,
          data: () => seriesData(key.whole, series, printsOf(key.whole, series, reads.series, io.version)),
          rows: () => settlementRows(series),
          remarks: remarkLines(series),
        },
        options,
        io,
      )
    })
}

/** `balances` and `owed` stand last: the next settlement starts from them. */
function seriesData(whole: AgreementFile, series: readonly SettledPeriod[], fingerprints: Fingerprints): unknown {
  const last = series.at(-1) as SettledPeriod
  const periods = series.map(({ period, status, settlement }) => ({
    ...(period !== '' && { period }),
    ...(status && { status }),
    ...settlementData(settlement),
  }))
  const { balances, owed } = settlementData(last.settlement)
  const unit = last.version.key.pot?.unit
  return {
    agreement: whole.name,
    ...(unit !== undefined && { unit }),
    fingerprints,
    periods,
    totals: { payouts: totals(series, 'payouts'), net: totals(series, 'net') },
    balances,
    owed,
  }
}

function totals(series: readonly SettledPeriod[], of: 'payouts' | 'net'): Readonly<Record<string, string>> {
  const places = moneyPlaces((series.at(-1) as SettledPeriod).version.key)
  const names = new Set(series.flatMap(({ settlement }) => Object.keys(settlement[of])))
  const total = (name: string) => series.map(({ settlement }) => fromDecimal(settlement[of][name])).reduce(add, zero)
  return Object.fromEntries([...names].map((name) => [name, exactNumber(total(name), places)]))
}
