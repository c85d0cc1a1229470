/** Truth values of a row. */

import type { Terms } from './build.ts'
import type { Make } from './draft.ts'
import { isConstant, type Term } from './term.ts'

/** Builds truth values; what the bounds decide is decided here. */
export function truths(make: Make, constant: (value: bigint) => Term): Pick<Terms, 'less' | 'equal' | 'all' | 'any' | 'not' | 'early'> {
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
