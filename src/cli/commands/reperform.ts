/** `splitkey reperform`: recalculates working papers from what is kept with them, and lists every difference. */
import type { Command } from 'commander'
import { type Issue, isSplitKeyError, raise } from '../../core/issue.ts'
import { comparePapers, type PaperDifference } from '../../report/papers/compare-papers.ts'
import type { PaperFile } from '../../report/papers/papers-input.ts'
import type { Io } from '../io.ts'
import { makePapers } from '../make-papers.ts'
import { answer, type OutputOptions, withOutput } from '../output.ts'
import { type Folder, readFolder } from '../read-papers.ts'
import { isUsageError } from '../usage-error.ts'

const examples = `
Examples:
  $ splitkey reperform papers-2022
      exit code 0: every file is what its archive gives; 1: it is not, and each difference stands with its file and line
`

export function addReperform(program: Command, io: Io): void {
  const command = program.command('reperform').description('recalculate working papers from their archive, and list every difference')
  command.argument('<folder>', 'a folder that splitkey report papers wrote')
  withOutput(command)
    .addHelpText('after', examples)
    .action((path: string, options: OutputOptions) => {
      const folder = readFolder(path, io)
      const expected = recalculated(folder, io)
      raise(comparePapers(folder.files, expected).map((difference) => issueOf(difference, path)))
      const { splitkey } = folder.archive.call
      const made = splitkey === io.version ? `splitkey ${splitkey}` : `splitkey ${splitkey}, recalculated by ${io.version}`
      const text = (): string => `${expected.length} of ${expected.length} files recalculated; no differences were found (${made})`
      answer(
        { text, data: () => ({ folder: path, files: expected.map((file) => file.path), differences: [], madeBy: splitkey, recalculatedBy: io.version }) },
        options,
        io,
      )
    })
}

/** What the folder should hold. Where the archive cannot be settled at all, its problems are told beside what was changed in it. */
function recalculated({ archive, changed, path }: Folder, io: Io): readonly PaperFile[] {
  try {
    return makePapers(archive, io)
  } catch (error) {
    if (isUsageError(error)) raise([...changed, { code: 'papers-differ', path, message: error.message }])
    if (!isSplitKeyError(error)) throw error
    raise([...changed, ...error.issues])
    return []
  }
}

function issueOf(difference: PaperDifference, folder: string): Issue {
  const file = `${folder.replace(/[\\/]$/, '')}/${difference.file}`
  const issue = (message: string, line = 1, col = 1): Issue => ({ code: 'papers-differ', path: '', message, at: { file, line, col } })
  switch (difference.kind) {
    case 'missing':
      return issue('this file is missing')
    case 'extra':
      return issue('this file does not belong to the papers')
    case 'changed': {
      const { line, column, found, expected, lines } = difference
      return issue(`found “${found}”, recalculated “${expected}”${lines > 1 ? ` (${lines} lines of this file differ)` : ''}`, line, column)
    }
  }
}
