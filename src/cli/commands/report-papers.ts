/** `splitkey report papers`: a folder of working papers for a settlement. */

import type { Command } from 'commander'
import { firstDay } from '../../agreement/period.ts'
import { sumsFile } from '../../report/papers/papers-of.ts'
import type { NumberLocale } from '../../text/local-number.ts'
import { archiveOf } from '../archive.ts'
import type { Io } from '../io.ts'
import { makePapers } from '../make-papers.ts'
import { localeOption } from '../options.ts'
import { forceOption } from '../refuse-existing.ts'
import { usageError } from '../usage-error.ts'

interface Options {
  readonly inputs: string
  readonly out: string
  readonly locale?: NumberLocale
  readonly period?: string
  readonly balances?: string
  readonly promises?: string
  readonly signOff?: string
  readonly prefix?: string
  readonly dated?: string
  readonly force?: true
}

const examples = `
Examples:
  $ splitkey report papers garden.yaml --inputs 2022.csv --locale nl-BE --out papers-2022
  $ splitkey reperform papers-2022
      recalculates everything from the folder, and lists every difference
`

export function addReportPapers(group: Command, io: Io): void {
  group
    .command('papers')
    .description('write working papers: lead schedule, inputs, explanations, recalculation log, findings, sign-off, and all that made them')
    .argument('<key>', 'the agreement: YAML or JSON')
    .requiredOption('--inputs <file>', 'inputs per period: CSV, YAML or JSON, or a replay')
    .requiredOption('-o, --out <folder>', 'the folder to write, whole or not at all')
    .addOption(forceOption())
    .addOption(localeOption())
    .option('--period <period>', 'papers for this period alone; those before it are settled first')
    .option('--balances <file>', 'what the balances hold before the first period settled')
    .option('--promises <file>', 'promises with their verdicts: what prove --json answered, or a list of { sentence, verdict }')
    .option('--sign-off <file>', 'who prepared, reviewed and approved: { prepared: { S: { name, date } } }')
    .option('--prefix <text>', 'what reference numbers begin with, such as M1; without it, from the name of the agreement')
    .option('--dated <date>', 'the day on the papers; without it, none')
    .addHelpText('after', examples)
    .action((agreement: string, { out, force, ...options }: Options) => {
      check(options)
      const archive = archiveOf({ splitkey: io.version, agreement, ...options }, io)
      const files = makePapers(archive, io)
      writePapers(out, files, force === true, io)
    })
}

function check({ prefix, dated }: Pick<Options, 'prefix' | 'dated'>): void {
  if (prefix !== undefined && !/^[A-Za-z0-9]{1,12}$/.test(prefix)) throw usageError(`'${prefix}' is no prefix: write letters and digits, at most 12`)
  if (dated !== undefined && (dated.length !== 10 || firstDay(dated) === undefined)) throw usageError(`'${dated}' is no date: write 2022-04-05`)
}

function writePapers(out: string, files: ReturnType<typeof makePapers>, force: boolean, io: Io): void {
  try {
    io.writeFolder(out, files, force ? sumsFile : undefined)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined) throw error
    const why =
      code === 'EEXIST' ? (force ? 'it exists and holds no working papers' : 'it exists, and is not overwritten without --force') : `the system says ${code}`
    throw usageError(`cannot write '${out}': ${why}`)
  }
  if (io.terminal.err) io.err(`wrote ${files.length} files in ${out}\n`)
}
