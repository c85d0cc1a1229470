/** The tape that decides nearly every row with one double per value, and leaves the others: ties, and what comes near to one. */
import { fromText, type Rational } from '../../number/rational.ts'
import type { BatchPlan, Deal } from '../analysis/batch-plan.ts'
import { unitOf, wholeQuotient } from '../analysis/lattice.ts'
import { dealExact } from './deal-exact.ts'
import { dealNearly } from './deal-nearly.ts'
import type { Estimate } from './estimate.ts'
import * as estimate from './estimate.ts'
import { estimatesOf } from './estimates.ts'
import type { Forms } from './forms.ts'
import { type Column, type Inputs, readInputs } from './inputs.ts'
import { type Linear, unitOfForms } from './linear.ts'
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
  const inputs = readInputs(t, plan, columns)
  const { forms, of, most } = estimatesOf(t, plan, inputs)
  inputs.check()
  const sure = notBelowZero(plan, inputs)
  for (const { at } of plan.requirements) needNotNegative(t, forms, of(at), sure)
  const { instructions } = deal
  const due = instructions.due.map(of)
  const step = fromText(plan.key.round?.to ?? '1')
  const total = forms.inUnit(of(instructions.total), step)
  if (total.error > 0) return undefined
  const sign = forms.counted(of(instructions.sign), most(instructions.sign)).value
  const exactly = sign.error === 0 ? whole({ t, deal, forms, due, mosts: instructions.due.map(most), step }, total, sign) : undefined
  if (exactly) return { tape: t.finish(columns.length, exactly), exact: true }
  if (deal.policy !== 'largest-remainder' && deal.policy !== 'carry') return undefined
  const cents = dealNearly(t, plan, (index) => forms.nearly(due[index] as Linear, step), total.register)
  return cents && { tape: t.finish(columns.length, cents), exact: false }
}

/** The registers of columns that are checked to be not below zero. */
function notBelowZero(plan: BatchPlan, inputs: Inputs): ReadonlySet<number> {
  return new Set(plan.integers.flatMap((own) => (own.op === 'input' && own.lo >= 0n ? [inputs.of(own.name).register] : [])))
}

/** Sums of such columns need no other check. */
function needNotNegative(t: TapeWriter, forms: Forms, form: Linear, sure: ReadonlySet<number>): void {
  const isSure = form.constant.n >= 0n && [...form.terms].every(([register, by]) => by.n > 0n && sure.has(register))
  if (!isSure) estimate.needNotNegative(t, forms.counted(form).value)
}

/** What the exact division needs. */
interface Whole {
  readonly t: TapeWriter
  readonly deal: Deal
  readonly forms: Forms
  readonly due: readonly Linear[]
  readonly mosts: readonly Rational[]
  readonly step: Rational
}

/** The exact division, where every amount is a whole number that fits. */
function whole({ t, deal, forms, due, mosts, step }: Whole, total: Estimate, sign: Estimate): readonly number[] | undefined {
  const unit = unitOf(unitOfForms(due) ?? step, step)
  const inUnit = due.map((form, index) => forms.inUnit(form, unit, mosts[index]))
  const perCent = wholeQuotient(step, unit) as bigint
  const largest = Math.max(...inUnit.map(({ size }) => size))
  if (inUnit.some(({ error }) => error > 0) || !(largest <= Number(singleLimit))) return undefined
  const bounds = { numerator: BigInt(Math.ceil(largest)), divisor: perCent }
  if (bounds.numerator + perCent > singleLimit) return undefined
  const nums = inUnit.map(({ register }) => ({ high: register }))
  return dealExact(t, { ...deal, nums, perCent: constantPair(t, perCent), total: total.register, sign: sign.register, bounds })
}
