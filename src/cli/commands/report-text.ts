/** `splitkey report text`: the agreement in plain language. */
import { type Command, Option } from 'commander'
import type { ExampleInputs } from '../../report/prose/example.ts'
import { type Language, languages } from '../../report/prose/language.ts'
import { proseMarkdown } from '../../report/prose/markdown.ts'
import { prosePage } from '../../report/prose/page.ts'
import { proseOf } from '../../report/prose/prose-of.ts'
import type { Io } from '../io.ts'
import { type LoadedKey, loadKey } from '../load-key.ts'
import { loadRows, type RowOptions } from '../load-rows.ts'
import { loadPromises } from '../load-verdicts.ts'
import { localeOption } from '../options.ts'
import { writeText } from '../output.ts'
import { usageError } from '../usage-error.ts'

type Options = RowOptions & {
  readonly language: Language
  readonly format?: 'md' | 'html'
  readonly promises?: string
  readonly period?: string
  readonly out?: string
}

const examples = `
Examples:
  $ splitkey report text garden.yaml --language nl --out tuin.html
      the rules of thumb in Dutch, as a page to print; the worked examples of the file with their numbers
  $ splitkey report text garden.yaml --language fr --promises verdicts.yaml
      as Markdown on standard output, with what was proved
`

export function addReportText(group: Command, io: Io): void {
  group
    .command('text')
    .description('write the agreement in plain language: numbered rules of thumb and worked examples')
    .argument('<key>', 'the agreement: YAML or JSON')
    .addOption(new Option('--language <language>', 'in which language').choices([...languages]).default('en'))
    .addOption(new Option('--format <format>', 'Markdown or a page; without it, as the name of the file says').choices(['md', 'html']))
    .option('--inputs <file>', 'work out these inputs instead of the examples in KEY')
    .option('--example <name>', 'work out this example in KEY only')
    .addOption(localeOption())
    .option('--period <period>', 'which period of the inputs')
    .option('--promises <file>', 'promises with their verdicts: a list of { sentence, verdict }')
    .option('-o, --out <file>', 'write to a file, whole or not at all')
    .addHelpText('after', examples)
    .action((path: string, options: Options) => {
      const key = loadKey(path, io)
      const promises = options.promises === undefined ? [] : loadPromises(options.promises, io)
      const prose = proseOf(key.whole, { language: options.language, promises, examples: examplesFor(key, options, io) })
      const format = options.format ?? (/\.html?$/i.test(options.out ?? '') ? 'html' : 'md')
      const text = format === 'html' ? prosePage(prose) : proseMarkdown(prose)
      if (options.out === undefined || options.out === '-') io.out(text)
      else writeText(options.out, text, 'replace', io)
    })
}

function examplesFor(key: LoadedKey, options: Options, io: Io): readonly ExampleInputs[] {
  if (options.inputs === undefined && options.example === undefined) return key.whole.examples
  const { rows, label, start } = loadRows(options, key, io)
  const row = options.period === undefined ? rows[0] : rows.find(({ period }) => period === options.period)
  if (!row || (rows.length > 1 && options.period === undefined)) throw usageError(`say which period of ${label} with --period`)
  const balances = start && Object.fromEntries(Object.entries(start.balances).map(([name, amount]) => [name, String(amount)]))
  return [{ name: row.period ?? label, ...(row.period !== undefined && { period: row.period }), inputs: row.inputs, ...(balances && { balances }) }]
}
