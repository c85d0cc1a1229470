/** `splitkey report page`: the agreement as a page in which everything can be moved. */

import { createHash } from 'node:crypto'
import { type Command, Option } from 'commander'
import { settleSeries } from '../../agreement/series.ts'
import { pageDataOf } from '../../report/page/page-data-of.ts'
import { whatIfPage } from '../../report/page/what-if-page.ts'
import { type Language, languages } from '../../report/prose/language.ts'
import type { NumberLocale } from '../../text/local-number.ts'
import { agreementData } from '../../text/print-agreement.ts'
import type { Io } from '../io.ts'
import { loadBalances } from '../load-balances.ts'
import { loadKey } from '../load-key.ts'
import { loadRows, type Rows } from '../load-rows.ts'
import { loadPromises } from '../load-verdicts.ts'
import { localeOption } from '../options.ts'
import { writeText } from '../output.ts'
import { pageScript } from '../page-script.ts'
import { forceOption } from '../refuse-existing.ts'
import { located } from '../settle-rows.ts'
import { sha256 } from '../sha256.ts'
import { usageError } from '../usage-error.ts'

interface Options {
  readonly language: Language
  readonly inputs?: string
  readonly locale?: NumberLocale
  readonly balances?: string
  readonly promises?: string
  readonly range: Readonly<Record<string, readonly [string, string]>>
  readonly out?: string
}

const examples = `
Examples:
  $ splitkey report page garden.yaml --inputs months.csv --out garden.html
      a page that works without a network: sliders, amounts, waterfall, tornado, break-even, the real months
  $ splitkey report page garden.yaml --language nl --range price=30..60 --promises verdicts.yaml --out tuin.html
`

export function addReportPage(group: Command, io: Io): void {
  group
    .command('page')
    .description('write a what-if page: one file with sliders for every input, settled by the same engine, in three languages')
    .argument('<key>', 'the agreement: YAML or JSON')
    .option('--inputs <file>', 'real months to replay: CSV, XLSX, YAML or JSON, or a replay file')
    .addOption(localeOption())
    .option('--balances <file>', 'what the balances hold before the first month')
    .option('--promises <file>', 'promises with their verdicts: what prove --json answered, or a list of { sentence, verdict }')
    .option('--range <name=from..to>', 'how far a slider goes; may be given for several inputs', readRange, {})
    .addOption(new Option('--language <language>', 'the language it opens in').choices([...languages]).default('en'))
    .option('-o, --out <file>', 'write to a file, whole or not at all')
    .addOption(forceOption())
    .addHelpText('after', examples)
    .action(async (path: string, options: Options) => {
      const page = whatIfPage(dataFor(path, options, io), { script: await pageScript(), digest })
      if (options.out === undefined || options.out === '-') io.out(page)
      else writeText(options.out, page, 'replace', io)
    })
}

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64')

function dataFor(path: string, { inputs, locale, balances, promises, range, language }: Options, io: Io): ReturnType<typeof pageDataOf> {
  const key = loadKey(path, io)
  const rows: Rows = inputs === undefined ? { label: '', rows: [] } : loadRows({ inputs, ...(locale && { locale }) }, key, io)
  const months = rows.rows.map(({ period, inputs: values }) => {
    if (period === undefined) throw usageError(`${rows.label} has no periods: the months of a page each need one`)
    return { period, inputs: values }
  })
  const start = balances === undefined ? rows.start : loadBalances(balances, io)
  const verdicts = promises === undefined ? [] : loadPromises(promises, io, key.whole)
  const common = { agreement: key.whole, months, ranges: range, verdicts, language, keyData: agreementData(key.whole), library: io.version, sha256 }
  // Once before, so that what is wrong with a month is told at its place in the file.
  located(rows.rows, () => settleSeries(key.whole, months, start))
  return pageDataOf({ ...common, ...(start && { start }) })
}

function readRange(text: string, sofar: Options['range']): Options['range'] {
  const [, name = '', from = '', to = ''] = /^(\w+)=(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/.exec(text) ?? []
  if (name === '') throw usageError(`'${text}' is no range: write price=30..60`)
  return { ...sofar, [name]: [from, to] }
}
