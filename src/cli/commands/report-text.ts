/** `splitkey report text`: the agreement in plain language. */

import { type Command, Option } from 'commander'
import { proseMarkdown } from '../../report/prose/markdown.ts'
import { prosePage } from '../../report/prose/page.ts'
import type { Io } from '../io.ts'
import { writeText } from '../output.ts'
import { type ProseCall, proseFor, withProse } from '../prose-call.ts'
import { forceOption } from '../refuse-existing.ts'

type Options = ProseCall & {
  readonly format?: 'md' | 'html'
  readonly out?: string
}

const examples = `
Examples:
  $ splitkey report text garden.yaml --language nl --out tuin.html
      the rules of thumb in Dutch, as a page to print; the worked examples of the file with their numbers
  $ splitkey report text garden.yaml --language fr --promises verdicts.yaml
      as Markdown on standard output, with what was proved
`

export function addReportText(group: Command, io: Io): void {
  const command = group.command('text').description('write the agreement in plain language: numbered rules of thumb and worked examples')
  withProse(command)
    .addOption(new Option('--format <format>', 'Markdown or a page; without it, as the name of the file says').choices(['md', 'html']))
    .option('-o, --out <file>', 'write to a file, whole or not at all')
    .addOption(forceOption())
    .addHelpText('after', examples)
    .action((path: string, options: Options) => {
      const prose = proseFor(path, options, io)
      const format = options.format ?? (/\.html?$/i.test(options.out ?? '') ? 'html' : 'md')
      const text = format === 'html' ? prosePage(prose) : proseMarkdown(prose)
      if (options.out === undefined || options.out === '-') io.out(text)
      else writeText(options.out, text, 'replace', io)
    })
}
