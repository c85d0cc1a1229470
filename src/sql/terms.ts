/** Builds terms: equal ones become one object, constants fold, and bounds are derived with every operation. */
import { floorDiv } from '../number/rational.ts'
import { isConstant, largest, sizeOf, type Term, type Within, type Write } from './term.ts'
import { highest, lowest } from './whole.ts'

/** A sum in progress: what each term is multiplied by. */
export type Weighted = readonly (readonly [bigint, Term])[]

export interface Terms {
  readonly constant: (value: bigint) => Term
  /** Text of the engine's own; `key` tells equal ones. */
  readonly text: (key: string, args: readonly Term[], bounds: { readonly is: Term['is']; readonly lo: bigint; readonly hi: bigint }, write: Write) => Term
  readonly sum: (parts: Weighted, plus?: bigint, within?: Within) => Term
  readonly product: (a: Term, b: Term, within?: Within) => Term
  /** The largest whole number not above `a / b`, for `b > 0` on every row. */
  readonly quotient: (a: Term, b: Term, within?: Within) => Term
  readonly choose: (when: Term, then: Term, otherwise: Term, within?: Within) => Term
  readonly less: (a: Term, b: Term) => Term
  readonly equal: (a: Term, b: Term) => Term
  readonly all: (...truths: readonly Term[]) => Term
  readonly any: (...truths: readonly Term[]) => Term
  readonly not: (truth: Term) => Term
  /** The same truth, in a column as soon as it is known. */
  readonly early: (truth: Term) => Term
}

/** What a term needs before it has a number. */
type Draft = Omit<Term, 'id' | 'times' | 'plus' | 'peak'> & Partial<Pick<Term, 'times' | 'plus' | 'peak'>>

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

type Make = (key: string, draft: Draft) => Term

const between = (lo: bigint, hi: bigint, within: Within = {}): { readonly lo: bigint; readonly hi: bigint } => ({
  lo: highest(lo, within.lo ?? lo),
  hi: lowest(hi, within.hi ?? hi),
})

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
    const below = sum([[-1n, divided(sum([[1n, b], [-1n, a]], -1n), b)]]) // biome-ignore format: one formula
    return choose(atLeastZero(a), divided(a, b), below, between(...quotientBounds(a, b), within))
  }
  const text: Terms['text'] = (key, args, bounds, write) => make(key, { op: 'text', args, ...bounds, write })
  return { constant, text, sum, product, quotient, choose }
}

function quotientBounds(a: Term, b: Term): readonly [bigint, bigint] {
  const corners = [floorDiv(a.lo, b.lo), floorDiv(a.lo, b.hi), floorDiv(a.hi, b.lo), floorDiv(a.hi, b.hi)] as const
  return [lowest(...corners), highest(...corners)]
}

/** A sum over more terms than this is not followed through: its bounds are those of its parts. */
const longestLinear = 24

function summing(make: Make, constant: (value: bigint) => Term): Terms['sum'] {
  return (parts, plus = 0n, within) => {
    const direct = gather(parts)
    const linear = gather(parts.flatMap(([times, term]) => [...(term.linear ?? new Map([[term, 1n]]))].map(([inner, by]) => [times * by, inner] as const)))
    const inside = parts.reduce((total, [times, term]) => total + (term.linear ? times * term.plus : isConstant(term) ? times * term.lo : 0n), plus)
    const outside = parts.reduce((total, [times, term]) => total + (isConstant(term) ? times * term.lo : 0n), plus)
    const shorter = linear.size <= direct.size
    const [chosen, added] = shorter ? [linear, inside] : [direct, outside]
    const followed = linear.size <= longestLinear
    const tight = followed ? between(...sumBounds(linear, inside), within) : (within ?? {})
    const span = between(...sumBounds(chosen, added), tight)
    if (chosen.size === 0 || span.lo === span.hi) return constant(chosen.size === 0 ? added : span.lo)
    const [only] = chosen
    if (chosen.size === 1 && only && only[1] === 1n && added === 0n) return only[0]
    const args = [...chosen.keys()]
    const times = [...chosen.values()]
    const peak = args.reduce((size, arg, index) => size + sizeOf(times[index] as bigint) * largest(arg), sizeOf(added))
    // `plus` belongs to the written form; the linear form is only kept where both are the same sum of the same constants.
    const keep = followed && (shorter || inside === added)
    const draft: Draft = { op: 'sum', is: 'whole', args, times, plus: added, ...span, peak, ...(keep && { linear }) }
    return make(`${times.join(' ')} ${added} ${span.lo} ${span.hi}`, draft)
  }
}

/** Like terms together; constants apart. */
function gather(parts: Weighted): Map<Term, bigint> {
  const all = new Map<Term, bigint>()
  for (const [times, term] of parts) if (!isConstant(term)) all.set(term, (all.get(term) ?? 0n) + times)
  for (const [term, times] of all) if (times === 0n) all.delete(term)
  return all
}

function sumBounds(parts: ReadonlyMap<Term, bigint>, plus: bigint): readonly [bigint, bigint] {
  let [lo, hi] = [plus, plus]
  for (const [term, times] of parts) {
    lo += times * (times > 0n ? term.lo : term.hi)
    hi += times * (times > 0n ? term.hi : term.lo)
  }
  return [lo, hi]
}

function truths(make: Make, constant: (value: bigint) => Term): Pick<Terms, 'less' | 'equal' | 'all' | 'any' | 'not' | 'early'> {
  const truth = (op: Term['op'], args: readonly Term[]): Term => make('', { op, is: 'truth', args, lo: 0n, hi: 1n })
  const less = (a: Term, b: Term): Term => (a.hi < b.lo ? constant(1n) : a.lo >= b.hi ? constant(0n) : truth('less', [a, b]))
  const equal = (a: Term, b: Term): Term => {
    if (a === b) return constant(1n)
    return a.hi < b.lo || b.hi < a.lo ? constant(0n) : truth('equal', [a, b])
  }
  const joined = (op: 'all' | 'any', ends: bigint, given: readonly Term[]): Term => {
    const open = [...new Set(given.filter((term) => !isConstant(term)))]
    if (given.some((term) => isConstant(term) && term.lo === ends)) return constant(ends)
    return open.length === 0 ? constant(1n - ends) : open.length === 1 ? (open[0] as Term) : truth(op, open)
  }
  const not = (term: Term): Term => (isConstant(term) ? constant(1n - term.lo) : term.op === 'not' ? (term.args[0] as Term) : truth('not', [term]))
  const early = (term: Term): Term =>
    isConstant(term) ? term : make('early', { op: 'text', is: 'truth', args: [term], lo: 0n, hi: 1n, write: ([text]) => text as string, early: true })
  return { less, equal, not, early, all: (...given) => joined('all', 0n, given), any: (...given) => joined('any', 1n, given) }
}
