/** `splitkey new`: an agreement to start from. */
import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { writeText } from '../output.ts'
import { template } from '../template.ts'

const examples = `
Examples:
  $ splitkey new garden.yaml
  $ splitkey new | less
`

export function addNew(program: Command, io: Io): void {
  program
    .command('new')
    .description('write a commented agreement to start from')
    .argument('[file]', 'the file to write; one that exists is not overwritten. Without it, or with -, standard output')
    .option('--json', 'print JSON: the text of the file as a field')
    .addHelpText('after', examples)
    .action((path: string | undefined, options: { readonly json?: true }) => {
      if (path !== undefined && path !== '-') return writeText(path, template, 'new', io)
      io.out(options.json ? `${JSON.stringify({ template }, undefined, 2)}\n` : template)
    })
}
