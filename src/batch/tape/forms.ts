/** Sums of multiples written as instructions: as whole numbers of a unit, or nearly, in any unit. Sums that were written before are used again. */

import { div, one, type Rational } from '../../number/rational.ts'
import { toFloat } from '../../number/to-float.ts'
import { wholeQuotient } from '../analysis/lattice.ts'
import type { Estimate } from './estimate.ts'
import * as estimate from './estimate.ts'
import { isConstant, type Linear, multiplyForm, registerForm, sumForms, unitOfForms } from './linear.ts'
import type { TapeWriter } from './tape.ts'

/** A value and the unit that it is counted in. */
export interface Counted {
  readonly value: Estimate
  readonly unit: Rational
}

/** Writes forms. `most` bounds the magnitude of the value of a form, where that is known. */
export interface Forms {
  /** An estimate as a form: its register times its unit. */
  readonly atom: (value: Estimate, unit: Rational) => Linear
  /** In the largest unit that fits. */
  readonly counted: (form: Linear, most?: Rational) => Counted
  /** In a unit of which every multiple is a whole multiple. */
  readonly inUnit: (form: Linear, unit: Rational, most?: Rational) => Estimate
  /** In any unit; rounded. */
  readonly nearly: (form: Linear, unit: Rational) => Estimate
}

/** A rational as a double, not smaller. */
export const above = (x: Rational): number => toFloat(x) * 1.000001

/** So many sums are looked through for one that can be used again. */
const mostRemembered = 24

export function formsOn(t: TapeWriter): Forms {
  const known = new Map<number, Estimate>()
  const written: { readonly form: Linear; readonly as: Linear }[] = []
  const estimateOf = (register: number): Estimate => known.get(register) as Estimate
  const atom: Forms['atom'] = (value, unit) => {
    const own = known.get(value.register)
    known.set(value.register, own && own.size <= value.size ? own : value)
    return registerForm(value.register, unit)
  }
  const multiple = (register: number, by: bigint): Estimate => estimate.inUnits(t, estimateOf(register), by)
  const wholeSum = (form: Linear, unit: Rational, most: number): Estimate => {
    const times = Array.from(form.terms, ([register, by]) => [register, wholeQuotient(by, unit) as bigint] as const).sort(([, a], [, b]) => place(a) - place(b))
    const parts = times.map(([register, by]) => multiple(register, by))
    const constant = wholeQuotient(form.constant, unit) as bigint
    return estimate.addAll(t, constant === 0n ? parts : [...parts, estimate.constant(t, constant)], most)
  }
  const counted: Forms['counted'] = (form, most) => {
    const unit = unitOfForms([form]) ?? one
    const size = most ? above(div(most, unit) as Rational) : Number.POSITIVE_INFINITY
    if (isConstant(form)) return { value: estimate.constant(t, wholeQuotient(form.constant, unit) as bigint), unit }
    if (isNegative(form)) return { value: estimate.inUnits(t, counted(multiplyForm(form, minusOne), most).value, -1n), unit }
    const shorter = shortened(form, written)
    const value = wholeSum(shorter, unit, size)
    if (parts(shorter) > 1) {
      written.unshift({ form, as: atom(value, unit) })
      written.splice(mostRemembered)
    }
    return { value, unit }
  }
  const inUnit: Forms['inUnit'] = (form, unit, most) => {
    if (isConstant(form)) return estimate.constant(t, wholeQuotient(form.constant, unit) as bigint)
    if (parts(form) === 1) return wholeSum(form, unit, most ? above(div(most, unit) as Rational) : Number.POSITIVE_INFINITY)
    const { value, unit: own } = counted(form, most)
    return estimate.inUnits(t, value, wholeQuotient(own, unit) as bigint)
  }
  const nearly: Forms['nearly'] = (form, unit) => {
    const { terms, constant } = shortened(form, written)
    const times = (by: Rational): number => toFloat(div(by, unit) as Rational)
    const scaled = Array.from(terms, ([register, by]) => estimate.scaled(t, estimateOf(register), times(by)))
    const rest = times(constant)
    const last: readonly Estimate[] =
      rest === 0 && scaled.length > 0 ? [] : [{ register: t.constant(rest), error: Math.abs(rest) * 2 ** -52, size: Math.abs(rest) }]
    return estimate.addAll(t, [...scaled, ...last], Number.POSITIVE_INFINITY)
  }
  return { atom, counted, inUnit, nearly }
}

const minusOne: Rational = { n: -1n, d: 1n }

/** Is all of it taken away? Then it is written as what is taken away, and its sign changed. */
const isNegative = ({ terms, constant }: Linear): boolean => constant.n <= 0n && [...terms.values()].every(({ n }) => n < 0n)

/** One first, so that a sum begins without multiplying; what is taken away last. */
const place = (by: bigint): number => (by === 1n ? 0 : by === -1n ? 2 : 1)

const parts = ({ terms, constant }: Linear): number => terms.size + (constant.n === 0n ? 0 : 1)

/** The form with a part that was written before in its place, where that leaves less to be added. */
function shortened(form: Linear, written: readonly { readonly form: Linear; readonly as: Linear }[]): Linear {
  const unit = unitOfForms([form]) ?? one
  let best = form
  for (const { form: part, as } of written) {
    const [first] = part.terms
    const own = first && form.terms.get(first[0])
    if (!first || !own) continue
    const by = div(own, first[1]) as Rational
    const next = sumForms([form, multiplyForm(part, { n: -by.n, d: by.d }), multiplyForm(as, by)])
    // Where only some of it is the same, what is left need not be whole.
    if (parts(next) < parts(best) && wholeQuotient(unitOfForms([next]) ?? one, unit) !== undefined) best = next
  }
  return best
}
