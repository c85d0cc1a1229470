/** The whole command as a function of its arguments: it answers the exit code. */
import { Command, CommanderError } from 'commander'
import { formatIssue, isSplitKeyError } from '../core/issue.ts'
import { numberLocales } from '../text/local-number.ts'
import { addBatch } from './commands/batch.ts'
import { addCheck } from './commands/check.ts'
import { addCheckExamples } from './commands/check-examples.ts'
import { addCompare } from './commands/compare.ts'
import { addDesign } from './commands/design.ts'
import { addDiff } from './commands/diff.ts'
import { addExplain } from './commands/explain.ts'
import { addExport } from './commands/export.ts'
import { addIncentives } from './commands/incentives.ts'
import { addLint } from './commands/lint.ts'
import { addNew } from './commands/new.ts'
import { addProve } from './commands/prove.ts'
import { addReperform } from './commands/reperform.ts'
import { addReplay } from './commands/replay.ts'
import { addReport } from './commands/report.ts'
import { addScenarios } from './commands/scenarios.ts'
import { addSettle } from './commands/settle.ts'
import { addSql } from './commands/sql.ts'
import { addVerify } from './commands/verify.ts'
import type { Io } from './io.ts'
import { isNotHeld } from './not-held.ts'
import { paint } from './paint.ts'
import { refuseExisting } from './refuse-existing.ts'
import { isStopped, type StopCode } from './stopped.ts'
import { isUsageError } from './usage-error.ts'
import { withWorkbooks } from './with-workbooks.ts'

export type ExitCode = 0 | 1 | 2 | StopCode

/**
 * 0: done. 1: the data is wrong. 2: the call is wrong. 130, 143: stopped by a signal. When there is an error, nothing is printed on standard output and no file is
 * written; of an answer that comes part by part, only the parts that have one.
 */
export function run(argv: readonly string[], io: Io): ExitCode {
  try {
    program(io).parse([...argv], { from: 'user' })
    return 0
  } catch (error) {
    return report(error, io)
  }
}

/** As `run`, and for calls that have to wait as well: for a workbook, a prover, a database. */
export async function runAsync(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    await program(io).parseAsync([...argv], { from: 'user' })
    return 0
  } catch (error) {
    return report(error, io)
  }
}

function program(given: Io): Command {
  const red = reddened(given)
  const { io, readWorkbooks } = withWorkbooks(given)
  const root = new Command('splitkey')
    .description('Divides revenue between partners by an agreed split key: exact to the cent, explained line by line.')
    .version(io.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) => write(text.replace(/^error:/, `${red('splitkey:')}`)),
      getOutHelpWidth: () => io.terminal.columns,
      getErrHelpWidth: () => io.terminal.columns,
    })
    .addHelpText('after', start)
    .hook('preAction', (_root, command) => {
      const { out, force, inputs } = command.opts()
      refuseExisting(out, force, io)
      return readWorkbooks(inputs)
    })
  for (const [title, ...commands] of chapters) {
    root.commandsGroup(title)
    for (const add of commands) add(root, io)
  }
  return root
}

/** The commands as help lists them: from the first settlement to what is kept of it. */
const chapters: readonly (readonly [title: string, ...commands: ((root: Command, io: Io) => void)[]])[] = [
  ['Settle and understand:', addNew, addSettle, addExplain, addDiff, addReplay, addCheckExamples],
  ['What may happen:', addScenarios, addIncentives, addCompare, addDesign],
  ['What must always hold:', addLint, addCheck, addProve, addVerify],
  ['For others:', addExport, addReport, addReperform],
  ['Many rows:', addBatch, addSql],
]

const start = `
Start with:
  $ splitkey new garden.yaml
  $ splitkey settle garden.yaml --example 'a good month'
  $ splitkey explain garden.yaml --example 'a good month' --for workshop

A file name - is standard input. Exit code 0: done, 1: the data is wrong, 2: the call is wrong,
130: stopped with Ctrl-C.
`

const reddened = ({ terminal }: Io): ((text: string) => string) => paint('red', terminal.err && terminal.colour)

function report(error: unknown, io: Io): ExitCode {
  const red = reddened(io)
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (isNotHeld(error)) return 1
  if (isUsageError(error) || isStopped(error)) {
    io.err(`${red('splitkey:')} ${error.message}\n`)
    return isStopped(error) ? error.code : 2
  }
  if (!isSplitKeyError(error)) throw error
  io.err(error.issues.map((issue) => `${red(formatIssue(issue))}\n`).join(''))
  if (isSplitKeyError(error, 'ambiguous-number'))
    io.err(`Say how the file writes numbers, with --locale ${numberLocales.join(', ')}; a replay also says it itself: locale: plain.\n`)
  return 1
}
