/** Leftover cents on a tape, from exact amounts: the same as `exact/deal-cents.ts`, for every policy, ties included. */
import type { Leftover } from '../../core/key.ts'
import { type Division, divideDown } from './divide-whole.ts'
import { addPairs, equalPair, lessPair, multiplyPairs, negatePair, type Pair, pairLimit, selectPair } from './pair.ts'
import { firstOnes, ranks } from './rank.ts'
import type { TapeWriter } from './tape.ts'

/** Exact amounts in registers. */
export interface ExactDeal {
  readonly recipients: readonly string[]
  readonly isFund: readonly boolean[]
  readonly policy: Leftover
  /** What each is due, in `1 ÷ perCent` cents. */
  readonly nums: readonly Pair[]
  readonly perCent: Pair
  /** The pot in whole cents. */
  readonly total: number
  /** Its sign says whether a loss is divided. */
  readonly sign: number
  /** Magnitudes no amount and no `perCent` exceeds. */
  readonly bounds: { readonly numerator: bigint; readonly divisor: bigint }
}

/** Registers of the cents of every recipient; `undefined` where the bounds are too wide. */
export function dealExact(t: TapeWriter, deal: ExactDeal): readonly number[] | undefined {
  const mirrored = isMirrored(t, deal)
  const nums = deal.nums.map((num) => selectPair(t, mirrored, negatePair(t, num), num))
  const divisions = nums.map((num) => divideDown(t, num, deal.perCent, deal.bounds))
  if (!divisions.every((division) => division !== undefined)) return undefined
  const total = t.select(mirrored, t.unary('neg', deal.total), deal.total)
  const left = t.binary(
    'sub',
    total,
    divisions.map(({ quotient }) => quotient).reduce((a, b) => t.binary('add', a, b)),
  )
  mustAddUp(t, divisions, left, deal.perCent)
  const extra = extraOf(t, deal, nums, divisions, left)
  return divisions.map(({ quotient }, index) => {
    const cents = t.binary('add', quotient, extra[index] as number)
    // Adding zero turns −0 into 0.
    return t.binary('add', t.select(mirrored, t.unary('neg', cents), cents), t.constant(0))
  })
}

/** What is left of the amounts is as many cents as are dealt out; a row in which it is not is decided elsewhere. */
function mustAddUp(t: TapeWriter, divisions: readonly Division[], left: number, perCent: Pair): void {
  const rests = divisions.map(({ rest }) => rest).reduce((a, b) => addPairs(t, a, b, pairLimit))
  t.need(equalPair(t, rests, multiplyPairs(t, { high: left }, perCent, pairLimit)))
}

function isMirrored(t: TapeWriter, { sign, total, nums }: ExactDeal): number {
  const zero = t.constant(0)
  const negative = (x: number): number => t.binary('lt', x, zero)
  const isZero = (x: number): number => t.binary('eq', x, zero)
  const first = [...nums].reverse().reduce((so, { high }) => t.binary('or', negative(high), t.binary('and', isZero(high), so)), negative(zero))
  const byTotal = t.binary('or', negative(total), t.binary('and', isZero(total), first))
  return t.binary('or', negative(sign), t.binary('and', isZero(sign), byTotal))
}

function extraOf(t: TapeWriter, deal: ExactDeal, nums: readonly Pair[], divisions: readonly Division[], left: number): readonly number[] {
  const some = (index: number): number => t.unary('not', t.binary('eq', (nums[index] as Pair).high, t.constant(0)))
  const byRest = (a: number, b: number): number => lessPair(t, 'le', (divisions[b] as Division).rest, (divisions[a] as Division).rest)
  const byShare = (a: number, b: number): number => {
    const [first, second] = [deal.isFund[a], deal.isFund[b]]
    if (first === second) return lessPair(t, 'le', nums[b] as Pair, nums[a] as Pair)
    return second ? t.binary('eq', t.constant(0), t.constant(0)) : t.binary('lt', t.constant(0), t.constant(0))
  }
  const eligible = (order: (a: number, b: number) => number) => (a: number, b: number) =>
    t.binary('or', t.unary('not', some(b)), t.binary('and', some(a), order(a, b)))
  const always = (): number => t.binary('eq', t.constant(0), t.constant(0))
  const orders = { 'in-order': eligible(always), 'largest-share': eligible(byShare), 'largest-remainder': byRest, carry: byRest }
  const { policy } = deal
  const given = firstOnes(t, ranks(t, nums.length, typeof policy === 'object' ? byRest : orders[policy]), left)
  if (typeof policy !== 'object') return given
  const to = deal.recipients.indexOf(policy.to)
  const takes = some(to)
  return given.map((one, index) => t.select(takes, index === to ? left : t.constant(0), one))
}
