/** `splitkey compare`: keys side by side on the same periods. */
import type { Command } from 'commander'
import { compareKeys } from '../../scenario/compare.ts'
import type { NumberLocale } from '../../text/local-number.ts'
import { tablesCsv, tableText } from '../data-table.ts'
import type { Io } from '../io.ts'
import { loadPeriods } from '../load-periods.ts'
import { localeOption } from '../options.ts'
import { answer, type OutputOptions, oneFormat, withTable } from '../output.ts'
import { withProgress } from '../progress.ts'
import { located } from '../settle-rows.ts'
import { compareTables, paidBy } from '../view/compare-tables.ts'

type Options = OutputOptions & { readonly inputs?: string; readonly locale?: NumberLocale }

const examples = `
Examples:
  $ splitkey compare docs/examples/planter/replay.yaml
  $ splitkey compare today.yaml proposal.yaml --inputs 2019-2023.csv --csv
`

export function addCompare(program: Command, io: Io): void {
  const command = program
    .command('compare')
    .description('keys side by side on the same periods: totals, worst period, swing, incentives, shocks borne, properties')
    .argument('<file...>', 'a replay file, or keys together with --inputs')
    .option('--inputs <file>', 'inputs per period, for keys')
    .addOption(localeOption())
  withTable(command, 'one table after the other')
    .addHelpText('after', examples)
    .action((paths: readonly string[], options: Options) => {
      oneFormat(options)
      const { name, agreements, periods, places } = loadPeriods(paths, options, io)
      const keys = located(places, () => withProgress(io, 'comparing', (after) => compareKeys(agreements, periods, after)))
      const tables = compareTables(name, keys, paidBy(Object.values(agreements).flatMap(({ versions }) => versions.map(({ key }) => key))))
      answer(
        {
          text: (style) => tables.map((one) => tableText(one, style)).join('\n\n'),
          data: () => ({ compared: name, from: periods[0]?.period, to: periods.at(-1)?.period, periods: periods.length, keys }),
          csv: () => tablesCsv(tables),
        },
        options,
        io,
      )
    })
}
