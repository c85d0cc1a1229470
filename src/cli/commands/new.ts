/** `splitkey new`: an agreement to start from. */
import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { writeText } from '../output.ts'
import { forceOption, refuseExisting } from '../refuse-existing.ts'
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
    .argument('[file]', 'the file to write. Without it, or with -, standard output')
    .option('--json', 'print JSON: the text of the file as a field')
    .addOption(forceOption())
    .addHelpText('after', examples)
    .action((path: string | undefined, { json, force }: { readonly json?: true; readonly force?: true }) => {
      refuseExisting(path, force, io)
      if (path !== undefined && path !== '-') return writeText(path, template, force ? 'replace' : 'new', io)
      io.out(json ? `${JSON.stringify({ template }, undefined, 2)}\n` : template)
    })
}
