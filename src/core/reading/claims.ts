/** A claim: in TypeScript already built, in a file `{ reimburse: { to: S, amount: … } }`. */
import { unknownName } from '../issue.ts'
import type { ClaimData } from '../key.ts'
import { isNode } from '../node.ts'
import { type AmountRule, applyRule } from '../rule.ts'
import type { Unit } from '../unit.ts'
import { attempt, type Context, isFields, party } from './context.ts'
import { readRuleArgs } from './rules.ts'

/** One claim, in the unit of the pot. */
export function readClaim(value: unknown, path: string, context: Context, unit: Unit | undefined): ClaimData | undefined {
  const claim = isFields(value) && isNode(value['amount']) ? builtClaim(value as unknown as ClaimData, path, context) : writtenClaim(value, path, context)
  if (claim && unit !== undefined && claim.amount.unit !== unit)
    return context.report({ code: 'unit', path, message: `${claim.amount.unit} where ${unit} is needed` })
  return claim && Object.freeze(claim)
}

function builtClaim(value: ClaimData, path: string, context: Context): ClaimData | undefined {
  const to = party(value.to, `${path}.to`, context)
  return to === undefined ? undefined : { to, amount: value.amount }
}

function writtenClaim(value: unknown, path: string, context: Context): ClaimData | undefined {
  const known = [...context.rules.values()].filter((rule): rule is AmountRule => rule.kind === 'claim')
  const names = known.map((rule) => rule.name)
  const [word, ...more] = isFields(value) ? Object.keys(value) : []
  if (word === undefined || more.length > 0)
    return context.report({ code: 'schema', path, message: `a claim is written as one of ${names.map((name) => `{ ${name}: … }`).join(', ')}` })
  const rule = known.find((candidate) => candidate.name === word)
  if (!rule) return context.report(unknownName('unknown-rule', `${path}.${word}`, word, names))
  const args = readRuleArgs(rule, (value as Record<string, unknown>)[word], `${path}.${word}`, context, () => undefined)
  const amount = args && attempt(`${path}.${word}`, context, () => applyRule(rule, args as never))
  return amount && { to: args['to'] as string, amount }
}
