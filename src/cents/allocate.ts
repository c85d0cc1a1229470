/**
 * From exact amounts to cents that add up. Every amount is rounded down; the policy says who receives the cents that are left.
 * What is divided when it is a loss mirrors what is divided when it is a gain: the amounts are negated, divided, and negated back.
 */

import { type Issue, SplitKeyError } from '../core/issue.ts'
import type { Leftover } from '../core/key.ts'
import { add, div, floorDiv, mul, neg, type Rational, rational, sub, zero } from '../number/rational.ts'
import { inOrder } from './in-order.ts'
import { largestRemainder } from './largest-remainder.ts'
import { largestShare } from './largest-share.ts'
import type { Part, Policy } from './part.ts'
import { toParty } from './to-party.ts'

/** One recipient's amount in cents (multiples of the step). */
export interface Allotted {
  readonly name: string
  readonly cents: bigint
  /** Leftover cents received: above zero given, below zero (of a negative total) taken. */
  readonly leftover: number
  /** What rounding down took, as a part of one cent; for a loss, of the negated amount. */
  readonly rest: Rational
  /** With `carry`: what is still owed, in cents; absent for every other policy. */
  readonly owed?: Rational
}

/** Exact amounts by recipient, in declared order: partners, then funds. */
export type Exact = readonly { readonly name: string; readonly amount: Rational; readonly fund?: boolean }[]

/**
 * Divides the sum of the amounts, which must be whole cents, into whole cents.
 * `owed` is what `carry` still owes each recipient from earlier settlements, in cents. `sign` is that of what is divided: a deficit
 * below claims is a loss although the total is above zero. Zero, or absent: the sign of the total decides.
 * @throws `does-not-add-up` when the amounts do not add up to whole cents.
 */
export function allocate(amounts: Exact, step: Rational, leftover: Leftover, owed: ReadonlyMap<string, Rational> = new Map(), sign = 0): readonly Allotted[] {
  const carries = leftover === 'carry'
  const inCents = amounts.map(({ name, amount, fund = false }) => {
    const cents = div(amount, step) as Rational
    return { name, fund, amount: carries ? add(cents, owed.get(name) ?? zero) : cents }
  })
  const total = inCents.reduce((sum, { amount }) => add(sum, amount), zero)
  const mirrored = sign < 0 || (sign === 0 && isNegative(total, inCents))
  const cents = whole(mirrored ? inCents.map((part) => ({ ...part, amount: neg(part.amount) })) : inCents, policyOf(leftover))
  return cents.map(({ name, cents, rest, leftover: extra }, index) => {
    const paid = mirrored ? -cents : cents
    const allotted = { name, cents: paid, rest, leftover: mirrored && extra > 0 ? -extra : extra }
    return carries ? { ...allotted, owed: sub((inCents[index] as Exact[number]).amount, rational(paid)) } : allotted
  })
}

const policyOf = (leftover: Leftover): Policy => {
  if (typeof leftover === 'object') return toParty(leftover.to)
  return leftover === 'largest-share' ? largestShare : leftover === 'in-order' ? inOrder : largestRemainder
}

/** The sign that decides mirroring: that of the total, and for a total of zero that of the first amount that is not. */
const isNegative = (total: Rational, amounts: Exact): boolean =>
  total.n !== 0n ? total.n < 0n : (amounts.find(({ amount }) => amount.n !== 0n)?.amount.n ?? 0n) < 0n

function whole(amounts: readonly Required<Exact[number]>[], policy: Policy): readonly Omit<Allotted, 'owed'>[] {
  const parts = amounts.map(({ name, amount, fund }): Part => {
    const floor = floorDiv(amount.n, amount.d)
    return { name, fund, exact: amount, floor, rest: { n: amount.n - floor * amount.d, d: amount.d } }
  })
  const rests = parts.reduce((sum, part) => add(sum, part.rest), zero)
  if (rests.n % rests.d !== 0n) throw new SplitKeyError([unbalanced])
  const leftover = Number(rests.n / rests.d)
  const extra = parts.map(() => 0)
  if (leftover > 0) for (const index of policy(parts, leftover)) extra[index] = (extra[index] as number) + 1
  return parts.map((part, index) => ({
    name: part.name,
    cents: part.floor + BigInt(extra[index] as number),
    rest: part.rest,
    leftover: extra[index] as number,
  }))
}

const unbalanced: Issue = { code: 'does-not-add-up', path: '', message: 'the exact amounts do not add up to whole cents' }

/** Cents as an amount. */
export const inUnits = (cents: bigint, step: Rational): Rational => mul(rational(cents), step)
