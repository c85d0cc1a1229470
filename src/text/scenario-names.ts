/** The names in a scenario file: every input, partner, balance and line it speaks of exists in its keys. */
import { type Issue, unknownName } from '../core/issue.ts'
import { recipientsOf } from '../core/key.ts'
import type { ScenarioPlan } from '../core/scenario-plan.ts'

type Report = (issue: Issue) => undefined

/** What a name may be, by the code of the problem where it is not. */
type Kind = 'unknown-input' | 'unknown-party' | 'unknown-balance' | 'unknown-name'

type Reference = readonly [kind: Kind, path: string, name: string]

/** Reports names that no key has, and inputs for which there is no base. `written` are the inputs that the file itself gives. */
export function scenarioNames(plan: ScenarioPlan, written: readonly string[], report: Report): void {
  const known = namesIn(plan)
  // What the month gives beside what the keys need is no mistake; what the file itself names is.
  const given = written.map((name): Reference => ['unknown-input', `inputs.${name}`, name])
  for (const [kind, path, name] of [...given, ...baseReferences(plan), ...questionReferences(plan)])
    if (!known[kind].includes(name)) report(unknownName(kind, path, name, known[kind]))
  for (const [key, { inputs }] of Object.entries(plan.keys))
    for (const name of Object.keys(inputs))
      if (!Object.hasOwn(plan.inputs, name))
        report({ code: 'missing-input', path: 'inputs', input: name, message: `key ${key} needs '${name}', and it is not given here` })
}

function namesIn({ keys }: ScenarioPlan): Readonly<Record<Kind, readonly string[]>> {
  const all = Object.values(keys)
  const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)]
  return {
    'unknown-input': distinct(all.flatMap(({ inputs }) => Object.keys(inputs))),
    'unknown-party': distinct(all.flatMap(({ parties }) => parties)),
    'unknown-balance': distinct(all.flatMap(({ balances }) => Object.keys(balances))),
    'unknown-name': [...distinct(all.flatMap((key) => [...recipientsOf(key), ...Object.keys(key.lines)])), 'pot', 'surplus', 'joint'],
  }
}

const inputs = (path: string, names: Readonly<Record<string, unknown>> = {}): readonly Reference[] =>
  Object.keys(names).map((name) => ['unknown-input', `${path}.${name}`, name])

const baseReferences = ({ balances = {}, follows, ranges, cases, uncertainty }: ScenarioPlan): readonly Reference[] => [
  ...Object.keys(balances).map((name): Reference => ['unknown-balance', `balances.${name}`, name]),
  ...inputs('follows', follows),
  ...Object.entries(follows).map(([name, leader]): Reference => ['unknown-input', `follows.${name}`, leader]),
  ...inputs('ranges', ranges),
  ...Object.entries(cases).flatMap(([one, changes]) => inputs(`cases.${one}`, changes)),
  ...inputs('uncertainty.inputs', uncertainty?.inputs),
]

const questionReferences = ({ sweeps, tables, tornado, stress, breakEvens, effort }: ScenarioPlan): readonly Reference[] => [
  ...sweeps.map(({ along }, index): Reference => ['unknown-input', `sweeps.${index}.along`, along]),
  ...tables.flatMap(({ of, rows, columns }, index): readonly Reference[] => [
    ['unknown-name', `tables.${index}.of`, of],
    ['unknown-input', `tables.${index}.rows.along`, rows.along],
    ['unknown-input', `tables.${index}.columns.along`, columns.along],
  ]),
  ...tornado.map((of, index): Reference => ['unknown-name', `tornado.${index}`, of]),
  ...stress.map((of, index): Reference => ['unknown-name', `stress.${index}`, of]),
  ...breakEvens.flatMap(({ of, along }, index): readonly Reference[] => [
    ['unknown-name', `breakEvens.${index}.of`, of],
    ['unknown-input', `breakEvens.${index}.along`, along],
  ]),
  ...effort.flatMap(({ input, by }, index): readonly Reference[] => [
    ['unknown-input', `effort.${index}.input`, input],
    ...(by === undefined ? [] : [['unknown-party', `effort.${index}.by`, by] as const]),
  ]),
]
