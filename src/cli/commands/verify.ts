/** `splitkey verify`: checks proofs that somebody else made. */
import type { Command } from 'commander'
import { formatIssue, type Issue, isSplitKeyError } from '../../core/issue.ts'
import { verifyDocument } from '../../proof/document.ts'
import { loadAgreement } from '../../text/agreement-file.ts'
import type { Io } from '../io.ts'
import { notHeld } from '../not-held.ts'
import { answer, type OutputOptions, type Style, withOutput } from '../output.ts'
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
  $ splitkey verify proofs/*.json

The claim is derived again from the agreement and the promise in the file, compared with the certificate, and every step of the
certificate is checked in exact fractions, by a program that shares nothing with the prover. Exit code 1 when one is not verified.
`

export function addVerify(program: Command, io: Io): void {
  const command = program.command('verify').description('check proofs: certificates that splitkey prove wrote').argument('<file...>', 'proof documents')
  withOutput(command)
    .addHelpText('after', examples)
    .action((paths: readonly string[], options: OutputOptions) => {
      const files = withProgress(io, 'verifying', (after) =>
        paths.map((path, index) => {
          const verified = verifyFile(path, io)
          after(index + 1, paths.length)
          return verified
        }),
      )
      const data = () => ({ files: files.map((file) => ({ ...file, verified: file.issues.length === 0 })) })
      answer({ text: (style) => filesText(files, style), data }, options, io)
      if (files.some(({ issues }) => issues.length > 0)) throw notHeld()
    })
}

function verifyFile(file: string, io: Io): VerifiedFile {
  const data = parsed(readText(file, io))
  if (data === undefined) return { file, issues: [{ code: 'syntax', path: '', message: 'this is no JSON' }] }
  let agreement: string | undefined
  const { issues, sentence } = verifyDocument(data, (written) => {
    const whole = loadAgreement(written)
    agreement = whole.name
    return whole.versions.map(({ key }) => key)
  })
  return { file, ...(agreement !== undefined && { agreement }), ...(sentence !== undefined && { sentence }), issues }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError || isSplitKeyError(error)) return undefined
    throw error
  }
}

function filesText(files: readonly VerifiedFile[], { head }: Style): string {
  const rows = files.map(({ file, agreement = '', sentence = '', issues }) => [file, issues.length === 0 ? 'VERIFIED' : 'NOT VERIFIED', agreement, sentence])
  const wrong = files.flatMap(({ file, issues }) => issues.slice(0, 20).map((issue) => `${file}  ${formatIssue(issue)}`))
  return [
    table([{ head: 'file' }, { head: '' }, { head: 'agreement' }, { head: 'promise' }], rows, head),
    ...(wrong.length > 0 ? [wrong.join('\n')] : []),
  ].join('\n\n')
}
