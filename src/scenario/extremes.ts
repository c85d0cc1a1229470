/** The least value along a line: exact, from the pieces. */
import { add, compare, mul, type Rational, rational, sub } from '../number/rational.ts'
import { compute } from './compute.ts'
import { type Line, type Piece, piecesOf } from './piecewise/pieces.ts'
import { isConstant } from './piecewise/polynomial.ts'
import { quotientAt, stationary } from './piecewise/quotient.ts'
import { rootsWithin } from './piecewise/roots.ts'
import { withValues } from './situation.ts'

interface Point {
  readonly value: Rational
  readonly at: Rational
}

const tiny = rational(1n, 1n << 40n)

/** The least value along a line and where it is reached; `undefined` where there is no value anywhere. @throws `too-large` beyond `mostPieces` */
export function leastAlong(line: Line, mostPieces?: number): Point | undefined {
  const lows = piecesOf(line, mostPieces)
    .flatMap(leastOf)
    .sort((a, b) => compare(a.value, b.value))
  const { values } = compute([line.node, ...line.requirements])
  let best: Point | undefined
  for (const { value: limit, at: candidates } of lows) {
    // What the pieces say is only approached where the formula jumps; whatever is answered is reached.
    if (best && compare(limit, best.value) >= 0) break
    for (const at of candidates) {
      const [value, ...needs] = values(
        withValues(
          line.at,
          line.moving.map((name) => [name, at] as const),
        ),
      )
      if (value === undefined || needs.some((need) => need === undefined || need.n < 0n)) continue
      if (!best || compare(value, best.value) < 0) best = { value, at }
      if (compare(value, limit) === 0) break
    }
  }
  return best
}

/** The lows of a piece: its ends and where it turns; beside each end a point just inside, for a piece that does not reach it. */
function leastOf({ from, to, value }: Piece): readonly { readonly value: Rational; readonly at: readonly Rational[] }[] {
  if (!value) return []
  const beside = mul(sub(to, from), tiny)
  const turns = isConstant(value.top) ? [] : rootsWithin(stationary(value), from, to).map((root) => [root.from])
  return [[from, add(from, beside)], ...turns, [to, sub(to, beside)]].flatMap((at) => {
    const found = quotientAt(value, at[0] as Rational)
    return found ? [{ value: found, at }] : []
  })
}
