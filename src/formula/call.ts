/** A call of a rule inside a formula: positions and names are matched to the rule's parameters. */
import { type Issue, unknownName } from '../core/issue.ts'
import type { Node, RuleArg } from '../core/node.ts'
import { argumentUnitIssues } from '../core/reading/rules.ts'
import { type AmountRule, applyRule, type Param, type RuleDefinition } from '../core/rule.ts'
import type { FormulaReading } from './scope.ts'
import { type Argument, type Syntax, wordOf } from './syntax.ts'

/** The rule's node, or `undefined` after reporting every problem of the call. */
export function callRule(reading: FormulaReading, tree: Syntax & { kind: 'call' }, rule: AmountRule): Node | undefined {
  const before = reading.issues.length
  const given = match(reading, tree.args, rule)
  const args: Record<string, RuleArg> = {}
  for (const [name, param] of Object.entries(rule.params)) {
    const argument = given.get(name)
    if (argument) {
      const value = read(reading, argument.value, param)
      if (value !== undefined) args[name] = value
    } else if (!('optional' in param)) reading.report(tree.at, missing(rule, name))
  }
  if (reading.issues.length > before) return undefined
  for (const issue of argumentUnitIssues(rule, args)) reading.report(given.get(issue.path)?.value.at ?? tree.at, { ...issue, path: '' })
  return reading.issues.length > before ? undefined : reading.attempt(tree.at, () => applyRule(rule, args))
}

const missing = (rule: RuleDefinition, name: string): Issue => ({ code: 'missing-part', path: '', message: `${rule.name}(…) needs ${name}=…` })

function match(reading: FormulaReading, args: readonly Argument[], rule: RuleDefinition): Map<string, Argument> {
  const names = Object.keys(rule.params)
  const given = new Map<string, Argument>()
  args.forEach((argument, index) => {
    const name = argument.name ?? names[index]
    if (name === undefined)
      reading.report(argument.at, { code: 'syntax', path: '', message: `${rule.name}(…) takes at most ${names.length} arguments: ${names.join(', ')}` })
    else if (!names.includes(name)) reading.report(argument.at, unknownName('unknown-field', '', name, names))
    else if (given.has(name)) reading.report(argument.at, { code: 'duplicate-name', path: '', name, message: `${name} is given twice` })
    else given.set(name, argument)
  })
  return given
}

function read(reading: FormulaReading, tree: Syntax, param: Param): RuleArg | undefined {
  if (param.kind === 'amount' || param.kind === 'balance') return reading.node(tree)
  if (param.kind === 'amounts') {
    const items = (tree.kind === 'list' ? tree.items : [tree]).map((item) => reading.node(item))
    return items.includes(undefined) ? undefined : Object.freeze(items as Node[])
  }
  const word = wordOf(tree)
  const known = param.kind === 'choice' ? param.of : param.kind === 'party' ? reading.scope.parties : undefined
  if (word === undefined) return reading.report(tree.at, { code: 'syntax', path: '', message: `one word is needed${known ? `: ${known.join(' or ')}` : ''}` })
  if (known && !known.includes(word)) return reading.report(tree.at, unknownName(param.kind === 'party' ? 'unknown-party' : 'unknown-name', '', word, known))
  return word
}
