import type { Decimal } from 'decimal.js'
import { type Weighed, type Weights, weigh } from '../apportionment/weights.ts'
import { raise, SplitKeyError, unknownName } from '../core/issue.ts'
import type { Leftover } from '../core/key.ts'
import { shown } from '../core/shown.ts'
import { toDecimal } from '../number/decimal.ts'
import type { Numeric } from '../number/numeric.ts'
import { add, neg, type Rational, rational, sub, toText } from '../number/rational.ts'
import { allocate, inUnits } from './allocate.ts'
import type { AmountPolicy } from './amount-policy.ts'
import { oneByOne } from './carry-one-by-one.ts'
import { divideWhole, type WholePolicy } from './divide-whole.ts'
import { type InSteps, inSteps } from './in-steps.ts'
import { readOwed } from './owed.ts'
import { carries, policyIssues } from './policy-issues.ts'

export interface SplitAmountOptions<P extends string = string> {
  /** The smallest amount that is paid: `0.01` unless given; `0.05` where cash has no smaller coin, `1` for amounts in cents. */
  readonly step?: Numeric
  /** A loss, a credit note: `mirror` (the default) divides it as its absolute value with the sign put back, `refuse` throws. */
  readonly negative?: 'mirror' | 'refuse'
  /** With `carry` and `carry-one-by-one`: what was still owed before, as `owed` of the time before states it. */
  readonly owed?: Readonly<Partial<Record<P, string>>>
}

/** An amount divided; payouts and what is apart add up to it. */
export interface AmountSplit<P extends string = string> {
  readonly payouts: Readonly<Record<P, Decimal>>
  /** With a policy that books what is left apart: how much, and on which account. */
  readonly apart?: { readonly account: string; readonly amount: Decimal }
  /** With a policy that carries: what everybody is still owed, in steps, as exact text; it adds up to zero. */
  readonly owed?: Readonly<Record<P, string>>
}

/**
 * Divides an amount by weights into whole cents that add up to it. The policy is a required choice; see `AmountPolicy`. A weight of
 * zero never receives a cent, whatever the policy. A negative amount mirrors the positive one. Ties go to who is declared first.
 *
 * With largest remainder a cent more can cost somebody a cent (the Alabama paradox: 10 cents over 6 : 6 : 2 are 4, 4, 2, and 11 cents
 * are 5, 5, 1). Where that must not be, `monotone`.
 *
 * @example splitAmount('1.00', { A: 2, B: 3, C: 1 }, 'largest-remainder').payouts // { A: 0.33, B: 0.50, C: 0.17 }
 * @example splitAmount('10.00', { A: 1, B: 1, C: 1 }, 'in-order', { step: '0.05' }).payouts // { A: 3.35, B: 3.35, C: 3.30 }
 * @throws `not-a-number`, `out-of-range`, `negative-weight`, `shares-all-zero`, `bad-name`, `unknown-party`; `unknown-name` for a policy that is none;
 * `does-not-add-up` for an amount that is no whole number of steps, and for what is owed with a policy that does not carry it
 */
export function splitAmount<P extends string>(
  total: Numeric,
  weights: Weights<P>,
  policy: AmountPolicy<NoInfer<P>>,
  { step = '0.01', negative = 'mirror', owed }: SplitAmountOptions<NoInfer<P>> = {},
): AmountSplit<P> {
  const weighed = weigh(weights)
  const issues = [...policyIssues(policy, weighed.names)]
  const before = readOwed(owed ?? {}, weighed.names, issues.length > 0 || carries(policy), issues)
  const steps = inSteps(total, step, issues)
  if (!signs.includes(negative)) issues.push(unknownName('unknown-name', 'negative', shown(negative), signs))
  raise(issues)
  const { count, step: to } = steps as InSteps
  if (count < 0n && negative === 'refuse')
    throw new SplitKeyError([{ code: 'out-of-range', path: 'total', input: 'total', message: 'there is nothing to pay out: the amount is below zero' }])
  const parts = divide(count, weighed, policy, before)
  const account = accountOf(policy)
  const amount = (part: bigint): Decimal => toDecimal(inUnits(part, to))
  const record = <V>(values: readonly V[]): Readonly<Record<P, V>> =>
    Object.freeze(Object.fromEntries(weighed.names.map((name, index) => [name, values[index]]))) as Readonly<Record<P, V>>
  return Object.freeze({
    payouts: record(parts.cents.map(amount)),
    ...(account !== undefined && { apart: Object.freeze({ account, amount: amount(parts.apart ?? 0n) }) }),
    ...(parts.owed && { owed: record(parts.owed.map(toText)) }),
  })
}

interface Parts {
  readonly cents: readonly bigint[]
  readonly apart?: bigint
  readonly owed?: readonly Rational[]
}

const signs: readonly string[] = ['mirror', 'refuse']

/** The account that what is left is booked on. */
const accountOf = (policy: AmountPolicy): string | undefined =>
  typeof policy !== 'object' ? undefined : 'apart' in policy ? policy.apart : 'blocksApart' in policy ? policy.blocksApart : undefined

function divide(cents: bigint, weighed: Weighed, policy: AmountPolicy, owed: readonly Rational[]): Parts {
  const size = cents < 0n ? -cents : cents
  if (policy === 'carry-one-by-one') return carried(cents, weighed, owed)
  if (isLeftover(policy)) return byLeftover(cents, weighed, policy, owed)
  const { cents: parts, apart } = divideWhole(size, weighed, policy)
  return cents < 0n ? { cents: parts.map((part) => -part), apart: -apart } : { cents: parts, apart }
}

const isLeftover = (policy: Exclude<AmountPolicy, 'carry-one-by-one'>): policy is Exclude<typeof policy, WholePolicy> =>
  typeof policy === 'object' ? 'to' in policy : ['largest-remainder', 'largest-share', 'in-order', 'carry'].includes(policy)

const exactParts = (cents: bigint, { weights, total }: Weighed): readonly Rational[] => weights.map((weight) => rational(cents * weight, total))

function byLeftover(cents: bigint, weighed: Weighed, policy: Leftover, owed: readonly Rational[]): Parts {
  const exact = exactParts(cents, weighed).map((amount, index) => ({ name: weighed.names[index] as string, amount }))
  const before = new Map(weighed.names.map((name, index) => [name, owed[index] as Rational]))
  const allotted = allocate(exact, rational(1n), policy, before)
  const still = allotted.flatMap((part) => (part.owed ? [part.owed] : []))
  return { cents: allotted.map((part) => part.cents), ...(still.length > 0 && { owed: still }) }
}

function carried(cents: bigint, weighed: Weighed, owed: readonly Rational[]): Parts {
  const due = exactParts(cents, weighed).map((part, index) => add(part, owed[index] as Rational))
  const parts = cents < 0n ? oneByOne(due.map(neg), -cents).map((part) => -part) : oneByOne(due, cents)
  return { cents: parts, owed: due.map((part, index) => sub(part, rational(parts[index] as bigint))) }
}
