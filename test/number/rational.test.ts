import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundingModes } from '../../src/core/node.ts'
import { canonicalNumber } from '../../src/core/number-text.ts'
import { fromDecimal, numericText, toDecimal } from '../../src/number/decimal.ts'
import * as rational from '../../src/number/rational.ts'
import { decimals, numbers, ties } from '../arbitraries/numbers.ts'
import * as fraction from '../fraction.ts'
import { rounded } from '../recompute.ts'
import { law } from '../seed.ts'

const read = (written: string): rational.Rational => rational.fromText(canonicalNumber(written) as string)
const shown = (x: rational.Rational | undefined): string => (x === undefined ? 'none' : fraction.text(fraction.fraction(x.n, x.d)))
const { exact, text } = fraction

law('sums, products, quotients and comparisons are exact', 1000, fc.tuple(numbers, numbers), ([a, b]) => {
  const [x, y, p, q] = [read(a), read(b), exact(a), exact(b)]
  expect(shown(rational.add(x, y))).toBe(text(fraction.plus(p, q)))
  expect(shown(rational.sub(x, y))).toBe(text(fraction.minus(p, q)))
  expect(shown(rational.mul(x, y))).toBe(text(fraction.times(p, q)))
  expect(shown(rational.div(x, y))).toBe(q[0] === 0n ? 'none' : text(fraction.over(p, q)))
  expect(rational.compare(x, y)).toBe(fraction.compare(p, q))
  expect(shown(rational.min(x, y))).toBe(text(fraction.compare(p, q) < 0 ? p : q))
  expect(shown(rational.max(x, y))).toBe(text(fraction.compare(p, q) > 0 ? p : q))
  expect(rational.sign(x)).toBe(Math.sign(Number(p[0] > 0n) - Number(p[0] < 0n)))
  expect(text(exact(rational.toText(x)))).toBe(text(p))
})

law(
  'rounding follows its definition, ties and negatives included',
  1000,
  fc.tuple(fc.oneof(ties, numbers), fc.constantFrom('0.01', '0.05', '1', '0.1', '1/3', '2.5'), fc.constantFrom(...roundingModes)),
  ([a, to, mode]) => {
    expect(shown(rational.round(read(a), read(to), mode))).toBe(text(rounded(exact(a), exact(to), mode)))
  },
)

// decimal.js rounds a multiple of a power of ten by its own eight modes: an independent witness where it is exact.
const witness = { 'half-away-from-zero': 4, 'half-even': 6, floor: 3, ceiling: 2, 'toward-zero': 1, 'away-from-zero': 0 } as const
law('decimal.js agrees wherever it is exact', 500, fc.tuple(fc.oneof(decimals, ties), decimals, fc.constantFrom(...roundingModes)), ([a, b, mode]) => {
  const Wide = Decimal.clone({ precision: 100 })
  const [x, y] = [new Wide(a), new Wide(b)]
  expect(rational.toText(rational.add(read(a), read(b)))).toBe(canonicalNumber(x.plus(y).toFixed()))
  expect(rational.toText(rational.mul(read(a), read(b)))).toBe(canonicalNumber(x.times(y).toFixed()))
  expect(rational.toText(rational.round(read(a), read('0.01'), mode))).toBe(canonicalNumber(x.toDecimalPlaces(2, witness[mode]).toFixed()))
})

law('a Decimal is exact where the number ends, and right to 30 digits where it does not', 500, numbers, (a) => {
  const decimal = toDecimal(read(a))
  if (!rational.toText(read(a)).includes('/')) expect(shown(fromDecimal(decimal))).toBe(text(exact(a)))
  else {
    const error = fraction.magnitude(fraction.minus(exact(decimal.toFixed()), exact(a)))
    expect(fraction.compare(error, fraction.times(fraction.magnitude(exact(a)), exact('1e-29')))).toBeLessThan(0)
  }
})

const table: readonly (readonly [string, ...string[]])[] = [
  // value, then by mode: half-away-from-zero, half-even, floor, ceiling, toward-zero, away-from-zero
  ['0.125', '0.13', '0.12', '0.12', '0.13', '0.12', '0.13'],
  ['0.135', '0.14', '0.14', '0.13', '0.14', '0.13', '0.14'],
  ['-0.125', '-0.13', '-0.12', '-0.13', '-0.12', '-0.12', '-0.13'],
  ['-0.135', '-0.14', '-0.14', '-0.14', '-0.13', '-0.13', '-0.14'],
  ['0.1249', '0.12', '0.12', '0.12', '0.13', '0.12', '0.13'],
  ['-0.1251', '-0.13', '-0.13', '-0.13', '-0.12', '-0.12', '-0.13'],
  ['0.005', '0.01', '0', '0', '0.01', '0', '0.01'],
  ['-0.005', '-0.01', '0', '-0.01', '0', '0', '-0.01'],
  ['1/3', '0.33', '0.33', '0.33', '0.34', '0.33', '0.34'],
  ['7', '7', '7', '7', '7', '7', '7'],
  ['-7', '-7', '-7', '-7', '-7', '-7', '-7'],
  ['0', '0', '0', '0', '0', '0', '0'],
]
test.each(table)('%s rounds to cents by every mode', (value, ...answers) => {
  expect(roundingModes.map((mode) => rational.toText(rational.round(read(value), read('0.01'), mode)))).toEqual(answers)
})

test('the number that cannot be a float survives the border', () => {
  expect(
    toDecimal(read('0.1'))
      .plus(toDecimal(read('0.2')))
      .toString(),
  ).toBe('0.3')
  expect(toDecimal(read(`${'9'.repeat(60)}.01`)).toFixed()).toBe(`${'9'.repeat(60)}.01`)
  expect(rational.toText(fromDecimal(new Decimal('1e500')))).toBe(`1${'0'.repeat(500)}`)
  expect(rational.toText(fromDecimal(undefined))).toBe('0')
})

test.each([
  [1.1, '1.1'],
  [1e21, '1000000000000000000000'],
  [1e-7, '0.0000001'],
  [-0, '0'],
  [12n, '12'],
  ['1/3', '1/3'],
  [new Decimal('1.50'), '1.5'],
  [Number.NaN, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  [new Decimal(Number.NaN), undefined],
  [true, undefined],
  [{}, undefined],
  [[1], undefined],
  ['1,2', undefined],
  [null, undefined],
])('%s means the number %s', (value, canonical) => {
  expect(numericText(value)).toBe(canonical)
})

law(
  'a fraction shows the same digits however it was computed',
  200,
  fc.tuple(fc.bigInt(-999n, 999n), fc.bigInt(1n, 999n), fc.bigInt(1n, 10n ** 20n)),
  ([n, d, times]) => {
    expect(toDecimal({ n: n * times, d: d * times }).toFixed()).toBe(toDecimal({ n, d }).toFixed())
  },
)
