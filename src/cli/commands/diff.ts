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
import { answer, type OutputOptions, withOutput } from '../output.ts'
import { settleRows, spanOf } from '../settle-rows.ts'
import { usageError } from '../usage-error.ts'
import { differenceText } from '../view/difference-text.ts'

type Options = OutputOptions & { readonly inputs: readonly string[]; readonly from?: string; readonly to?: string; readonly locale?: NumberLocale }

const examples = `
Examples:
  $ splitkey diff garden.yaml --inputs 2022.csv --from 2022-02 --to 2022-03
  $ splitkey diff garden.yaml --inputs budget.csv --inputs actual.csv --from 2022-03 --to 2022-03
`

const collect = (path: string, before: readonly string[] = []): readonly string[] => [...before, path]

export function addDiff(program: Command, io: Io): void {
  const command = program.command('diff').description('say why one settlement differs from another: by input, by term, by line, each adding up').argument('<key>', 'the agreement: YAML or JSON')
  const options = command
    .requiredOption('--inputs <file>', 'inputs per period; given twice, FROM is taken from the first file and TO from the second', collect)
    .option('--from <period>', 'the settlement that is compared with')
    .option('--to <period>', 'the settlement that is explained')
    .addOption(localeOption())
  withOutput(options)
    .addHelpText('after', examples)
    .action((path: string, given: Options) => {
      const key = loadKey(path, io)
      const [from, to] = bothSides(key, given, io)
      const difference = diff(from.settled.settlement, to.settled.settlement)
      const data = () => differenceData(key.whole.name, from, to, difference)
      const title = `${key.whole.name}: why ${to.label} differs from ${from.label}${to.settled.version.key.pot ? `, amounts in ${to.settled.version.key.pot.unit}` : ''}`
      const units = new Map([from, to].flatMap(({ settled }) => exactLines(settled.settlement).map(({ name, unit }) => [name, unit] as const)))
      const last = to.settled.version.key
      const compared = { title, from: from.label, to: to.label, places: moneyPlaces(last), isMoney: (line: string) => isMoney(units.get(line) ?? '1', last) }
      answer({ text: (style) => differenceText(difference, compared, style), data }, given, io)
    })
}

interface Side {
  readonly label: string
  readonly settled: SettledPeriod
}

function bothSides(key: LoadedKey, { inputs, from, to, locale }: Options, io: Io): readonly [Side, Side] {
  if (inputs.length > 2) throw usageError('give --inputs once or twice')
  const files = inputs.map((path) => loadRows({ inputs: path, ...(locale && { locale }) }, key, io))
  const [first, second = first] = files as [Rows, Rows?]
  const two = files.length === 2
  const onlyTwo = !two && first.rows.length === 2
  const side = (rows: Rows, period: string | undefined, option: string, index: number): Side => {
    const chosen = period ?? (onlyTwo || rows.rows.length === 1 ? rows.rows[onlyTwo ? index : 0]?.period : undefined)
    if (chosen === undefined && rows.rows.length > 1) throw usageError(`say which period with ${option}: ${rows.label} has ${spanOf(rows.rows)}`)
    const [settled] = settleRows(key.whole, rows, chosen === undefined ? {} : { period: chosen }, io) as [SettledPeriod]
    return { settled, label: two ? `${rows.label}${settled.period === '' ? '' : ` ${settled.period}`}` : settled.period }
  }
  if (!two && first.rows.length < 2) throw usageError('there is only one set of inputs: give a second --inputs FILE to compare with')
  return [side(first, from, '--from', 0), side(second as Rows, to, '--to', 1)]
}

function differenceData(agreement: string, from: Side, to: Side, difference: Difference): unknown {
  const places = moneyPlaces(to.settled.version.key)
  const number = (amount: Change['change'] | undefined): string => exactNumber(fromDecimal(amount), places)
  const change = ({ name, from: was, to: is, change: by }: Change) => ({ name, from: number(was), to: number(is), change: number(by) })
  const amounts = (record: Readonly<Record<string, Change['change']>>) => Object.fromEntries(Object.entries(record).map(([name, amount]) => [name, number(amount)]))
  return {
    agreement,
    from: from.label,
    to: to.label,
    payouts: difference.payouts.map(change),
    inputs: difference.inputs.map(({ name, from: was, to: is, payouts }) => ({ name, from: was, to: is, payouts: amounts(payouts) })),
    terms: Object.fromEntries(Object.entries(difference.terms).map(([party, terms]) => [party, terms.map((term) => ({ name: term.name, change: number(term.change) }))])),
    lines: difference.lines.map(change),
  }
}
