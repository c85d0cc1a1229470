/**
 * Amounts as they depend on the open numbers of a key, over a range of these: an affine formula and how far the truth can lie from it.
 * Where a key is affine in its parameters, as most are month by month, the formula is exact; kinks, products of parameters and roundings
 * add to the distance, which shrinks with the range. All of it in exact fractions: what is concluded from it is a proof.
 *
 * Source: affine arithmetic, Stolfi and de Figueiredo 1997, with one symbol per parameter and one error term.
 */
import { type Arithmetic, rationals } from '../../number/arithmetic.ts'
import { add, compare, div, fromText, mul, neg, one, type Rational, rational, round, sign, sub, zero } from '../../number/rational.ts'

/** `base + Σ slopeᵢ·uᵢ ± error`, where every `uᵢ` runs from −1 to 1 over the range of parameter i. */
export interface Enclosure {
  readonly base: Rational
  readonly slopes: readonly Rational[]
  readonly error: Rational
}

const size = (x: Rational): Rational => (x.n < 0n ? neg(x) : x)
const half = rational(1n, 2n)
const total = (all: readonly Rational[]): Rational => all.reduce(add, zero)
const reach = ({ slopes, error }: Enclosure): Rational => add(total(slopes.map(size)), error)

/** The least and the most it can be anywhere in the range. */
export const lowest = (x: Enclosure): Rational => sub(x.base, reach(x))
export const highest = (x: Enclosure): Rational => add(x.base, reach(x))

/** A number that does not depend on any parameter. */
export const constant = (base: Rational): Enclosure => ({ base, slopes: [], error: zero })

/** Does it not depend on any parameter? Most amounts of a month do not, and are computed as plain fractions. */
const isExact = ({ slopes, error }: Enclosure): boolean => error.n === 0n && slopes.every(({ n }) => n === 0n)

/** Numbers longer than this are shortened, and what is cut off is added to the error. */
const longest = 1n << 192n
const fine = rational(1n, 1n << 128n)

function shortened({ base, slopes, error }: Enclosure): Enclosure {
  if ([base, error, ...slopes].every(({ d }) => d <= longest)) return { base, slopes, error }
  const [b, s] = [round(base, fine, 'half-even'), slopes.map((slope) => round(slope, fine, 'half-even'))]
  return { base: b, slopes: s, error: add(round(error, fine, 'ceiling'), mul(fine, rational(BigInt(slopes.length + 1)))) }
}

const at = (slopes: readonly Rational[], index: number): Rational => slopes[index] ?? zero
const paired = (a: Enclosure, b: Enclosure, join: (x: Rational, y: Rational) => Rational): readonly Rational[] =>
  Array.from({ length: Math.max(a.slopes.length, b.slopes.length) }, (_, index) => join(at(a.slopes, index), at(b.slopes, index)))

const plus = (a: Enclosure, b: Enclosure): Enclosure =>
  isExact(a) && isExact(b) ? constant(add(a.base, b.base)) : shortened({ base: add(a.base, b.base), slopes: paired(a, b, add), error: add(a.error, b.error) })

const scaled = ({ base, slopes, error }: Enclosure, by: Rational): Enclosure => ({
  base: mul(base, by),
  slopes: slopes.map((slope) => mul(slope, by)),
  error: mul(error, size(by)),
})

const minus = (a: Enclosure, b: Enclosure): Enclosure => plus(a, scaled(b, rational(-1n)))

/** The product of the two movements is not affine: it goes to the error. */
function times(a: Enclosure, b: Enclosure): Enclosure {
  if (isExact(a)) return isExact(b) ? constant(mul(a.base, b.base)) : shortened(scaled(b, a.base))
  if (isExact(b)) return shortened(scaled(a, b.base))
  const slopes = paired(scaled(a, b.base), scaled(b, a.base), add)
  const [ra, rb] = [reach(a), reach(b)]
  const error = total([mul(size(a.base), b.error), mul(size(b.base), a.error), mul(ra, rb)])
  return shortened({ base: mul(a.base, b.base), slopes, error })
}

/** Between the two ends of a divisor of one sign, `1/b` lies between its values there. */
function over(a: Enclosure, b: Enclosure): Enclosure | undefined {
  const inverse = isExact(b) ? div(one, b.base) : undefined
  if (isExact(b)) return inverse && times(a, constant(inverse))
  const [low, high] = [lowest(b), highest(b)]
  if (sign(low) * sign(high) <= 0) return undefined
  const [x, y] = [div(one, low) as Rational, div(one, high) as Rational]
  return times(a, { base: mul(add(x, y), half), slopes: [], error: mul(size(sub(x, y)), half) })
}

/** `max(x, 0)`: where the sign is open, between a chord and the parallel to it through zero. */
function abovePart(x: Enclosure): Enclosure {
  const [low, high] = [lowest(x), highest(x)]
  if (low.n >= 0n) return x
  if (high.n <= 0n) return constant(zero)
  const slope = div(high, sub(high, low)) as Rational
  const middle = mul(mul(slope, neg(low)), half)
  const line = scaled(x, slope)
  return shortened({ base: add(line.base, middle), slopes: line.slopes, error: add(line.error, middle) })
}

const larger = (a: Enclosure, b: Enclosure): Enclosure => {
  if (isExact(a) && isExact(b)) return compare(a.base, b.base) >= 0 ? a : b
  const difference = minus(b, a)
  return highest(difference).n <= 0n ? a : lowest(difference).n >= 0n ? b : plus(a, abovePart(difference))
}

const negated = (x: Enclosure): Enclosure => scaled(x, rational(-1n))

/** Enclosures as a number system. Where a divisor can be zero there is no answer. */
export const enclosures: Arithmetic<Enclosure> = {
  lit: (text) => constant(fromText(text)),
  add: plus,
  mul: times,
  div: over,
  max: larger,
  min: (a, b) => negated(larger(negated(a), negated(b))),
  round: (x, to, mode) => {
    if (isExact(x)) return constant(rationals.round(x.base, to.base, mode) as Rational)
    return { ...x, error: add(x.error, mode.startsWith('half') ? mul(to.base, half) : to.base) }
  },
  step: (x) => (lowest(x).n >= 0n ? constant(one) : highest(x).n < 0n ? constant(zero) : { base: half, slopes: [], error: half }),
}

/** A parameter over a part of its range, as the `index`th symbol. */
export function symbol(low: Rational, high: Rational, index: number, count: number): Enclosure {
  const slopes = Array.from({ length: count }, (_, other) => (other === index ? mul(sub(high, low), half) : zero))
  return { base: mul(add(low, high), half), slopes, error: zero }
}

/** Moved by an error of its own, such as the cents that are dealt last. */
export const within = (x: Enclosure, error: Rational): Enclosure => ({ ...x, error: add(x.error, error) })
