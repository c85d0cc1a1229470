/** `splitkey lint`: what a reader of contracts would ask about an agreement. */
import type { Command } from 'commander'
import type { LintFinding } from '../../proof/lint/finding.ts'
import { lint } from '../../proof/lint/lint.ts'
import type { CsvCell } from '../../report/ledger/csv.ts'
import type { Io } from '../io.ts'
import { type LoadedKey, loadKey } from '../load-key.ts'
import { notHeld } from '../not-held.ts'
import { answer, type OutputOptions, type Style, withTable } from '../output.ts'

const examples = `
Examples:
  $ splitkey lint garden.yaml
  $ splitkey lint agreements/*.yaml

A mistake should be mended; a question may have a good answer. It is no legal advice. Exit code 1 when there is a mistake.
`

export function addLint(program: Command, io: Io): void {
  const command = program
    .command('lint')
    .description('look for what an agreement leaves unsaid or gets wrong')
    .argument('<file...>', 'agreements: YAML or JSON')
  withTable(command)
    .addHelpText('after', examples)
    .action((paths: readonly string[], options: OutputOptions) => {
      const read = paths.map((path) => loadKey(path, io)).map((loaded) => ({ loaded, findings: lint(loaded.whole) }))
      const data = () => ({ files: read.map(({ loaded, findings }) => ({ file: loaded.path, agreement: loaded.whole.name, findings })) })
      const text = (style: Style): string => read.map(({ loaded, findings }) => fileText(loaded, findings, style)).join('\n\n')
      answer({ text, data, rows: () => findingRows(read) }, options, io)
      if (read.some(({ findings }) => findings.some(({ level }) => level === 'mistake'))) throw notHeld()
    })
}

interface Read {
  readonly loaded: LoadedKey
  readonly findings: readonly LintFinding[]
}

const findingRows = (read: readonly Read[]): readonly (readonly CsvCell[])[] => [
  ['file', 'line', 'level', 'code', 'place', 'says', 'todo'],
  ...read.flatMap(({ loaded: { path, document }, findings }) =>
    findings.map(({ level, code, path: at, says, todo }): readonly CsvCell[] => [
      path,
      { number: String(document.placeOf(at).line) },
      level,
      code,
      at,
      says,
      todo,
    ]),
  ),
]

function fileText({ whole, path, document }: LoadedKey, findings: readonly LintFinding[], { title, verdicts }: Style): string {
  const line = ({ path: at }: LintFinding): string => `${path}:${document.placeOf(at).line}`
  const texts = findings.map(
    (finding) => `${verdicts(finding.level.toUpperCase())}  ${line(finding)}  ${finding.code} at ${finding.path}\n  ${finding.says}\n  ${finding.todo}`,
  )
  return [title(`${whole.name}: ${texts.length === 0 ? 'nothing found' : counted(findings)}`), ...texts].join('\n\n')
}

function counted(findings: readonly LintFinding[]): string {
  const mistakes = findings.filter(({ level }) => level === 'mistake').length
  const questions = findings.length - mistakes
  const say = (count: number, what: string): readonly string[] => (count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'}`])
  return [...say(mistakes, 'mistake'), ...say(questions, 'question')].join(', ')
}
