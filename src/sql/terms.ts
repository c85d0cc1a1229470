/** Builds terms: equal ones become one object, constants fold, and bounds are derived with every operation. */
import type { Terms } from './build.ts'
import { between, type Draft, type Make } from './draft.ts'
import { dividing } from './quotients.ts'
import { summing } from './sums.ts'
import { isConstant, largest, type Term } from './term.ts'
import { truths } from './truths.ts'
import { highest, lowest } from './whole.ts'

/** Where building stands: what new terms are about, and the check of their size. */
export interface Site {
  readonly note: () => string | undefined
  readonly check: (peak: bigint) => void
}

/** A fresh builder. Its memory only makes equal terms one object. */
export function terms(site: Site): Terms {
  const known = new Map<string, Term>()
  const make = (key: string, draft: Draft): Term => {
    const id = `${draft.op} ${draft.args.map((arg) => arg.id).join(' ')} ${key}`
    const found = known.get(id)
    if (found) return found
    const peak = draft.peak ?? draft.args.reduce((most, arg) => highest(most, largest(arg)), largest(draft))
    site.check(peak)
    const note = site.note()
    const term: Term = Object.freeze({ times: [], plus: 0n, ...draft, peak, id: known.size, ...(note !== undefined && { note }) })
    known.set(id, term)
    return term
  }
  const whole = wholes(make)
  return { ...whole, ...truths(make, whole.constant) }
}

function wholes(plain: Make): Pick<Terms, 'constant' | 'text' | 'sum' | 'product' | 'quotient' | 'choose'> {
  const constant = (value: bigint): Term => plain(String(value), { op: 'constant', is: 'whole', args: [], lo: value, hi: value, plus: value })
  // A whole number that can only be one is that one.
  const make: Make = (key, draft) => {
    const term = plain(key, draft)
    return term.is === 'whole' && term.lo === term.hi ? constant(term.lo) : term
  }
  const [sum, choose] = [summing(plain, constant), choosing(make)]
  const text: Terms['text'] = (key, args, bounds, write) => plain(key, { op: 'text', args, ...bounds, write })
  return { constant, text, sum, choose, product: multiplying(make, sum), quotient: dividing(make, { constant, sum, choose }) }
}

const multiplying =
  (make: Make, sum: Terms['sum']): Terms['product'] =>
  (a, b, within) => {
    if (isConstant(a)) return sum([[a.lo, b]], 0n, within)
    if (isConstant(b)) return sum([[b.lo, a]], 0n, within)
    const corners = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi] as const
    const span = between(lowest(...corners), highest(...corners), within)
    return make(String([span.lo, span.hi]), { op: 'product', is: 'whole', args: a.id < b.id ? [a, b] : [b, a], ...span })
  }

const choosing =
  (make: Make): Terms['choose'] =>
  (when, then, otherwise, within) => {
    if (then === otherwise) return then
    if (isConstant(when)) return when.lo === 1n ? then : otherwise
    const span = between(lowest(then.lo, otherwise.lo), highest(then.hi, otherwise.hi), within)
    const peak = highest(largest(then), largest(otherwise))
    return make(String([span.lo, span.hi]), { op: 'choose', is: then.is, args: [when, then, otherwise], ...span, peak })
  }
