/** `splitkey scenarios`: what a scenario file asks, part by part. */
import type { Command } from 'commander'
import { loadScenarios } from '../../text/scenario-file.ts'
import { loadDocument } from '../../yaml.ts'
import { type DataTable, tableData, tablesCsv, tableText } from '../data-table.ts'
import type { Io } from '../io.ts'
import { type OutputOptions, oneFormat, styleOf, withTable, writeText } from '../output.ts'
import { withProgress } from '../progress.ts'
import { fileLabel, readText } from '../read-text.ts'
import { partsOf } from '../scenario/parts.ts'

const examples = `
Examples:
  $ splitkey scenarios docs/examples/planter/scenarios.yaml
  $ splitkey scenarios what-if.yaml --csv --out what-if.csv

Every part is shown, or written, as soon as it is finished: interrupting loses none that is.
`

export function addScenarios(program: Command, io: Io): void {
  const command = program.command('scenarios').description('what would happen: cases, tables, break-evens, stress and uncertainty, from a scenario file')
  command.argument('<file>', 'the scenario file: YAML or JSON')
  withTable(command, 'one table after the other')
    .addHelpText('after', examples)
    .action((path: string, options: OutputOptions) => {
      oneFormat(options)
      const plan = loadScenarios(loadDocument(readText(path, io), { file: fileLabel(path) }), { read: (inner) => readText(inner, io), parse: loadDocument })
      const parts = partsOf(plan)
      const finished: { readonly name: string; readonly tables: readonly DataTable[] }[] = []
      const toFile = options.out !== undefined && options.out !== '-'
      for (const { name, compute } of parts) {
        const tables = withProgress(io, name, compute)
        finished.push({ name, tables })
        if (toFile)
          writeText(options.out as string, whole(plan.name, finished, parts.length, options, io), 'replace', {
            ...io,
            terminal: { ...io.terminal, err: false },
          })
        else if (!options.json) io.out(partText(tables, options, io, finished.length === 1 ? plan.name : undefined))
      }
      if (toFile && io.terminal.err) io.err(`wrote ${options.out}\n`)
      if (!toFile && options.json) io.out(whole(plan.name, finished, parts.length, options, io))
    })
}

function partText(tables: readonly DataTable[], { csv, out }: OutputOptions, io: Io, heading?: string): string {
  if (csv) return `${tablesCsv(tables)}\n\n`
  const style = styleOf(out, io)
  const title = heading === undefined ? '' : `${style.title(heading)}\n\n`
  return `${title}${tables.map((one) => tableText(one, style)).join('\n\n')}\n\n`
}

/** Everything so far. A file that says `finished: 3 of 9` was interrupted. */
function whole(
  name: string,
  finished: readonly { readonly name: string; readonly tables: readonly DataTable[] }[],
  all: number,
  options: OutputOptions,
  io: Io,
): string {
  if (options.json) {
    const parts = finished.map(({ name: part, tables }) => ({ part, tables: tables.map(tableData) }))
    return `${JSON.stringify({ scenarios: name, finished: `${finished.length} of ${all}`, parts }, undefined, 2)}\n`
  }
  return finished.map(({ tables }, index) => partText(tables, options, io, index === 0 ? name : undefined)).join('')
}
