/** `splitkey replay`: the same periods under several keys. */
import type { Command } from 'commander'
import { type KeyReplay, replay } from '../../agreement/replay.ts'
import { fromDecimal } from '../../number/decimal.ts'
import type { NumberLocale } from '../../text/local-number.ts'
import { exactNumber, moneyPlaces } from '../amount.ts'
import type { Io } from '../io.ts'
import { loadPeriods } from '../load-periods.ts'
import { localeOption } from '../options.ts'
import { answer, type OutputOptions, withTable } from '../output.ts'
import { withProgress } from '../progress.ts'
import { located } from '../settle-rows.ts'
import { replayRows } from '../view/csv-rows.ts'
import { remarkLines } from '../view/remark-lines.ts'
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
  withTable(
    command.option('--inputs <file>', 'inputs per period, for keys').addOption(localeOption()).option('--cents', 'show cents, not whole units of money'),
  )
    .addHelpText('after', examples)
    .action((paths: readonly string[], options: Options) => {
      const { name, agreements, periods, places } = loadPeriods(paths, options, io)
      const results = located(places, () => withProgress(io, 'replaying', (after) => replay(agreements, periods, after)))
      answer(
        {
          text: (style) => replayText(name, results, style, options.cents === true),
          data: () => replayData(name, results),
          rows: () => replayRows(results),
          remarks: remarksAbout(results),
        },
        options,
        io,
      )
    })
}

/** Keys that declare an input alike are remarked upon once. */
const remarksAbout = (results: readonly KeyReplay[]): readonly string[] => [...new Set(results.flatMap(({ series }) => remarkLines(series)))]

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
  return { replay: name, from: series[0]?.period, to: series.at(-1)?.period, periods: series.length, keys, remarks: remarksAbout(results) }
}
