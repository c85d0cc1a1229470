/** The tape that decides every row exactly, ties included, as long as its integers fit a pair of doubles. */
import type { BatchPlan } from '../analysis/batch-plan.ts'
import type { Integer } from '../analysis/integer.ts'
import { larger } from '../analysis/lattice.ts'
import { dealExact } from './deal-exact.ts'
import { type Column, readInputs } from './inputs.ts'
import { integerLanes, magnitudeOf } from './integer-lanes.ts'
import { equalPair, type Pair } from './pair.ts'
import { type Tape, tapeWriter } from './tape.ts'

/** The exact tape of a plan, or `undefined` where its integers are too wide. Outputs are the cents of every recipient. */
export function exactTape(plan: BatchPlan, columns: readonly Column[]): Tape | undefined {
  const { deal } = plan
  if (!deal) return undefined
  const t = tapeWriter()
  const inputs = readInputs(t, plan, columns)
  const lane = integerLanes(t, plan.integers, (name) => inputs.of(name).register)
  inputs.check()
  const zero: Pair = { high: t.constant(0) }
  for (const { integer } of plan.divisors) {
    const divisor = lane(integer)
    if (!divisor) return undefined
    t.need(t.unary('not', equalPair(t, divisor, zero)))
  }
  for (const { integer } of plan.requirements) {
    const weight = lane(integer)
    if (!weight) return undefined
    t.need(t.binary('le', zero.high, weight.high))
  }
  const [perCent, total, sign, ...nums] = [deal.perCent, deal.total, deal.sign, ...deal.nums].map(lane)
  if (!perCent || !sign || !total || total.low !== undefined || !nums.every((num) => num !== undefined)) return undefined
  const size = (index: number): bigint => magnitudeOf(plan.integers[index] as Integer)
  const bounds = { numerator: deal.nums.map(size).reduce(larger, 0n), divisor: size(deal.perCent) }
  const cents = dealExact(t, { ...deal, perCent, total: total.high, sign: sign.high, nums, bounds })
  return cents && t.finish(columns.length, cents)
}
