/** `splitkey replay`: the same periods under several keys. */
import type { Command } from 'commander'
import { type KeyReplay, replay } from '../../agreement/replay.ts'
import type { PeriodInputs } from '../../agreement/series.ts'
import { fromDecimal } from '../../number/decimal.ts'
import type { AgreementFile } from '../../text/agreement-file.ts'
import type { NumberLocale } from '../../text/local-number.ts'
import { loadReplay, type ReplayFile } from '../../text/replay-file.ts'
import { loadDocument } from '../../yaml.ts'
import { exactNumber, moneyPlaces } from '../amount.ts'
import type { Io } from '../io.ts'
import { isReplay, loadKey } from '../load-key.ts'
import { loadRows } from '../load-rows.ts'
import { localeOption } from '../options.ts'
import { answer, type OutputOptions, withOutput } from '../output.ts'
import { withProgress } from '../progress.ts'
import { fileLabel, readText } from '../read-text.ts'
import { located } from '../settle-rows.ts'
import { usageError } from '../usage-error.ts'
import { replayText } from '../view/replay-text.ts'

type Options = OutputOptions & { readonly inputs?: string; readonly locale?: NumberLocale; readonly cents?: true }

const examples = `
Examples:
  $ splitkey replay docs/examples/planter/replay.yaml
      the keys, months and price series that the file names
  $ splitkey replay a.yaml b.yaml --inputs 2019-2023.csv
      these keys on these inputs; each key reads the inputs it declares
`

export function addReplay(program: Command, io: Io): void {
  const command = program.command('replay').description('settle the same periods under several keys and compare what each partner would have earned')
  command.argument('<file...>', 'a replay file, or keys together with --inputs')
  withOutput(
    command.option('--inputs <file>', 'inputs per period, for keys').addOption(localeOption()).option('--cents', 'show cents, not whole units of money'),
  )
    .addHelpText('after', examples)
    .action((paths: readonly string[], options: Options) => {
      const { name, agreements, periods, places } = options.inputs === undefined ? fromReplay(paths, io) : fromKeys(paths, options.inputs, options.locale, io)
      const results = located(places, () => withProgress(io, 'replaying', (after) => replay(agreements, periods, after)))
      answer({ text: (style) => replayText(name, results, style, options.cents === true), data: () => replayData(name, results) }, options, io)
    })
}

type Loaded = ReplayFile & { readonly places: Parameters<typeof located>[0] }

function fromReplay([path = '', ...more]: readonly string[], io: Io): Loaded {
  const document = loadDocument(readText(path, io), { file: fileLabel(path) })
  if (!isReplay(document)) throw usageError(`'${path}' is a key, not a replay: name the inputs too, with --inputs FILE`)
  if (more.length > 0) throw usageError('one replay at a time: it names its keys itself')
  return {
    ...loadReplay(document, { read: (inner) => readText(inner, io), parse: loadDocument }),
    places: [{ at: document.placeOf('inputs') }],
  }
}

function fromKeys(paths: readonly string[], inputs: string, locale: NumberLocale | undefined, io: Io): Loaded {
  const keys = paths.map((path) => loadKey(path, io))
  const [first, ...also] = keys
  if (!first) throw usageError('name at least one key')
  const { rows, label } = loadRows({ inputs, ...(locale && { locale }) }, first, io, also)
  if (rows.some(({ period }) => period === undefined)) throw usageError(`${label} has no periods: a replay needs a period for every set of inputs`)
  const names = keys.map(({ whole, path }) => (keys.filter((other) => other.whole.name === whole.name).length > 1 ? path : whole.name))
  const agreements: Record<string, AgreementFile> = Object.fromEntries(keys.map(({ whole }, index) => [names[index] as string, whole]))
  return { name: label, agreements, periods: rows.map(({ at: _at, placeOf: _placeOf, ...row }) => row as PeriodInputs), places: rows }
}

function replayData(name: string, results: readonly KeyReplay[]): unknown {
  const keys = results.map(({ key, agreement, parties, series }) => {
    const places = series[0] ? moneyPlaces(series[0].version.key) : 0
    const figures = Object.entries(parties).map(([party, { total, worst, worstPeriod, lossPeriods }]) => {
      const [all, least] = [total, worst].map((amount) => exactNumber(fromDecimal(amount), places))
      return [party, { total: all, worst: least, worstPeriod, lossPeriods }]
    })
    return { key, agreement: agreement.name, parties: Object.fromEntries(figures) }
  })
  const series = results[0]?.series ?? []
  return { replay: name, from: series[0]?.period, to: series.at(-1)?.period, periods: series.length, keys }
}
