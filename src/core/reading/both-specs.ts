import type { Issue } from '../issue.ts'
import type { InputSpec } from '../node.ts'

/** What two declarations of one input say together; where they say different things, that is reported. */
export function bothSpecs(name: string, first: InputSpec, second: InputSpec, report: (issue: Issue) => undefined): InputSpec {
  if (first === second) return first
  if (first.unit !== second.unit) report({ code: 'unit', path: `inputs.${name}`, message: `input '${name}' is used in ${second.unit} and in ${first.unit}` })
  const both: InputSpec = Object.freeze({ ...second, ...first })
  for (const field of Object.keys(both) as (keyof InputSpec)[]) {
    const [one, other] = [said(first[field] ?? both[field]), said(second[field] ?? both[field])]
    if (field === 'unit' || one === other) continue
    const message = `input '${name}' is declared twice, with ${field} ${one} and with ${field} ${other}`
    report({ code: 'duplicate-name', path: `inputs.${name}.${field}`, name, message })
  }
  return both
}

const said = (value: InputSpec[keyof InputSpec]): string => (Array.isArray(value) ? value.join(' to ') : String(value))
