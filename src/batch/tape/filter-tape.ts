/** The tape that decides nearly every row with one double per value, and leaves the others: ties, and what comes near to one. */
import { fromText } from '../../number/rational.ts'
import type { BatchPlan, Deal } from '../analysis/batch-plan.ts'
import type { Fraction } from '../analysis/fraction.ts'
import { unitOf, wholeQuotient } from '../analysis/lattice.ts'
import { dealExact } from './deal-exact.ts'
import { dealNearly } from './deal-nearly.ts'
import type { Estimate } from './estimate.ts'
import * as estimate from './estimate.ts'
import { estimatesOf, inUnitOf } from './estimates.ts'
import { type Column, readInputs } from './inputs.ts'
import { constantPair, singleLimit } from './pair.ts'
import { type Tape, type TapeWriter, tapeWriter } from './tape.ts'

/** A tape, and whether it decides ties too, so that no other tape can decide what it leaves. */
export interface FilterTape {
  readonly tape: Tape
  readonly exact: boolean
}

/** The filter of a plan; `undefined` where a policy other than largest remainder meets amounts that are not whole. */
export function filterTape(plan: BatchPlan, columns: readonly Column[]): FilterTape | undefined {
  const { deal } = plan
  if (!deal) return undefined
  const t = tapeWriter()
  const all = estimatesOf(t, plan, readInputs(t, plan, columns))
  for (const { at } of plan.requirements) estimate.needNotNegative(t, all[at] as Estimate)
  for (const { at } of plan.divisors) needDivisor(t, all[(plan.code.from[at] as readonly number[])[1] as number] as Estimate)
  const at = (index: number): Due => ({ value: all[index] as Estimate, fraction: plan.fractions[index] as Fraction })
  const due = deal.instructions.due.map(at)
  const step = fromText(plan.key.round?.to ?? '1')
  const pot = at(deal.instructions.total)
  const total = inUnitOf(t, plan, pot.value, pot.fraction, step)
  const sign = at(deal.instructions.sign).value
  if (total.error > 0 || due.some(({ value }) => !Number.isFinite(value.error))) return undefined
  const exactly = sign.error === 0 ? whole(t, plan, deal, due, total, sign) : undefined
  if (exactly) return { tape: t.finish(columns.length, exactly), exact: true }
  if (deal.policy !== 'largest-remainder' && deal.policy !== 'carry') return undefined
  const inCents = due.map(({ value, fraction }) => estimate.scaled(t, value, Number(fraction.unit.n * step.d) / Number(fraction.unit.d * step.n)))
  return { tape: t.finish(columns.length, dealNearly(t, inCents, total.register)), exact: false }
}

function needDivisor(t: TapeWriter, x: Estimate): void {
  if (x.error === 0) t.need(t.unary('not', t.binary('eq', x.register, t.constant(0))))
}

interface Due {
  readonly value: Estimate
  readonly fraction: Fraction
}

/** The exact division, where every amount is a whole number that fits. */
function whole(t: TapeWriter, plan: BatchPlan, deal: Deal, due: readonly Due[], total: Estimate, sign: Estimate): readonly number[] | undefined {
  const step = fromText(plan.key.round?.to ?? '1')
  const unit = due.map(({ fraction }) => fraction.unit).reduce(unitOf, step)
  const inUnit = due.map(({ value, fraction }) => inUnitOf(t, plan, value, fraction, unit))
  const perCent = wholeQuotient(step, unit) as bigint
  const most = Math.max(...inUnit.map(({ size }) => size))
  if (inUnit.some(({ error }) => error > 0) || !(most <= Number(singleLimit))) return undefined
  const bounds = { numerator: BigInt(Math.ceil(most)), divisor: perCent }
  if (bounds.numerator + perCent > singleLimit) return undefined
  const nums = inUnit.map(({ register }) => ({ high: register }))
  return dealExact(t, { ...deal, nums, perCent: constantPair(t, perCent), total: total.register, sign: sign.register, bounds })
}
