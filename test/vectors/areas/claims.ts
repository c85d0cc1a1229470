/** Vectors of the area `claims`, through the public API. */
import { type ByName, divideBy, divideClaims } from '../../../src/claims/index.ts'
import { fromText, sub, toText } from '../../../src/number/rational.ts'
import type { Vector } from '../compare.ts'
import { claimsRuleOf } from './claims-rule-of.ts'
import { list, type Num, named, names, ruleKey } from './named.ts'

interface ClaimsInput {
  readonly estate?: Num
  readonly weightedEstate?: Num
  readonly claims?: readonly Num[]
  readonly weights?: readonly Num[]
  readonly rates?: readonly Num[]
  readonly question?: string
}

export function answer({ rule, input }: Vector): unknown {
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
