/** Claims on the pot: a claims rule as far as they reach, another split beyond. */
import { add, lineName, min, sub } from '../build.ts'
import { claimsRules } from '../claims/index.ts'
import type { Node } from '../node.ts'
import type { ClaimsSplit } from '../split.ts'
import { addParts, type Divide, type LowerContext, named, type Parts } from './context.ts'

/**
 * The estate is the pot, at most the sum of the claims: so the rule is only ever asked where it has a meaning, and what is left over is
 * never below zero.
 */
export function lowerClaims(split: ClaimsSplit, pot: Node, path: string, context: LowerContext, divide: Divide): Parts {
  const names = Object.keys(split.by)
  const claims = names.map((name) => claimOf(name, split.by[name] as Node, path, context))
  const estate = named(`${path} for claims`, min(pot, named(`${path} claims`, add(...claims))))
  const name = (step: string, node: Node): Node => named(`${path} ${step}`, node)
  const weights = split.weights && names.map((partner) => split.weights?.[partner] as string)
  const awards = claimsRules[split.rule].divide({ estate, claims, ...(weights && { weights }), name })
  const parts = Object.fromEntries(names.map((partner, index) => [partner, named(`${path} award of ${partner}`, awards[index] as Node)]))
  const rest = named(`${path} beyond`, sub(pot, estate))
  return addParts([parts, divide(split.beyond, rest, `${path} beyond`, context)], add)
}

/** A claim under a name of its own, and not below zero. */
function claimOf(name: string, node: Node, path: string, context: LowerContext): Node {
  if (node.op !== 'lit' || node.value.startsWith('-'))
    context.require({ code: 'negative-weight', node, weight: `${path} claim of ${name}`, message: `the claim of ${name} in ${path} is below zero` })
  return node.op === 'lit' || node.op === 'input' || lineName(node) !== undefined ? node : named(`${path} claim of ${name}`, node)
}
