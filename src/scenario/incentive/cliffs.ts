/** Cliffs: where the smallest change of an input moves an amount at once. */
import { compare, type Rational, sub, toText, zero } from '../../number/rational.ts'
import type { Box } from '../box.ts'
import type { ExactKey } from '../exact-key.ts'
import { type Piece, piecesOf } from '../piecewise/pieces.ts'
import { quotientAt } from '../piecewise/quotient.ts'
import { textsOf, type Values, withValues } from '../situation.ts'
import type { Finding } from './findings.ts'
import type { SlopesAt } from './slopes.ts'

/** Every cliff at the present point, and along an input through it where the input has a range. Jumps are as the input rises. */
export function cliffsOf(exact: ExactKey, input: string, at: Values, slopesAt: SlopesAt, box: Box): readonly Finding[] {
  const found = [...exact.key.parties].flatMap((party): readonly Finding[] => {
    const jump = (x: Rational, by: Rational, where: Finding['where']): Finding => ({
      kind: 'cliff',
      input,
      party,
      where,
      at: textsOf(withValues(at, [[input, x]]), [input]),
      kept: toText(by),
      joint: '0',
    })
    const present = at.get(input) as Rational
    const [up, down] = [slopesAt(at, [input], 1), slopesAt(at, [input], -1)]
    const here = sub(up?.jumps.get(party) ?? zero, down?.jumps.get(party) ?? zero)
    const along = jumpsAlong(exact, party, input, at, box).filter(({ x }) => here.n === 0n || compare(x, present) !== 0)
    return [...(here.n === 0n ? [] : [jump(present, here, 'here')]), ...along.map(({ x, by }) => jump(x, by, 'within ranges'))]
  })
  return found
}

interface Jump {
  readonly x: Rational
  readonly by: Rational
}

function jumpsAlong(exact: ExactKey, party: string, input: string, at: Values, box: Box): readonly Jump[] {
  const range = box.get(input)
  const node = exact.net.get(party)
  if (!range || !node) return []
  const requirements = exact.requirements.map((requirement) => requirement.node)
  const pieces = piecesOf({ node, requirements, at, moving: [input], low: range[0], high: range[1] })
  return pieces.flatMap((piece, index) => jumpAt(pieces[index - 1], piece))
}

/** The jump where a piece begins; a gap around a kink that is no fraction is too narrow to tell. */
function jumpAt(before: Piece | undefined, piece: Piece): readonly Jump[] {
  if (!before?.value || !piece.value || compare(before.to, piece.from) !== 0) return []
  const [left, right] = [quotientAt(before.value, piece.from), quotientAt(piece.value, piece.from)]
  return left && right && compare(left, right) !== 0 ? [{ x: piece.from, by: sub(right, left) }] : []
}
