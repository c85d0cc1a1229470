/** `splitkey scenarios`: what a scenario file asks, part by part. */
import type { Command } from 'commander'
import { loadScenarios } from '../../text/scenario-file.ts'
import { loadDocument } from '../../yaml.ts'
import { expectKind } from '../document-kind.ts'
import type { Io } from '../io.ts'
import { fileLabel, readText } from '../read-text.ts'
import { partsOf } from '../scenario/parts.ts'
import { type PartsOptions, runParts, withParts } from '../scenario/run-parts.ts'
import { withPlaces } from '../scenario/with-places.ts'

const examples = `
Examples:
  $ splitkey scenarios docs/examples/planter/scenarios.yaml
  $ splitkey scenarios what-if.yaml --csv --out what-if.csv

Every part is shown, or written, as soon as it is finished: interrupting (Ctrl-C, exit code 130) loses none that is, and says which are
missing. What a key cannot answer, because it lacks an input that another key has, is left out with a remark.
`

export function addScenarios(program: Command, io: Io): void {
  const command = program.command('scenarios').description('what would happen: cases, tables, break-evens, stress and uncertainty, from a scenario file')
  command.argument('<file>', 'the scenario file: YAML or JSON')
  withParts(command)
    .addHelpText('after', examples)
    .action((path: string, options: PartsOptions) => {
      const document = loadDocument(readText(path, io), { file: fileLabel(path) })
      expectKind(document, 'scenarios', path)
      const plan = loadScenarios(document, { read: (inner) => readText(inner, io), parse: loadDocument })
      withPlaces(document, ['uncertainty'], () => runParts({ kind: 'scenarios', name: plan.name }, partsOf(plan), options, io))
    })
}
