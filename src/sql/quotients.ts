/** Whole quotients of terms, rounded down whatever the sign, though engines only divide what is not negative. */
import { floorDiv } from '../number/rational.ts'
import { type Terms, together } from './build.ts'
import { between, type Make } from './draft.ts'
import { isConstant, type Term, type Within } from './term.ts'
import { highest, lowest } from './whole.ts'

/** Builds quotients, of what builds the rest. */
export function dividing(make: Make, { constant, sum, choose }: Pick<Terms, 'constant' | 'sum' | 'choose'>): Terms['quotient'] {
  const divided = (a: Term, b: Term, within?: Within): Term => {
    const span = between(...quotientBounds(a, b), within)
    return make(String([span.lo, span.hi]), { op: 'quotient', is: 'whole', args: [a, b], ...span })
  }
  const isAtLeastZero = (a: Term): Term => make('', { op: 'less', is: 'truth', args: [constant(-1n), a], lo: 0n, hi: 1n })
  return (a, b, within) => {
    if (isConstant(b) && b.lo === 1n) return a
    if (a.lo >= 0n) return divided(a, b, within)
    if (isConstant(b)) {
      // Shifted so that nothing below zero is divided: engines differ on which way that rounds.
      const shift = -floorDiv(a.lo, b.lo)
      return sum(together(divided(sum(together(a), shift * b.lo), b)), -shift, within)
    }
    // Below zero, of −a: −⌈(−a) / b⌉ is −⌊(b − a − 1) / b⌋.
    const upwards = sum([...together(b), [-1n, a]], -1n)
    const below = sum([[-1n, divided(upwards, b)]])
    return choose(isAtLeastZero(a), divided(a, b), below, between(...quotientBounds(a, b), within))
  }
}

function quotientBounds(a: Term, b: Term): readonly [bigint, bigint] {
  const corners = [floorDiv(a.lo, b.lo), floorDiv(a.lo, b.hi), floorDiv(a.hi, b.lo), floorDiv(a.hi, b.hi)] as const
  return [lowest(...corners), highest(...corners)]
}
