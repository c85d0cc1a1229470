/** The agreement in plain language, as commands ask for it. */
import { type Command, Option } from 'commander'
import { pagePromises } from '../report/page/page-promises.ts'
import type { ExampleInputs } from '../report/prose/example.ts'
import { type Language, languages } from '../report/prose/language.ts'
import type { Prose } from '../report/prose/prose.ts'
import { proseOf } from '../report/prose/prose-of.ts'
import type { Io } from './io.ts'
import { type LoadedKey, loadKey } from './load-key.ts'
import { loadRows, type RowOptions } from './load-rows.ts'
import { loadPromises } from './load-verdicts.ts'
import { localeOption } from './options.ts'
import { usageError } from './usage-error.ts'

/** What is told, and in which language. */
export type ProseCall = RowOptions & {
  readonly language: Language
  readonly promises?: string
  readonly period?: string
}

/** The options of such a command. */
export const withProse = (command: Command): Command =>
  command
    .argument('<key>', 'the agreement: YAML or JSON')
    .addOption(new Option('--language <language>', 'in which language').choices([...languages]).default('en'))
    .option('--inputs <file>', 'work out these inputs instead of the examples in KEY')
    .option('--example <name>', 'work out this example in KEY only')
    .addOption(localeOption())
    .option('--period <period>', 'which period of the inputs')
    .option('--promises <file>', 'promises with their verdicts: what prove --json answered, or a list of { sentence, verdict }')

/** @throws the problems of the files at their places; a usage error where no one period is meant */
export function proseFor(path: string, call: ProseCall, io: Io): Prose {
  const key = loadKey(path, io)
  const known = call.promises === undefined ? [] : loadPromises(call.promises, io, key.whole)
  // What the agreement promises is told in the language of the text, with or without verdicts.
  const promises = pagePromises(key.whole.promises, known).map(({ sentences, verdict }) => ({
    sentence: sentences[call.language],
    ...(verdict && { verdict }),
  }))
  return proseOf(key.whole, { language: call.language, promises, examples: examplesFor(key, call, io) })
}

function examplesFor(key: LoadedKey, call: ProseCall, io: Io): readonly ExampleInputs[] {
  if (call.inputs === undefined && call.example === undefined) return key.whole.examples
  const { rows, label, start } = loadRows(call, key, io)
  const row = call.period === undefined ? rows[0] : rows.find(({ period }) => period === call.period)
  if (!row || (rows.length > 1 && call.period === undefined)) throw usageError(`say which period of ${label} with --period`)
  const balances = start && Object.fromEntries(Object.entries(start.balances).map(([name, amount]) => [name, String(amount)]))
  return [{ name: row.period ?? label, ...(row.period !== undefined && { period: row.period }), inputs: row.inputs, ...(balances && { balances }) }]
}
