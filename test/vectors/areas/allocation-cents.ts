/** Amounts over weights: which policy of splitkey is meant by the words of a peer. */
import type { AmountPolicy } from '../../../src/cents/amount-policy.ts'
import { payFromMinimum } from '../../../src/cents/pay-from-minimum.ts'
import { type AmountSplit, splitAmount } from '../../../src/cents/split-amount.ts'

export type Input = Readonly<Record<string, unknown>>

/** Marked as the names of partners are, so that an account that is a partner is refused. */
const accountOf = ({ house = 'house' }: Input): string => `#${house}`

/** By what the policy does, in the words of the source; `names` are the partners in the order in which ties are broken. */
function policyOf(input: Input, names: readonly string[]): AmountPolicy {
  const words = String(input['policy'] ?? '')
  const account = accountOf(input)
  if (/rounding partner/i.test(words)) return { roundingPartner: names[Number(input['roundingPartner'])] as string }
  if (/BlockSeparate/i.test(words)) return { blocksApart: account }
  if (/FloorSeparate|house account/i.test(words)) return { apart: account }
  if (/all leftover to (the )?first/i.test(words)) return { to: names[0] as string }
  if (/all leftover to (the )?largest/i.test(words)) return 'all-to-largest-share'
  if (/cascade from last/i.test(words)) return 'cascade-from-last'
  if (/sequential floor|cascade from first/i.test(words)) return 'cascade-from-first'
  if (/LargestRatio|to (the )?largest (weight|share|ratio)/i.test(words)) return 'largest-share'
  return /FloorToFirst|first listed/i.test(words) ? 'in-order' : 'largest-remainder'
}

/** Peers that refuse a negative amount say so in the kind of division: a pool to pay out, a budget. */
const refuses = (input: Input): boolean => input['op'] !== 'allocate' || /sequential floor/i.test(String(input['policy'] ?? ''))

function split(input: Input, weights: Readonly<Record<string, string>>): AmountSplit {
  const options = { step: String(input['step'] ?? '1'), negative: refuses(input) ? ('refuse' as const) : ('mirror' as const) }
  return splitAmount(String(input['total']), weights, policyOf(input, Object.keys(weights)), options)
}

/** A weight as some peers write it: 505 at scale 1 is 50.5. */
interface Scaled {
  readonly amount: string | number
  readonly scale: string | number
}

const plain = (weight: string | Scaled): string => (typeof weight === 'object' ? `${weight.amount}e-${weight.scale}` : weight)

/** `allocate`: a list of weights. */
export function allocated(input: Input): readonly string[] {
  const weights = (input['weights'] as readonly (string | Scaled)[]).map(plain)
  const { payouts, apart } = split(input, Object.fromEntries(weights.map((weight, index) => [`p${index}`, weight])))
  return [...Object.values(payouts), ...(apart ? [apart.amount] : [])].map((amount) => amount.toFixed())
}

/** Names that are numbers lose their place among the fields of an object, so every name is marked. */
const marked = (weights: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.keys(weights)
      .sort()
      .map((name) => [`#${name}`, weights[name] as string]),
  )

/** `allocateNamed`: weights by name, ties by name. */
export function allocatedNamed(input: Input): Readonly<Record<string, string>> {
  const { payouts, apart } = split(input, marked(input['weights'] as Readonly<Record<string, string>>))
  const paid = Object.entries(payouts).map(([name, amount]) => [name.slice(1), amount.toFixed()] as const)
  return Object.fromEntries([...paid, ...(apart ? [[apart.account.slice(1), apart.amount.toFixed()] as const] : [])])
}

/** `minimumPayout`: what is too little waits. A house account is paid without a minimum. */
export function paidFromMinimum(input: Input): unknown {
  const weights = input['weights'] as Readonly<Record<string, string>>
  const house = String(input['house'] ?? 'house')
  const { [house]: left, ...earned }: Readonly<Record<string, string>> = Object.keys(weights).length === 0 ? {} : allocatedNamed(input)
  const { paid, carriedOut } = payFromMinimum(earned, {
    minimum: String(input['minimum'] ?? 0),
    carriedIn: (input['carriedIn'] ?? {}) as Readonly<Record<string, string>>,
  })
  const texts = (amounts: typeof paid): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, amount.toFixed()]))
  return { paid: { ...texts(paid), ...(left !== undefined && { [house]: left }) }, carriedOut: texts(carriedOut) }
}

/** `proRataDues`: what there is in proportion to what is due, and never more than is due. */
export function proRata({ available, dues }: Input): readonly string[] {
  const due = (dues as readonly string[]).map(BigInt)
  const total = due.reduce((a, b) => a + b, 0n)
  if (total === 0n) return due.map(() => '0')
  const there = BigInt(available as string)
  return allocated({ op: 'proRataDues', total: String(there < total ? there : total), weights: due.map(String), policy: 'largest remainder' })
}
