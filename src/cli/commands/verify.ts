/** `splitkey verify`: checks proofs that somebody else made. */
import type { Command } from 'commander'
import { formatIssue, type Issue, isSplitKeyError } from '../../core/issue.ts'
import { verifyDocument } from '../../proof/document.ts'
import type { CsvCell } from '../../report/ledger/csv.ts'
import { type AgreementFile, loadAgreement } from '../../text/agreement-file.ts'
import type { Io } from '../io.ts'
import { loadKey } from '../load-key.ts'
import { notHeld } from '../not-held.ts'
import { answer, type OutputOptions, type Style, withTable } from '../output.ts'
import { keyPrint } from '../prints.ts'
import { withProgress } from '../progress.ts'
import { readText } from '../read-text.ts'
import { table } from '../table.ts'

interface VerifiedFile {
  readonly file: string
  readonly agreement?: string
  readonly sentence?: string
  readonly issues: readonly Issue[]
}

const examples = `
Examples:
  $ splitkey verify proofs/*.json --key garden.yaml
      and that they are about this agreement, not another one

The claim is derived again from the agreement and the promise in the file, compared with the certificate, and every step of the
certificate is checked in exact fractions, by a program that shares nothing with the prover. Exit code 1 when one is not verified.
`

export function addVerify(program: Command, io: Io): void {
  const command = program
    .command('verify')
    .description('check proofs: certificates that splitkey prove wrote')
    .argument('<file...>', 'proof documents')
    .option('--key <file>', 'the agreement they should be about; without it, a proof is about the agreement in its own file')
  withTable(command)
    .addHelpText('after', examples)
    .action((paths: readonly string[], { key, ...options }: OutputOptions & { readonly key?: string }) => {
      const print = key === undefined ? undefined : { path: key, print: keyPrint(loadKey(key, io).whole) }
      const files = withProgress(io, 'verifying', (after) =>
        paths.map((path, index) => {
          const verified = verifyFile(path, print, io)
          after(index + 1, paths.length)
          return verified
        }),
      )
      const data = () => ({ files: files.map((file) => ({ ...file, verified: file.issues.length === 0 })) })
      answer({ text: (style) => filesText(files, style), data, rows: () => fileRows(files) }, options, io)
      if (files.some(({ issues }) => issues.length > 0)) throw notHeld()
    })
}

/** The agreement that proofs should be about. */
interface Wanted {
  readonly path: string
  readonly print: string
}

function verifyFile(file: string, wanted: Wanted | undefined, io: Io): VerifiedFile {
  const data = parsed(readText(file, io))
  if (data === undefined) return { file, issues: [{ code: 'syntax', path: '', message: 'this is no JSON' }] }
  let agreement: AgreementFile | undefined
  const { issues, sentence } = verifyDocument(data, (written) => {
    agreement = loadAgreement(written)
    return agreement.versions.map(({ key }) => key)
  })
  const other: readonly Issue[] =
    agreement && wanted && keyPrint(agreement) !== wanted.print
      ? [{ code: 'papers-differ', path: 'agreement', message: `the agreement in this proof is not the one in ${wanted.path}` }]
      : []
  return { file, ...(agreement && { agreement: agreement.name }), ...(sentence !== undefined && { sentence }), issues: [...issues, ...other] }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError || isSplitKeyError(error)) return undefined
    throw error
  }
}

/** A row per file, or per thing that is wrong with it. */
const fileRows = (files: readonly VerifiedFile[]): readonly (readonly CsvCell[])[] => [
  ['file', 'answer', 'agreement', 'promise', 'problem'],
  ...files.flatMap(({ file, agreement = '', sentence = '', issues }): readonly (readonly CsvCell[])[] => {
    const row = (problem: string): readonly CsvCell[] => [file, issues.length === 0 ? 'verified' : 'not verified', agreement, sentence, problem]
    return issues.length === 0 ? [row('')] : issues.map((issue) => row(formatIssue(issue)))
  }),
]

function filesText(files: readonly VerifiedFile[], { head, verdicts }: Style): string {
  const rows = files.map(({ file, agreement = '', sentence = '', issues }) => [file, issues.length === 0 ? 'VERIFIED' : 'NOT VERIFIED', agreement, sentence])
  const wrong = files.flatMap(({ file, issues }) => issues.slice(0, 20).map((issue) => `${file}  ${formatIssue(issue)}`))
  return [
    verdicts(table([{ head: 'file' }, { head: '' }, { head: 'agreement' }, { head: 'promise' }], rows, head)),
    ...(wrong.length > 0 ? [wrong.join('\n')] : []),
  ].join('\n\n')
}
