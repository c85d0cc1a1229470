/** Sums of multiples of registers: what adding and multiplying by constants make, without an instruction. */
import { add, mul, neg, type Rational, zero } from '../../number/rational.ts'
import { lowest, unitOf } from '../analysis/lattice.ts'

/** `Σ terms × register + constant`; no multiple is zero, all are in lowest terms. */
export interface Linear {
  readonly terms: ReadonlyMap<number, Rational>
  readonly constant: Rational
}

export const constantForm = (value: Rational): Linear => ({ terms: new Map(), constant: lowest(value) })

export const registerForm = (register: number, unit: Rational): Linear => ({ terms: new Map([[register, unit]]), constant: zero })

/** The sum; what cancels is gone. */
export function sumForms(all: readonly Linear[]): Linear {
  const terms = new Map<number, Rational>()
  for (const form of all)
    for (const [register, by] of form.terms) {
      const so = terms.get(register)
      const sum = so ? lowest(add(so, by)) : by
      if (sum.n === 0n) terms.delete(register)
      else terms.set(register, sum)
    }
  return { terms, constant: lowest(all.map(({ constant }) => constant).reduce(add)) }
}

export function multiplyForm({ terms, constant }: Linear, by: Rational): Linear {
  if (by.n === 0n) return constantForm(zero)
  return { terms: new Map(Array.from(terms, ([register, own]) => [register, lowest(mul(own, by))])), constant: lowest(mul(constant, by)) }
}

export const isConstant = ({ terms }: Linear): boolean => terms.size === 0

const size = (x: Rational): Rational => (x.n < 0n ? neg(x) : x)

/** The largest number of which every multiple is a whole multiple; `undefined` of nothing at all. */
export function unitOfForms(all: readonly Linear[]): Rational | undefined {
  const parts = all.flatMap(({ terms, constant }) => [...terms.values(), ...(constant.n === 0n ? [] : [constant])])
  return parts.length === 0 ? undefined : parts.map(size).reduce(unitOf)
}
