import { add, mul, neg, type Rational, sub, toText } from '../../number/rational.ts'
import { over, square, sum, whole } from '../fraction.ts'
import { type NumberLike, outOfRange, readNumber, readNumbers } from '../number-like.ts'
import { rootText } from '../real.ts'

/** What a function does per input: canonical text, one entry per input. `sigma` is exact where rational, else 30 digits. */
export interface MorrisMeasures {
  readonly mu: readonly string[]
  /** Mean of the sizes: does not cancel where the effect changes sign. */
  readonly muStar: readonly string[]
  /** Sample standard deviation: zero where the effect is the same everywhere. */
  readonly sigma: readonly string[]
}

/**
 * Morris's elementary effects: from every point each input alone is moved by `step`, and the change divided by it. For a linear function every
 * effect is its coefficient and sigma is zero. Exact where `compute` is. Throws `out-of-range` for a step of zero or no points.
 * Source: Morris 1991, Campolongo et al. 2007.
 *
 * @example morris(([x, y]) => String(3 * Number(x) - 2 * Number(y)), [['0', '0'], ['0.5', '0.25']], '0.5').mu // ['3', '-2']
 */
export function morris(compute: (point: readonly string[]) => NumberLike, points: readonly (readonly NumberLike[])[], step: NumberLike): MorrisMeasures {
  const move = readNumber(step, 'step')
  if (move.n === 0n) outOfRange('step', 'a step of zero shows no effect')
  if (points.length === 0) outOfRange('points', 'at least one point is needed')
  const effects = points.map((point) => effectsAt(compute, readNumbers(point, 'point'), move))
  const columns = (effects[0] as readonly Rational[]).map((_, input) => effects.map((row) => row[input] as Rational))
  return {
    mu: columns.map((column) => toText(meanOf(column))),
    muStar: columns.map((column) => toText(meanOf(column.map(size)))),
    sigma: columns.map((column) => rootText(spread(column))),
  }
}

function effectsAt(compute: (point: readonly string[]) => NumberLike, point: readonly Rational[], move: Rational): readonly Rational[] {
  const value = (at: readonly Rational[]): Rational => readNumber(compute(at.map(toText)), 'result')
  const here = value(point)
  return point.map((x, input) => over(sub(value(point.with(input, add(x, move))), here), move))
}

const size = (x: Rational): Rational => (x.n < 0n ? neg(x) : x)
const meanOf = (all: readonly Rational[]): Rational => over(sum(all), whole(all.length))

/** The sample variance; zero for one observation. */
function spread(all: readonly Rational[]): Rational {
  if (all.length < 2) return whole(0)
  const middle = meanOf(all)
  return mul(over(whole(1), whole(all.length - 1)), sum(all.map((x) => square(sub(x, middle)))))
}
