/** Vectors of the areas `claims` and `claims-axioms`, through the public API. */
import { type ByName, claimsRules, type ClaimsProperty, type ClaimsRuleName, divideBy, divideClaims } from '../../../src/claims/index.ts'
import { fromText, sub, toText } from '../../../src/number/rational.ts'
import type { Vector } from '../compare.ts'
import { axiomOf } from './claims-axioms.ts'
import { list, named, names, type Num, ruleKey } from './named.ts'

const rulesByKey: Readonly<Record<string, ClaimsRuleName>> = {
  pro: 'proportional', cea: 'constrainedEqualAwards', cel: 'constrainedEqualLosses', rtalmud: 'reverseTalmud', pin: 'piniles',
  ce: 'constrainedEgalitarian', ra: 'randomArrival', apro: 'adjustedProportional', mo: 'minimalOverlap', aa: 'averageOfAwards',
  av: 'equalAwardsAndLosses', average: 'equalAwardsAndLosses', averageofceaandcel: 'equalAwardsAndLosses', averagerule: 'equalAwardsAndLosses',
  alphamin: 'alphaMin', contestedgarment: 'talmud', cg: 'talmud', recursivecompletion: 'randomArrival', oneill: 'minimalOverlap', ibnezra: 'minimalOverlap',
  reversetalmud: 'reverseTalmud', constrainedegalitarian: 'constrainedEgalitarian', tproportional: 'truncatedProportional',
}

/** `randomArrival`, `Random arrival` and `RA` are one rule. */
export function claimsRuleOf(rule: string): ClaimsRuleName {
  const key = ruleKey(rule).replace(/^weighted|rule$/g, '')
  const own = Object.keys(claimsRules).find((name) => name.toLowerCase() === key) as ClaimsRuleName | undefined
  const found = own ?? rulesByKey[key]
  if (!found) throw new Error(`no claims rule '${rule}'`)
  return found
}

interface ClaimsInput {
  readonly estate?: Num
  readonly weightedEstate?: Num
  readonly claims?: readonly Num[]
  readonly weights?: readonly Num[]
  readonly rates?: readonly Num[]
  readonly question?: string
}

export function answer({ rule, area, input, expected }: Vector): unknown {
  if (area === 'claims-axioms' || 'property' in input) return axiomAnswer(rule ?? '', input, expected)
  const given = input as ClaimsInput
  const key = ruleKey(rule ?? '')
  if (given.rates) return list(divideBy(given.estate ?? 0, names(given.rates.length), shareSpec(given.rates.map(inverse))))
  if (!given.claims) return byWeights(given)
  const claims = named(given.claims)
  if (given.weightedEstate !== undefined) return list(divideClaims(claimsRuleOf(key), given.weightedEstate, claims, { prices: named(given.weights ?? []) }))
  const options = given.weights ? { weights: named(given.weights) } : {}
  return list(divideClaims(claimsRuleOf(key), given.estate ?? 0, claims, options))
}

/** Weights are no claims: the estate may be more than they add up to. */
function byWeights({ estate = 0, weights = [], question }: ClaimsInput): readonly string[] {
  const divided = (some: readonly Num[]): readonly string[] => list(divideBy(estate, names(some.length), shareSpec(some)))
  if (!question?.includes('reduction')) return divided(weights)
  const [before, after] = [divided(weights.slice(0, -1)), divided(weights)]
  return before.map((share, index) => toText(sub(fromText(share), fromText(after[index] as string))))
}

const shareSpec = (weights: readonly Num[]): never => ({ shares: named(weights) as ByName }) as never

const inverse = (rate: Num): string => `1/${rate}`.replace(/^1\/(\d+)\/(\d+)$/, '$2/$1')

function axiomAnswer(rule: string, input: Readonly<Record<string, unknown>>, expected: unknown): unknown {
  const property: ClaimsProperty = axiomOf(String(input['property'] ?? rule))
  const holds = (name: string): boolean => claimsRules[claimsRuleOf(name)].keeps.includes(property)
  if (typeof input['rule'] === 'string') return holds(input['rule'])
  const rules = (input['rules'] as readonly string[] | undefined) ?? Object.keys(expected as object)
  return Object.fromEntries(rules.map((name) => [name, holds(name)]))
}
