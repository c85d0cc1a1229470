/** Sums of terms, followed through sums inside them: where terms cancel, the bounds are those of what is left. */

import type { Terms, Weighted } from './build.ts'
import { between, type Draft, type Make } from './draft.ts'
import { isConstant, largest, sizeOf, type Term } from './term.ts'

/** A sum over more terms than this is not followed through: its bounds are those of its parts. */
const longestLinear = 24

/** Builds sums. */
export function summing(make: Make, constant: (value: bigint) => Term): Terms['sum'] {
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
