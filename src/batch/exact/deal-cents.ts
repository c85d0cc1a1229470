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
  const at = (index: number): bigint => values[index] as bigint
  const per = at(deal.perCent)
  const nums = deal.nums.map(at)
  const mirrored = isMirrored(at(deal.sign), at(deal.total), nums)
  const parts = nums.map((own, index): Part => {
    const num = mirrored ? -own : own
    const floor = floorDiv(num, per)
    return { index, num, floor, rest: num - floor * per, isFund: deal.isFund[index] as boolean }
  })
  const rests = parts.reduce((so, { rest }) => so + rest, 0n)
  if (nums.reduce((so, num) => so + num, 0n) !== at(deal.total) * per || rests % per !== 0n) return undefined
  const given = new Set<number>()
  const left = Number(rests / per)
  const cents = parts.map(({ floor }) => floor)
  const to = typeof deal.policy === 'object' ? deal.recipients.indexOf(deal.policy.to) : -1
  if (to >= 0 && (parts[to] as Part).num !== 0n) cents[to] = (cents[to] as bigint) + BigInt(left)
  else for (const { index } of ranked(parts, deal.policy).slice(0, left)) given.add(index)
  return cents.map((floor, index) => {
    const paid = floor + (given.has(index) ? 1n : 0n)
    return mirrored ? -paid : paid
  })
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
