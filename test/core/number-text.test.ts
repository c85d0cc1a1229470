import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalNumber, compareNumbers, fractionText, gcd, isInteger, ratio, sumNumbers } from '../../src/core/number-text.ts'
import { numbers, scaled } from '../arbitraries/numbers.ts'
import { compare, exact, over, text, total } from '../fraction.ts'
import { law } from '../seed.ts'

test.each([
  ['32.00', '32'],
  ['32', '32'],
  ['-0', '0'],
  ['-0.000', '0'],
  ['+5', '5'],
  ['007', '7'],
  ['0.10', '0.1'],
  ['.5', undefined],
  ['5.', undefined],
  ['5%', '0.05'],
  ['5 %', '0.05'],
  ['-12.5%', '-0.125'],
  ['100%', '1'],
  ['1/3', '1/3'],
  ['2/6', '1/3'],
  ['-1/3', '-1/3'],
  ['1/-3', '-1/3'],
  ['3/4', '0.75'],
  ['1.5/0.5', '3'],
  ['1/0', undefined],
  ['1/3/5', undefined],
  ['1e-7', '0.0000001'],
  ['1.5E3', '1500'],
  ['1e9999', undefined],
  ['1,20', undefined],
  ['1.234,50', undefined],
  ['1 234', undefined],
  ['0x10', undefined],
  ['NaN', undefined],
  ['Infinity', undefined],
  ['', undefined],
  [' ', undefined],
  ['%', undefined],
  ['--1', undefined],
  ['1.2.3', undefined],
  ['١٢', undefined],
  ['1e2%', undefined],
  ['1/3%', undefined],
  [' 7 ', '7'],
])('%j is the number %s', (written, canonical) => {
  expect(canonicalNumber(written)).toBe(canonical)
})

test('a number has at most 400 digits', () => {
  expect(canonicalNumber('9'.repeat(400))).toBe('9'.repeat(400))
  expect(canonicalNumber('9'.repeat(401))).toBeUndefined()
})

law('canonical text is equal exactly when the number is', 1000, fc.tuple(numbers, numbers), ([a, b]) => {
  const [x, y] = [canonicalNumber(a) as string, canonicalNumber(b) as string]
  expect(text(exact(x))).toBe(text(exact(a)))
  expect(x === y).toBe(compare(exact(a), exact(b)) === 0)
  expect(canonicalNumber(x)).toBe(x)
  // Zeros that say nothing change nothing.
  if (a.includes('.')) expect(canonicalNumber(`${a}00`)).toBe(x)
})

law('ratio, comparison and sum of texts agree with integer arithmetic', 1000, fc.tuple(numbers, numbers, numbers), ([a, b, c]) => {
  const [x, y, z] = [a, b, c].map((number) => canonicalNumber(number) as string) as [string, string, string]
  const quotient = ratio(x, y)
  if (exact(b)[0] === 0n) expect(quotient).toBeUndefined()
  else expect(text(exact(quotient as string))).toBe(text(over(exact(a), exact(b))))
  expect(compareNumbers(x, y)).toBe(compare(exact(a), exact(b)))
  expect(text(exact(sumNumbers([x, y, z])))).toBe(text(total([exact(a), exact(b), exact(c)])))
  expect(canonicalNumber(sumNumbers([x, y, z]))).toBe(sumNumbers([x, y, z]))
})

law(
  'a fraction is written as a decimal exactly when it ends',
  500,
  fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10_000n })),
  ([n, d]) => {
    const written = fractionText(n, d)
    const [, lowest] = exact(`${n}/${d}`)
    const ends = lowest.toString(10) === '1' || 10n ** 40n % lowest === 0n
    expect(written.includes('/')).toBe(!ends)
    expect(text(exact(written))).toBe(text(exact(`${n}/${d}`)))
  },
)

law(
  'the greatest common divisor divides both, and nothing larger does',
  300,
  fc.tuple(fc.bigInt({ min: 0n, max: 5000n }), fc.bigInt({ min: 0n, max: 5000n })),
  ([a, b]) => {
    const common = gcd(a, b)
    if (a === 0n && b === 0n) return expect(common).toBe(0n)
    expect([a % common, b % common]).toEqual([0n, 0n])
    expect(gcd(a / common, b / common)).toBe(1n)
  },
)

test('numbers of tests are written as people write them', () => {
  expect([scaled(5n, 3), scaled(-1205n, 2), scaled(0n, 0)]).toEqual(['0.005', '-12.05', '0'])
})

test.each([
  ['0', true],
  ['7', true],
  ['-7', true],
  ['1200', true],
  ['-0.5', false],
  ['12.5', false],
  ['0.25', false],
  ['1/3', false],
  ['-1/3', false],
  ['12/7', false],
  [undefined, false],
])('is %s a whole number: %s', (canonical, whole) => {
  expect(isInteger(canonical)).toBe(whole)
})
