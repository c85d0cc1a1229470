/** Values with the speed at which they move, against answers known by hand and against a small step in that direction. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Dual, duals, still } from '../../src/number/dual.ts'
import { fromText, type Rational, rational, toText } from '../../src/number/rational.ts'
import * as fraction from '../fraction.ts'
import { law } from '../seed.ts'

const dual = (value: string, slope: string): Dual => ({ value: fromText(value), slope: fromText(slope) })
const shown = (x: Dual | undefined): string => (x === undefined ? 'none' : `${toText(x.value)} moving ${toText(x.slope)}`)
const x = dual('3', '1')

test.each<[string, () => Dual | undefined, string]>([
  ['a constant stands still', () => duals.lit('0.5'), '0.5 moving 0'],
  ['what does not move', () => still(fromText('7')), '7 moving 0'],
  ['x + 2x', () => duals.add(x, dual('6', '2')), '9 moving 3'],
  ['(x + 1) · x', () => duals.mul(dual('4', '1'), x), '12 moving 7'],
  ['x / (x + 1)', () => duals.div(x, dual('4', '1')), '0.75 moving 0.0625'],
  ['1 / x', () => duals.div(dual('1', '0'), x), '1/3 moving -1/9'],
  ['x / 0', () => duals.div(x, dual('0', '5')), 'none'],
  ['0 / x', () => duals.div(dual('0', '0'), x), '0 moving 0'],
  ['round(x) passes it on', () => duals.round(dual('3.2', '2'), still(fromText('1')), 'floor'), '3.2 moving 2'],
  ['min(x, 5)', () => duals.min(x, still(fromText('5'))), '3 moving 1'],
  ['max(x, 5)', () => duals.max(x, still(fromText('5'))), '5 moving 0'],
  ['min(x, 3), rising', () => duals.min(x, still(fromText('3'))), '3 moving 0'],
  ['max(x, 3), rising', () => duals.max(x, still(fromText('3'))), '3 moving 1'],
  ['min(x, 3), falling', () => duals.min(dual('3', '-1'), still(fromText('3'))), '3 moving -1'],
  ['max(x, 3), falling', () => duals.max(dual('3', '-1'), still(fromText('3'))), '3 moving 0'],
  ['step(x)', () => duals.step(x), '1 moving 0'],
  ['step(−x)', () => duals.step(dual('-3', '9')), '0 moving 0'],
  ['step at the jump, rising', () => duals.step(dual('0', '1')), '1 moving 0'],
  ['step at the jump, falling', () => duals.step(dual('0', '-1')), '0 moving 0'],
  ['step at the jump, still', () => duals.step(dual('0', '0')), '1 moving 0'],
])('%s', (_name, found, answer) => {
  expect(shown(found())).toBe(answer)
})

const part = fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 1, max: 3 })).map(([n, d]) => rational(BigInt(n), BigInt(d)))
const moving: fc.Arbitrary<Dual> = fc.record({ value: part, slope: part })
const exact = ({ n, d }: Rational): fraction.Fraction => fraction.fraction(n, d)
const tiny = fraction.fraction(1n, 10n ** 9n)
/** Where it stands after a small movement. */
const after = (a: Dual): fraction.Fraction => fraction.plus(exact(a.value), fraction.times(exact(a.slope), tiny))

law('after a small movement the smaller, the larger and the sum are where their slopes say', 400, fc.tuple(moving, moving), ([a, b]) => {
  const [p, q] = [after(a), after(b)]
  const smaller = fraction.compare(p, q) < 0
  expect(fraction.text(after(duals.min(a, b) as Dual))).toBe(fraction.text(smaller ? p : q))
  expect(fraction.text(after(duals.max(a, b) as Dual))).toBe(fraction.text(smaller ? q : p))
  expect(fraction.text(after(duals.add(a, b) as Dual))).toBe(fraction.text(fraction.plus(p, q)))
  expect(toText((duals.step(a) as Dual).value)).toBe(p[0] >= 0n ? '1' : '0')
})

law('a quotient times its divisor is what was divided, and moves as fast', 200, fc.tuple(moving, moving), ([a, b]) => {
  const quotient = duals.div(a, b)
  if (b.value.n === 0n) expect(quotient).toBeUndefined()
  else expect(shown(duals.mul(quotient as Dual, b))).toBe(shown(a))
})
