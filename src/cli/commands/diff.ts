/** `splitkey diff`: why one settlement differs from another. */
import type { Command } from 'commander'
import type { SettledPeriod } from '../../agreement/series.ts'
import { fromDecimal } from '../../number/decimal.ts'
import { type Change, type Difference, diff } from '../../read/diff.ts'
import type { NumberLocale } from '../../text/local-number.ts'
import { exactNumber, isMoney, moneyPlaces } from '../amount.ts'
import { exactLines } from '../exact.ts'
import type { Io } from '../io.ts'
import { type LoadedKey, loadKey } from '../load-key.ts'
import { loadRows, type Rows } from '../load-rows.ts'
import { localeOption } from '../options.ts'
import { answer, type OutputOptions, type Style, withTable } from '../output.ts'
import { settleRows, spanOf } from '../settle-rows.ts'
import { usageError } from '../usage-error.ts'
import { differenceRows } from '../view/csv-rows.ts'
import { type Compared, differenceText } from '../view/difference-text.ts'

type Options = OutputOptions & {
  readonly inputs: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly locale?: NumberLocale
}

const examples = `
Examples:
  $ splitkey diff garden.yaml --inputs 2022.csv --from 2022-02 --to 2022-03
  $ splitkey diff garden.yaml --inputs budget.csv --inputs actual.csv --from 2022-03 --to 2022-03
`

const collect = (path: string, before: readonly string[] = []): readonly string[] => [...before, path]

export function addDiff(program: Command, io: Io): void {
  const command = program
    .command('diff')
    .description('say why one settlement differs from another: by input, by term, by line, each adding up')
    .argument('<key>', 'the agreement: YAML or JSON')
  const options = command
    .requiredOption('--inputs <file>', 'inputs per period; given twice, FROM is taken from the first file and TO from the second', collect)
    .option('--from <period>', 'the settlement that is compared with')
    .option('--to <period>', 'the settlement that is explained')
    .addOption(localeOption())
  withTable(options)
    .addHelpText('after', examples)
    .action((path: string, given: Options) => {
      const key = loadKey(path, io)
      const [from, to] = bothSides(key, given, io)
      const difference = diff(from.settled.settlement, to.settled.settlement)
      const text = (style: Style): string => differenceText(difference, comparedOf(key.whole.name, from, to), style)
      answer({ text, data: () => differenceData(key.whole.name, from, to, difference), rows: () => differenceRows(difference) }, given, io)
    })
}

function comparedOf(agreement: string, from: Side, to: Side): Compared {
  const { key } = to.settled.version
  const units = new Map([from, to].flatMap(({ settled }) => exactLines(settled.settlement).map(({ name, unit }) => [name, unit] as const)))
  const title = `${agreement}: why ${to.label} differs from ${from.label}${key.pot ? `, amounts in ${key.pot.unit}` : ''}`
  return { title, from: from.label, to: to.label, places: moneyPlaces(key), isMoney: (line) => isMoney(units.get(line) ?? '1', key) }
}

interface Side {
  readonly label: string
  readonly settled: SettledPeriod
}

function bothSides(key: LoadedKey, { inputs, from, to, locale }: Options, io: Io): readonly [Side, Side] {
  if (inputs.length > 2) throw usageError('give --inputs once or twice')
  const [first, second] = inputs.map((path) => loadRows({ inputs: path, ...(locale && { locale }) }, key, io)) as [Rows, Rows?]
  if (!second && first.rows.length < 2) throw usageError('there is only one set of inputs: give a second --inputs FILE to compare with')
  const label = (rows: Rows, period: string): string => (second ? `${rows.label}${period === '' ? '' : ` ${period}`}` : period)
  const side = (rows: Rows, wanted: string | undefined, option: '--from' | '--to'): Side => {
    const period = wanted ?? obvious(rows, option, second !== undefined)
    const [settled] = settleRows(key.whole, rows, period === undefined ? {} : { period }, io) as [SettledPeriod]
    return { settled, label: label(rows, settled.period) }
  }
  return [side(first, from, '--from'), side(second ?? first, to, '--to')]
}

/** The only period of a file, or of two periods in one file the first and the second. */
function obvious({ label, rows }: Rows, option: '--from' | '--to', twoFiles: boolean): string | undefined {
  if (rows.length === 1) return rows[0]?.period
  if (!twoFiles && rows.length === 2) return rows[option === '--from' ? 0 : 1]?.period
  throw usageError(`say which period with ${option}: ${label} has ${spanOf(rows)}`)
}

function differenceData(agreement: string, from: Side, to: Side, difference: Difference): unknown {
  const places = moneyPlaces(to.settled.version.key)
  const number = (amount: Change['change'] | undefined): string => exactNumber(fromDecimal(amount), places)
  const change = ({ name, from: was, to: is, change: by }: Change) => ({ name, from: number(was), to: number(is), change: number(by) })
  const amounts = (record: Readonly<Record<string, Change['change']>>) =>
    Object.fromEntries(Object.entries(record).map(([name, amount]) => [name, number(amount)]))
  return {
    agreement,
    from: from.label,
    to: to.label,
    payouts: difference.payouts.map(change),
    inputs: difference.inputs.map(({ name, from: was, to: is, payouts }) => ({ name, from: was, to: is, payouts: amounts(payouts) })),
    terms: Object.fromEntries(
      Object.entries(difference.terms).map(([party, terms]) => [party, terms.map((term) => ({ name: term.name, change: number(term.change) }))]),
    ),
    lines: difference.lines.map(change),
  }
}
