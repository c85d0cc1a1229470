/** Options that several commands share. */
import { type Command, Option } from 'commander'
import { numberLocales } from '../text/local-number.ts'

export const localeOption = (): Option =>
  new Option('--locale <locale>', 'how a CSV file writes its numbers; without it, 1.234 is refused, not guessed').choices([...numberLocales])

/** An option that may be given several times; `undefined` when it is not given. */
export const repeated = (flags: string, what: string): Option =>
  new Option(flags, `${what}; may be repeated`).argParser((value: string, before: readonly string[] = []) => [...before, value])

/** Where inputs and balances come from, and which period is meant. */
export const withInputs = (command: Command): Command =>
  command
    .option('--inputs <file>', 'inputs per period: CSV, XLSX, YAML or JSON; a replay file gives the inputs it derives')
    .option('--example <name>', 'take the inputs of a worked example in KEY')
    .addOption(localeOption())
    .option('--balances <file>', 'what the balances hold before the first period settled: YAML, or the JSON of an earlier settlement')
