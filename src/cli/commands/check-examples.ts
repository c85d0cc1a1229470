/** `splitkey check-examples`: do agreements still say what they settle? */
import type { Command } from 'commander'
import { type Issue, isSplitKeyError, raise } from '../../core/issue.ts'
import type { CsvCell } from '../../report/ledger/csv.ts'
import { checkExamples } from '../../text/check-examples.ts'
import type { Io } from '../io.ts'
import { type LoadedKey, loadKey } from '../load-key.ts'
import { answer, type OutputOptions, withTable } from '../output.ts'
import { table } from '../table.ts'

const examples = `
Examples:
  $ splitkey check-examples garden.yaml
  $ splitkey check-examples agreements/*.yaml
`

/** A file whose examples hold. */
interface Checked {
  readonly file: string
  readonly agreement: string
  readonly versions: number
  readonly examples: number
}

export function addCheckExamples(program: Command, io: Io): void {
  const command = program
    .command('check-examples')
    .description('settle the worked examples in agreements and compare every amount')
    .argument('<file...>', 'agreements: YAML or JSON')
  withTable(command)
    .addHelpText('after', examples)
    .action((paths: readonly string[], options: OutputOptions) => {
      const issues: Issue[] = []
      const loaded = paths.flatMap((path) => attempt(() => loadKey(path, io), issues))
      issues.push(...loaded.flatMap(({ whole, document }) => checkExamples(whole, document)))
      raise(issues)
      const rows = loaded.map(({ path, whole }) => [path, whole.name, plural(whole.versions.length, 'version'), hold(whole.examples.length)])
      const files = loaded.map(
        ({ path, whole }): Checked => ({
          file: path,
          agreement: whole.name,
          versions: whole.versions.length,
          examples: whole.examples.length,
        }),
      )
      const text = (): string => table([{ head: '' }, { head: '' }, { head: '' }, { head: '' }], rows)
      answer({ text, data: () => ({ files }), rows: () => [['file', 'agreement', 'versions', 'examples'], ...files.map(csvRow)] }, options, io)
    })
}

const csvRow = ({ file, agreement, versions, examples }: Checked): readonly CsvCell[] => [
  file,
  agreement,
  { number: String(versions) },
  { number: String(examples) },
]

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

const hold = (count: number): string => (count === 0 ? 'no examples' : count === 1 ? '1 example holds' : `${count} examples hold`)

function attempt(load: () => LoadedKey, issues: Issue[]): readonly LoadedKey[] {
  try {
    return [load()]
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    issues.push(...error.issues)
    return []
  }
}
