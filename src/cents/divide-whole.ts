/** The policies that divide whole cents by integer weights, for a total that is not below zero: a table, one entry per policy. */
import { highestAverages } from '../apportionment/highest-averages.ts'
import { websterMethod } from '../apportionment/webster.ts'
import type { Weighed } from '../apportionment/weights.ts'
import { SplitKeyError } from '../core/issue.ts'
import { roundedQuotient } from '../number/rational.ts'
import type { AmountPolicy } from './amount-policy.ts'

/** Cents by position; `apart` is what is booked on an account of its own. */
export interface Divided {
  readonly cents: readonly bigint[]
  readonly apart: bigint
}

/** The policies that need nothing but a total and weights and are not leftover policies of a key. */
export type WholePolicy = Exclude<AmountPolicy, 'largest-remainder' | 'largest-share' | 'in-order' | 'carry' | 'carry-one-by-one' | { readonly to: string }>

/** @throws `schema` for a rounding partner without a weight */
export function divideWhole(total: bigint, weighed: Weighed, policy: WholePolicy): Divided {
  if (typeof policy === 'object') {
    if ('roundingPartner' in policy) return paidOut(roundedEach(total, weighed, policy.roundingPartner))
    return 'apart' in policy ? withRest(total, floors(total, weighed)) : withRest(total, blocks(total, weighed))
  }
  switch (policy) {
    case 'all-to-largest-share':
      return paidOut(toLargest(total, weighed))
    case 'cascade-from-first':
      return paidOut(cascade(total, weighed.weights))
    case 'cascade-from-last':
      return paidOut([...cascade(total, [...weighed.weights].reverse())].reverse())
    case 'monotone':
      return paidOut(highestAverages(weighed, total, websterMethod).seats)
  }
}

const paidOut = (cents: readonly bigint[]): Divided => ({ cents, apart: 0n })
const sum = (cents: readonly bigint[]): bigint => cents.reduce((a, b) => a + b, 0n)
const withRest = (total: bigint, cents: readonly bigint[]): Divided => ({ cents, apart: total - sum(cents) })

const floors = (cents: bigint, { weights, total }: Weighed): readonly bigint[] => weights.map((weight) => (cents * weight) / total)

/** The weights are integers without a common divisor, so a block is as many cents as they add up to. */
const blocks = (cents: bigint, { weights, total }: Weighed): readonly bigint[] => weights.map((weight) => (cents / total) * weight)

function toLargest(cents: bigint, weighed: Weighed): readonly bigint[] {
  const largest = weighed.weights.reduce((best, weight, index) => (weight > (weighed.weights[best] as bigint) ? index : best), 0)
  const down = floors(cents, weighed)
  return down.map((part, index) => (index === largest ? part + cents - sum(down) : part))
}

/** Every weight of zero after the last one that is not receives nothing, because nothing is left by then. */
function cascade(cents: bigint, weights: readonly bigint[]): readonly bigint[] {
  let [left, weight] = [cents, sum(weights)]
  return weights.map((own) => {
    const part = weight === 0n ? 0n : (left * own) / weight
    ;[left, weight] = [left - part, weight - own]
    return part
  })
}

function roundedEach(cents: bigint, { names, weights, total }: Weighed, partner: string): readonly bigint[] {
  const index = names.indexOf(partner)
  if (weights[index] === 0n)
    throw new SplitKeyError([
      {
        code: 'schema',
        path: 'policy.roundingPartner',
        message: `'${partner}' has a weight of zero, so it never receives or pays a cent: name another rounding partner`,
      },
    ])
  const rounded = weights.map((weight) => roundedQuotient(cents * weight, total, 'half-away-from-zero'))
  return rounded.map((part, position) => (position === index ? part + cents - sum(rounded) : part))
}
