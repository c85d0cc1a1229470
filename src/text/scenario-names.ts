/** The names in a scenario file: every input, partner and line it speaks of exists in its keys. */
import { type Issue, unknownName } from '../core/issue.ts'
import { recipientsOf } from '../core/key.ts'
import type { ScenarioPlan } from '../core/scenario-plan.ts'

type Report = (issue: Issue) => undefined

/** Reports names that no key has, and inputs for which there is no base. `written` are the inputs that the file itself gives. */
export function scenarioNames(plan: ScenarioPlan, written: readonly string[], report: Report): void {
  const keys = Object.values(plan.keys)
  const known = [...new Set(keys.flatMap((key) => Object.keys(key.inputs)))]
  const amounts = [...new Set(keys.flatMap((key) => [...recipientsOf(key), ...Object.keys(key.lines)])), 'pot', 'surplus', 'joint']
  const input = (path: string, name: string): void => void (known.includes(name) || report(unknownName('unknown-input', path, name, known)))
  const amount = (path: string, name: string): void => void (amounts.includes(name) || report(unknownName('unknown-name', path, name, amounts)))
  // What the month gives beside what the keys need is no mistake; what the file itself names is.
  for (const name of written) input(`inputs.${name}`, name)
  for (const [key, { inputs }] of Object.entries(plan.keys))
    for (const name of Object.keys(inputs))
      if (!Object.hasOwn(plan.inputs, name))
        report({ code: 'missing-input', path: 'inputs', input: name, message: `key ${key} needs '${name}', and it is not given here` })
  for (const [name, leader] of Object.entries(plan.follows)) {
    input(`follows.${name}`, name)
    input(`follows.${name}`, leader)
  }
  for (const name of Object.keys(plan.ranges ?? {})) input(`ranges.${name}`, name)
  for (const [one, changes] of Object.entries(plan.cases)) for (const name of Object.keys(changes)) input(`cases.${one}.${name}`, name)
  for (const [index, { along }] of plan.sweeps.entries()) input(`sweeps.${index}.along`, along)
  for (const [index, { of, rows, columns }] of plan.tables.entries()) {
    amount(`tables.${index}.of`, of)
    input(`tables.${index}.rows.along`, rows.along)
    input(`tables.${index}.columns.along`, columns.along)
  }
  for (const field of ['tornado', 'stress'] as const) for (const [index, of] of plan[field].entries()) amount(`${field}.${index}`, of)
  for (const [index, { of, along }] of plan.breakEvens.entries()) {
    amount(`breakEvens.${index}.of`, of)
    input(`breakEvens.${index}.along`, along)
  }
  for (const [index, lever] of plan.effort.entries()) input(`effort.${index}.input`, lever.input)
  for (const name of Object.keys(plan.uncertainty?.inputs ?? {})) input(`uncertainty.inputs.${name}`, name)
}
