/** Builds terms: equal ones become one object, constants fold, and bounds are derived with every operation. */
import { floorDiv } from '../number/rational.ts'
import type { Terms } from './build.ts'
import { between, type Draft, type Make } from './draft.ts'
import { summing } from './sums.ts'
import { isConstant, largest, type Term, type Within } from './term.ts'
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

function wholes(make: Make): Pick<Terms, 'constant' | 'text' | 'sum' | 'product' | 'quotient' | 'choose'> {
  const constant = (value: bigint): Term => make(String(value), { op: 'constant', is: 'whole', args: [], lo: value, hi: value, plus: value })
  const settled = (term: Term): Term => (term.is === 'whole' && term.lo === term.hi ? constant(term.lo) : term)
  const sum = summing(make, constant)
  const product = (a: Term, b: Term, within?: Within): Term => {
    if (isConstant(a)) return sum([[a.lo, b]], 0n, within)
    if (isConstant(b)) return sum([[b.lo, a]], 0n, within)
    const corners = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi] as const
    const span = between(lowest(...corners), highest(...corners), within)
    return settled(make(String([span.lo, span.hi]), { op: 'product', is: 'whole', args: a.id < b.id ? [a, b] : [b, a], ...span }))
  }
  const choose = (when: Term, then: Term, otherwise: Term, within?: Within): Term => {
    if (then === otherwise) return then
    if (isConstant(when)) return when.lo === 1n ? then : otherwise
    const span = between(lowest(then.lo, otherwise.lo), highest(then.hi, otherwise.hi), within)
    const peak = highest(largest(then), largest(otherwise))
    return settled(make(String([span.lo, span.hi]), { op: 'choose', is: then.is, args: [when, then, otherwise], ...span, peak }))
  }
  const atLeastZero = (a: Term): Term => make('', { op: 'less', is: 'truth', args: [constant(-1n), a], lo: 0n, hi: 1n })
  const divided = (a: Term, b: Term, within?: Within): Term => {
    const span = between(...quotientBounds(a, b), within)
    return settled(make(String([span.lo, span.hi]), { op: 'quotient', is: 'whole', args: [a, b], ...span }))
  }
  const quotient = (a: Term, b: Term, within?: Within): Term => {
    if (isConstant(b) && b.lo === 1n) return a
    if (a.lo >= 0n) return divided(a, b, within)
    if (isConstant(b)) {
      // Shifted so that nothing below zero is divided: engines differ on which way that rounds.
      const shift = -floorDiv(a.lo, b.lo)
      return sum([[1n, divided(sum([[1n, a]], shift * b.lo), b)]], -shift, within)
    }
    const below = sum([
      [
        -1n,
        divided(
          sum(
            [
              [1n, b],
              [-1n, a],
            ],
            -1n,
          ),
          b,
        ),
      ],
    ])
    return choose(atLeastZero(a), divided(a, b), below, between(...quotientBounds(a, b), within))
  }
  const text: Terms['text'] = (key, args, bounds, write) => make(key, { op: 'text', args, ...bounds, write })
  return { constant, text, sum, product, quotient, choose }
}

function quotientBounds(a: Term, b: Term): readonly [bigint, bigint] {
  const corners = [floorDiv(a.lo, b.lo), floorDiv(a.lo, b.hi), floorDiv(a.hi, b.lo), floorDiv(a.hi, b.hi)] as const
  return [lowest(...corners), highest(...corners)]
}
