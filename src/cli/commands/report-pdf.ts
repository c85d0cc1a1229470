/** `splitkey report pdf`: the agreement in plain language, on paper. */

import type { Command } from 'commander'
import { prosePage } from '../../report/prose/page.ts'
import type { Io } from '../io.ts'
import { writeText } from '../output.ts'
import { printPdf } from '../print-pdf.ts'
import { type ProseCall, proseFor, withProse } from '../prose-call.ts'
import { forceOption } from '../refuse-existing.ts'
import { usageError } from '../usage-error.ts'

type Options = ProseCall & { readonly out: string; readonly chromium?: string }

const examples = `
Examples:
  $ splitkey report pdf garden.yaml --language nl --out tuin.pdf
  $ splitkey report pdf garden.yaml --chromium /opt/chromium/chrome --out garden.pdf

Chromium prints it: --chromium, or CHROMIUM in the environment, says where it is.
`

export function addReportPdf(group: Command, io: Io): void {
  const command = group.command('pdf').description('print the agreement in plain language: numbered rules of thumb and worked examples')
  withProse(command)
    .option('--chromium <path>', 'the browser that prints; without it, CHROMIUM, or where systems put it')
    .requiredOption('-o, --out <file>', 'the PDF to write, whole or not at all')
    .addOption(forceOption())
    .addHelpText('after', examples)
    .action(async (path: string, options: Options) => {
      if (!/\.pdf$/i.test(options.out)) throw usageError(`'${options.out}' does not end in .pdf: a PDF is no text`)
      const page = prosePage(proseFor(path, options, io))
      writeText(options.out, await printPdf(page, options.chromium), 'replace', io)
    })
}
