/** A named line: a formula, or an amount rule written as `{ priceRevision: { … } }`. */
import { line, lineName } from '../build.ts'
import { unknownName } from '../issue.ts'
import { nameIssue } from '../names.ts'
import { isNode, type Node } from '../node.ts'
import { type AmountRule, applyRule } from '../rule.ts'
import { amount, attempt, type Context, isFields } from './context.ts'
import { readRuleArgs } from './rules.ts'

/** One line, as a line node. */
export function readLine(name: string, written: unknown, context: Context): Node | undefined {
  const path = `lines.${name}`
  const bad = nameIssue(path, name)
  if (bad) return context.report(bad)
  const body = isFields(written) && !isNode(written) ? byRule(written, path, context) : amount(written, path, context)
  return body && (lineName(body) === name ? body : line(name, body))
}

function byRule(written: Readonly<Record<string, unknown>>, path: string, context: Context): Node | undefined {
  const known = [...context.rules.values()].filter((rule): rule is AmountRule => rule.kind === 'amount')
  const [word, ...more] = Object.keys(written)
  if (word === undefined || more.length > 0) return context.report({ code: 'schema', path, message: 'a line is a formula, or one rule with its arguments' })
  const rule = known.find((candidate) => candidate.name === word)
  if (!rule)
    return context.report(
      unknownName(
        'unknown-rule',
        `${path}.${word}`,
        word,
        known.map((candidate) => candidate.name),
      ),
    )
  const args = readRuleArgs(rule, written[word], `${path}.${word}`, context, () => undefined)
  return args && attempt(`${path}.${word}`, context, () => applyRule(rule, args as never))
}
