/** Rules written as `{ name: { argument: … } }`: every argument is read by the kind of its parameter. */
import { type Issue, unknownName } from '../issue.ts'
import type { Node } from '../node.ts'
import type { Param, RuleDefinition } from '../rule.ts'
import { shown } from '../shown.ts'
import type { Split, SplitArg } from '../split.ts'
import type { Unit } from '../unit.ts'
import { amount, type Context, isFields, onlyFields, party } from './context.ts'
import { readSplitArg } from './split-args.ts'

type Args = Readonly<Record<string, SplitArg>>
type InnerSplit = (value: unknown, path: string) => Split | undefined

/** The arguments of a rule, or `undefined` after every problem has been reported. */
export function readRuleArgs(rule: RuleDefinition, value: unknown, path: string, context: Context, split: InnerSplit, pot?: Unit): Args | undefined {
  if (!isFields(value)) return context.report({ code: 'schema', path, message: `${rule.name} is written as { ${Object.keys(rule.params).join(': …, ')}: … }` })
  onlyFields(value, Object.keys(rule.params), path, context)
  const args: Record<string, SplitArg> = {}
  let complete = true
  for (const [name, param] of Object.entries(rule.params)) {
    const given = value[name]
    if (given === undefined && 'optional' in param) continue
    const read =
      given === undefined
        ? context.report({ code: 'missing-part', path, message: `${rule.name} needs ${name}` })
        : readArg(given, param, `${path}.${name}`, context, split, pot)
    if (read === undefined) complete = false
    else args[name] = read
  }
  const issues = argumentUnitIssues(rule, args)
  for (const issue of issues) context.report({ ...issue, path: `${path}.${issue.path}` })
  return complete && issues.length === 0 ? args : undefined
}

function readArg(value: unknown, param: Param, path: string, context: Context, split: InnerSplit, pot: Unit | undefined): SplitArg | undefined {
  switch (param.kind) {
    case 'amount':
      return amount(value, path, context, param.inPot && pot)
    case 'amounts': {
      const items = (Array.isArray(value) ? value : [value]).map((item, index) => amount(item, `${path}.${index}`, context))
      return items.includes(undefined) ? undefined : Object.freeze(items as Node[])
    }
    case 'party':
      return party(value, path, context)
    case 'split':
      return split(value, path)
    case 'measures':
    case 'weights':
    case 'drivers':
      return readSplitArg(value, param, path, context, pot)
    case 'balance': {
      const node = typeof value === 'string' && context.funds.includes(value) ? context.names.look(value) : undefined
      return node === undefined || node === 'failed' ? context.report(unknownName('unknown-balance', path, shown(value), context.funds)) : node
    }
    case 'choice':
      return typeof value === 'string' && param.of.includes(value) ? value : context.report(unknownName('unknown-name', path, shown(value), param.of))
    case 'text':
      return typeof value === 'string' ? value : context.report({ code: 'schema', path, message: 'text is needed here' })
  }
}

/** Arguments whose unit is not the one the rule's parameters ask for; `path` is the name of the parameter. */
export function argumentUnitIssues(rule: RuleDefinition, args: Args): readonly Issue[] {
  const issues: Issue[] = []
  for (const [name, param] of Object.entries(rule.params)) {
    if (param.kind !== 'amount' && param.kind !== 'amounts') continue
    const value = args[name]
    const wanted = param.unit ?? (param.like === undefined ? undefined : (args[param.like] as Node | undefined)?.unit)
    if (value === undefined || wanted === undefined) continue
    for (const node of (Array.isArray(value) ? value : [value]) as readonly Node[])
      if (node.unit !== wanted) issues.push({ code: 'unit', path: name, message: `${node.unit} where ${wanted} is needed for ${name}` })
  }
  return issues
}
