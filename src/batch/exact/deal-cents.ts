/** Cents that add up, in BigInt: what `cents/allocate.ts` does with rationals, on integers over one denominator. */
import type { Leftover } from '../../core/key.ts'
import { floorDiv } from '../../number/rational.ts'
import type { Deal } from '../analysis/batch-plan.ts'

interface Part {
  readonly index: number
  readonly num: bigint
  readonly floor: bigint
  readonly rest: bigint
  readonly isFund: boolean
}

/** Cents per recipient, or `undefined` where what is due does not add up to the pot. */
export function dealCents(deal: Deal, values: readonly bigint[]): readonly bigint[] | undefined {
  const per = values[deal.perCent] as bigint
  const total = values[deal.total] as bigint
  const nums = deal.nums.map((index) => values[index] as bigint)
  const isLoss = isMirrored(values[deal.sign] as bigint, total, nums)
  const parts: Part[] = []
  let [due, rests] = [0n, 0n]
  for (const [index, own] of nums.entries()) {
    const num = isLoss ? -own : own
    const floor = floorDiv(num, per)
    const rest = num - floor * per
    parts.push({ index, num, floor, rest, isFund: deal.isFund[index] as boolean })
    due += own
    rests += rest
  }
  if (due !== total * per || rests % per !== 0n) return undefined
  const cents = dealt(parts, Number(rests / per), deal)
  return isLoss ? cents.map((paid) => -paid) : cents
}

/** Everybody's whole cents, and the cents that are left. */
function dealt(parts: readonly Part[], left: number, { policy, recipients }: Deal): readonly bigint[] {
  const cents = parts.map(({ floor }) => floor)
  if (left === 0) return cents
  const to = typeof policy === 'object' ? recipients.indexOf(policy.to) : -1
  const toOne = to >= 0 && (parts[to] as Part).num !== 0n
  if (toOne) cents[to] = (cents[to] as bigint) + BigInt(left)
  else for (const { index } of ranked(parts, policy).slice(0, left)) cents[index] = (cents[index] as bigint) + 1n
  return cents
}

/** A loss is divided as its absolute value; where nothing is divided and nothing paid, the first amount decides. */
function isMirrored(sign: bigint, total: bigint, nums: readonly bigint[]): boolean {
  if (sign !== 0n) return sign < 0n
  return total !== 0n ? total < 0n : (nums.find((num) => num !== 0n) ?? 0n) < 0n
}

const order = (a: bigint, b: bigint): number => (a > b ? -1 : a < b ? 1 : 0)

/** Who comes first for a leftover cent; equal ones stay in declared order. */
function ranked(parts: readonly Part[], policy: Leftover): readonly Part[] {
  const some = parts.filter(({ num }) => num !== 0n)
  if (policy === 'in-order') return some
  if (policy === 'largest-share') return [...some].sort((a, b) => Number(a.isFund) - Number(b.isFund) || order(a.num, b.num))
  return parts.filter(({ rest }) => rest > 0n).sort((a, b) => order(a.rest, b.rest))
}
