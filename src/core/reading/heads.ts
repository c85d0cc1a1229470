/** The names a key starts from: its partners and its inputs. */
import { inputSpec } from '../input-spec.ts'
import { type Issue, unknownName } from '../issue.ts'
import { nameIssue } from '../names.ts'
import type { InputSpec } from '../node.ts'
import { shown } from '../shown.ts'
import { isFields } from './context.ts'

/** The partners, in declared order: that order breaks ties. */
export function readParties(value: unknown, report: (issue: Issue) => undefined): readonly string[] {
  if (value === undefined) return []
  // Spread, so that a hole in a list is seen.
  if (!Array.isArray(value) || [...value].some((name) => typeof name !== 'string')) {
    report({ code: 'schema', path: 'parties', message: 'partners are written as a list of names: [startup, workshop]' })
    return []
  }
  value.forEach((name, index) => {
    const bad = nameIssue(`parties.${index}`, name)
    if (bad) report(bad)
    if (value.indexOf(name) < index) report({ code: 'duplicate-name', path: `parties.${index}`, name, message: `'${name}' stands twice among the partners` })
  })
  return value
}

/** The declared inputs. */
export function readInputs(value: unknown, issues: Issue[]): Readonly<Record<string, InputSpec>> {
  const inputs: Record<string, InputSpec> = {}
  if (value === undefined) return inputs
  if (!isFields(value)) {
    issues.push({ code: 'schema', path: 'inputs', message: 'inputs are written as { price: EUR/pc, sold: pc }' })
    return inputs
  }
  for (const [name, declared] of Object.entries(value)) inputs[name] = inputSpec(name, declared as string, issues)
  return inputs
}

/** Whoever can influence an input is a partner: incentives are told per partner. */
export function controllers(inputs: Readonly<Record<string, InputSpec>>, parties: readonly string[], report: (issue: Issue) => undefined): void {
  for (const [name, { controlledBy }] of Object.entries(inputs))
    if (controlledBy !== undefined && parties.length > 0 && !parties.includes(controlledBy))
      report(unknownName('unknown-party', `inputs.${name}.controlledBy`, shown(controlledBy), parties))
}
