/**
 * Leftover cents by largest remainder from amounts that may be a little off. Whole cents that add up to the pot are the division by largest
 * remainder exactly when no two partners differ by a cent or more in what they are paid above what they are due; so one comparison
 * proves the whole division, however the cents were found. Where the proof comes within the error, the row stays undecided.
 */
import type { BatchPlan } from '../analysis/batch-plan.ts'
import { addsUp } from './adds-up.ts'
import type { Estimate } from './estimate.ts'
import { firstOnes, ranks } from './rank.ts'
import type { TapeWriter } from './tape.ts'

/** `due` answers what a recipient is due, in cents; `total` is the register of the pot in whole cents. `undefined` where nothing is bounded. */
export function dealNearly(t: TapeWriter, plan: BatchPlan, due: (index: number) => Estimate, total: number): readonly number[] | undefined {
  const count = plan.deal?.recipients.length ?? 0
  if (count === 2 && addsUp(plan)) return nearestTwo(t, due(0), total)
  const all = Array.from({ length: count }, (_, index) => due(index))
  if (!all.every(({ error }) => Number.isFinite(error))) return undefined
  const cents = byRank(t, all, total)
  const off = all.map(({ register }, index) => t.binary('sub', register, cents[index] as number))
  const widest = Math.max(...all.map(({ error, size }) => error + 2 ** -52 * (size + 2)))
  const of = (op: 'min' | 'max'): number => off.reduce((a, b) => t.binary(op, a, b))
  t.need(t.binary('lt', t.binary('sub', of('max'), of('min')), t.constant(1 - 3 * widest)))
  const open = off.reduce((a, b) => t.binary('add', a, b))
  t.need(t.binary('lt', t.unary('abs', open), t.constant(3 * widest * count)))
  return cents.map((own) => t.binary('add', own, t.constant(0)))
}

/** Of two the nearest cents for one are the nearest for both: what one is due is the pot without what the other is due. */
function nearestTwo(t: TapeWriter, { register, error, size }: Estimate, total: number): readonly number[] | undefined {
  if (!Number.isFinite(error)) return undefined
  // Adding zero turns −0 into 0.
  const own = t.binary('add', t.unary('nearest', register), t.constant(0))
  t.need(t.binary('lt', t.unary('abs', t.binary('sub', register, own)), t.constant(0.5 - 3 * (error + 2 ** -52 * (size + 2)))))
  return [own, t.binary('add', t.binary('sub', total, own), t.constant(0))]
}

/** Everybody rounded down, then a cent to as many as are left, the largest rest first. */
function byRank(t: TapeWriter, due: readonly Estimate[], total: number): readonly number[] {
  const floors = due.map(({ register }) => t.unary('floor', register))
  const rests = due.map(({ register }, index) => t.binary('sub', register, floors[index] as number))
  const left = floors.reduce((so, floor) => t.binary('sub', so, floor), total)
  const order = ranks(t, due.length, (a, b) => t.binary('le', rests[b] as number, rests[a] as number))
  return firstOnes(t, order, left).map((one, index) => t.binary('add', floors[index] as number, one))
}
