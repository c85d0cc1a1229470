/** The checker's own numbers, polynomials and signs, against the fractions of the tests. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fraction as checked, isBelow, least, minus, most, one, over, parsed, plus, times, zero } from '../../../src/proof/check/fraction.ts'
import * as poly from '../../../src/proof/check/polynomial.ts'
import { bounded, limits, size, spend, type Work } from '../../../src/proof/check/refuse.ts'
import { signs } from '../../../src/proof/check/signs.ts'
import { plus as add, compare, exact, type Fraction, fraction, times as multiply } from '../../fraction.ts'
import { law } from '../../seed.ts'

const work = (): Work => ({ left: 1_000_000 })
const whole = fc.integer({ min: -6, max: 6 })
const ratio = fc.tuple(whole, fc.integer({ min: 1, max: 5 }))
const terms = fc.array(fc.tuple(ratio, fc.nat({ max: 3 }), fc.nat({ max: 3 })), { maxLength: 5 })
type Terms = readonly (readonly [readonly [number, number], number, number])[]

const big = ([n, d]: readonly [number, number]) => checked(BigInt(n), BigInt(d))
const power = (of: poly.Polynomial, times: number): poly.Polynomial =>
  Array.from({ length: times }, () => of).reduce((a, b) => poly.multiply(work(), a, b), poly.constant(one))
const build = (all: Terms): poly.Polynomial =>
  all
    .map(([c, i, j]) => poly.scale(poly.multiply(work(), power(poly.variable(0), i), power(poly.variable(1), j)), big(c)))
    .reduce(poly.add, poly.constant(zero))

const at = (of: poly.Polynomial, point: readonly Fraction[]): Fraction =>
  [...of.terms].reduce<Fraction>((sum, [monomial, value]) => {
    const factors = point.flatMap((each, i) => Array.from({ length: poly.exponent(monomial, i) }, () => each))
    return add(sum, factors.reduce(multiply, fraction(value, of.over)))
  }, fraction(0n))
const point = fc.tuple(ratio, ratio).map((all) => all.map(([n, d]) => fraction(BigInt(n), BigInt(d))))

test('canonical texts are read exactly', () => {
  for (const text of ['0', '-3', '1.25', '1/3', '-2/7', '0.001']) {
    const { n, d } = parsed(text)
    expect([n, d]).toEqual(exact(text))
  }
})

law('fractions add, multiply, divide and compare as fractions do', 200, fc.tuple(ratio, ratio), ([a, b]) => {
  const [x, y] = [big(a), big(b)]
  const same = ({ n, d }: { n: bigint; d: bigint }): Fraction => [n, d]
  const [u, v] = [fraction(BigInt(a[0]), BigInt(a[1])), fraction(BigInt(b[0]), BigInt(b[1]))]
  expect(same(plus(x, y))).toEqual(add(u, v))
  expect(same(times(x, y))).toEqual(multiply(u, v))
  if (y.n !== 0n) expect(times(over(x, y), y)).toEqual(x)
  expect(plus(x, minus(x))).toEqual(zero)
  expect(isBelow(x, y)).toBe(compare(u, v) < 0)
  expect(same(least([x, y]))).toEqual(compare(u, v) < 0 ? u : v)
  expect(same(most([x, y]))).toEqual(compare(u, v) < 0 ? v : u)
})

law('sums, products and derivatives of polynomials have the values they should', 200, fc.tuple(terms, terms, point), ([a, b, here]) => {
  const [p, q] = [build(a), build(b)]
  expect(at(poly.add(p, q), here)).toEqual(add(at(p, here), at(q, here)))
  expect(at(poly.multiply(work(), p, q), here)).toEqual(multiply(at(p, here), at(q, here)))
  expect(poly.isZero(poly.add(p, poly.negative(p)))).toBe(true)
  const rule = poly.add(poly.multiply(work(), poly.derivative(p, 1), q), poly.multiply(work(), p, poly.derivative(q, 1)))
  expect(poly.isSamePolynomial(poly.derivative(poly.multiply(work(), p, q), 1), rule)).toBe(true)
})

law('a product divides exactly by its factors, and by nothing that is none', 200, fc.tuple(terms, terms), ([a, b]) => {
  const [p, q] = [build(a), build(b)]
  const product = poly.multiply(work(), p, q)
  if (poly.isZero(q)) expect(poly.quotient(work(), p, q)).toBeUndefined()
  else {
    expect(poly.isSamePolynomial(poly.quotient(work(), product, q) as poly.Polynomial, p)).toBe(true)
    const rest = poly.quotient(work(), poly.add(product, poly.constant(one)), q)
    if (rest !== undefined) expect(poly.isSamePolynomial(poly.multiply(work(), rest, q), poly.add(product, poly.constant(one)))).toBe(true)
    if (poly.asNumber(q) === undefined) expect(rest).toBeUndefined()
  }
})

test('what divides only in fractions does not divide', () => {
  const [x, two] = [poly.variable(0), checked(2n)]
  const odd = poly.add(poly.scale(x, two), poly.constant(one))
  expect(poly.quotient(work(), poly.scale(x, checked(3n)), odd)).toBeUndefined()
  expect(poly.isSamePolynomial(poly.quotient(work(), poly.scale(odd, checked(3n, 2n)), odd) as poly.Polynomial, poly.constant(checked(3n, 2n)))).toBe(true)
})

law(
  'a polynomial has the sign on a box that its coefficients say',
  300,
  fc.tuple(terms, ratio, ratio, ratio, ratio, fc.nat({ max: 2 })),
  ([all, a, b, c, d, more]) => {
    const p = build(all)
    const [one1, two, three, four] = [big(a), big(b), big(c), big(d)]
    const box = [
      [least([one1, two]), most([one1, two])],
      [least([three, four]), most([three, four])],
    ] as const
    const degree = new Map([0, 1].map((i) => [i, (poly.degrees(p).get(i) ?? 0) + more]))
    const found = signs(work(), p, degree, box)
    const values = [0n, 1n, 2n, 3n, 4n].flatMap((i) =>
      [0n, 1n, 3n, 4n].map((j) =>
        at(
          p,
          box.map(([low, high], axis) => add([low.n, low.d], multiply(fraction(axis === 0 ? i : j, 4n), add([high.n, high.d], [-low.n, low.d])))),
        ),
      ),
    )
    const [smallest, largest] = [values.some(([n]) => n < 0n), values.some(([n]) => n > 0n)]
    if (largest) expect(found.positive).toBe(true)
    if (smallest) expect(found.negative).toBe(true)
    if (!found.zero && !found.positive) for (const [n] of values) expect(n < 0n).toBe(true)
    if (poly.isZero(p)) expect(found).toEqual({ positive: false, zero: true, negative: false })
  },
)

test('the coefficients are those of Bernstein, up to positive factors', () => {
  const x = poly.variable(0)
  const square = poly.multiply(work(), x, x)
  const box = [[checked(-1n), checked(1n)]] as const
  // x² on [−1, 1] is 1, −1, 1 in degree 2; 3·x² + 1 is 4, −2, 4; x² + 1 is 2, 0, 2.
  expect(signs(work(), square, new Map([[0, 2]]), box)).toEqual({ positive: true, zero: false, negative: true })
  expect(signs(work(), poly.add(square, poly.constant(one)), new Map([[0, 2]]), box)).toEqual({ positive: true, zero: true, negative: false })
  expect(signs(work(), square, new Map([[0, 2]]), [[zero, one]])).toEqual({ positive: true, zero: true, negative: false })
  expect(signs(work(), poly.constant(minus(one)), new Map(), [])).toEqual({ positive: false, zero: false, negative: true })
})

test('work and sizes are bounded', () => {
  const left = work()
  spend(left, 1_000_000)
  expect(() => spend(left, 1)).toThrow('the certificate asks for more work than a check may cost')
  expect(bounded(1n << 8192n)).toBe(1n << 8192n)
  expect(bounded(-(1n << 8192n))).toBe(-(1n << 8192n))
  expect(() => bounded((1n << 8192n) + 1n)).toThrow('a number has more than 8192 bits')
  expect(() => bounded(-(1n << 8192n) - 1n)).toThrow('a number has more than 8192 bits')
  expect([size(0n), size((1n << 64n) - 1n), size(1n << 64n)]).toEqual([1, 1, 2])
  const [few, x] = [{ left: 1 }, poly.variable(0)]
  const sum = poly.add(x, poly.constant(one))
  expect(() => poly.multiply(few, sum, sum)).toThrow('more work')
  expect(() => poly.quotient({ left: 1 }, sum, sum)).toThrow('more work')
  expect(() => signs({ left: 9 }, sum, new Map([[0, 1]]), [[zero, one]])).toThrow('more work')
  expect(() => power(x, 101)).toThrow(`a polynomial of degree above ${limits.degree}`)
  expect(poly.degrees(power(x, 100))).toEqual(new Map([[0, 100]]))
})
