/** Vectors of the area `surplus-sharing`, through the public API. */
import { divideBy } from '../../../src/claims/index.ts'
import { canonicalNumber } from '../../../src/core/number-text.ts'
import { add, fromText, toText } from '../../../src/number/rational.ts'
import type { Vector } from '../compare.ts'
import { list, type Num, named, names, ruleKey } from './named.ts'

interface SurplusInput {
  readonly standalone?: readonly Num[]
  readonly surplus?: Num | readonly Num[]
  readonly shares?: readonly Num[]
  readonly weights?: readonly Num[]
}

const exact = (value: Num): ReturnType<typeof fromText> => fromText(canonicalNumber(String(value)) as string)
const sum = (all: readonly Num[]): string => toText(all.map(exact).reduce(add))

/** A list of surpluses is shared one after the other: what has been shared is part of the next stand-alone values. */
export function answer({ rule, input }: Vector): unknown {
  const { standalone = [], surplus = 0, shares, weights } = input as SurplusInput
  const steps = typeof surplus === 'object' ? surplus : [surplus]
  const split = (values: readonly Num[]): unknown => splitOf(ruleKey(rule ?? ''), values, shares ?? weights)
  let values = standalone
  for (const amount of steps) values = list(divideBy(sum([...values, amount]), names(values.length), split(values) as never))
  return values
}

function splitOf(rule: string, standalone: readonly Num[], shares: readonly Num[] | undefined): unknown {
  const alone = named(standalone)
  if (rule.startsWith('equal')) return { equalSurplus: { standalone: alone, below: 'proportional' } }
  if (rule.startsWith('proportional')) return { proportionalSurplus: { standalone: alone, whenZero: { shares: named(standalone.map(() => 1)) } } }
  if (shares) return { standalonePlusShare: { standalone: alone, below: 'proportional', shares: named(shares) } }
  throw new Error(`no surplus rule '${rule}'`)
}
