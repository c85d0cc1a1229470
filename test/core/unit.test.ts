import { expect, test } from 'vitest'
import { isQuantity, isUnit, type Per, per, type Times, times, type Unit, type UnitError, type UnitResult } from '../../src/core/unit.ts'

/** What the type says: a unit, or the sentence of the error. A row that the compiler reads differently does not compile. */
type Says<R> = R extends UnitError<infer Why> ? Why : R

interface Row {
  readonly shown: string
  /** Asked within the test, so that what it runs counts as tested by it. */
  readonly found: () => UnitResult
  readonly says: string
}

const product = <const A extends Unit, const B extends Unit>(a: A, b: B, says: Says<Times<A, B>> & string): Row => ({
  shown: `${a} × ${b}`,
  found: () => times(a, b),
  says,
})
const quotient = <const A extends Unit, const B extends Unit>(a: A, b: B, says: Says<Per<A, B>> & string): Row => ({
  shown: `${a} ÷ ${b}`,
  found: () => per(a, b),
  says,
})

const rows: readonly Row[] = [
  product('1', '1', '1'),
  product('1', 'EUR', 'EUR'),
  product('EUR', '1', 'EUR'),
  product('1', 'EUR/kg', 'EUR/kg'),
  product('EUR/kg', '1', 'EUR/kg'),
  product('EUR/kg', 'kg', 'EUR'),
  product('kg', 'EUR/kg', 'EUR'),
  product('EUR/kg', 'kg/pc', 'EUR/pc'),
  product('kg/pc', 'EUR/kg', 'EUR/pc'),
  product('EUR/kg', 'kg/EUR', '1'),
  product('h/pc', 'pc/h', '1'),
  product('EUR', 'EUR', 'EUR × EUR has no meaning: one of them must be a rate'),
  product('EUR/pc', 'h', 'EUR/pc × h has no meaning: multiply EUR/pc by pc'),
  product('h', 'EUR/pc', 'h × EUR/pc has no meaning: multiply EUR/pc by pc'),
  product('EUR/pc', 'EUR/h', 'EUR/pc × EUR/h has no meaning'),
  quotient('EUR', 'EUR', '1'),
  quotient('1', '1', '1'),
  quotient('EUR', '1', 'EUR'),
  quotient('EUR/kg', 'EUR/kg', '1'),
  quotient('EUR/kg', '1', 'EUR/kg'),
  quotient('EUR', 'kg', 'EUR/kg'),
  quotient('EUR', 'EUR/kg', 'kg'),
  quotient('EUR/kg', 'EUR/pc', 'pc/kg'),
  quotient('EUR/pc', 'kg/pc', 'EUR/kg'),
  quotient('1', 'kg', '1 ÷ kg has no meaning'),
  quotient('1', 'EUR/kg', '1 ÷ EUR/kg has no meaning'),
  quotient('kg', 'EUR/kg', 'kg ÷ EUR/kg has no meaning: divide EUR by EUR/kg'),
  quotient('EUR/kg', 'kg', 'EUR/kg ÷ kg has no meaning'),
  quotient('EUR/kg', 'h/pc', 'EUR/kg ÷ h/pc has no meaning'),
]

test.each(rows)('$shown is $says, for the compiler and at run time', ({ found, says }) => {
  expect(found()).toEqual(says.includes(' ') ? { why: says } : { unit: says })
})

const units = ['1', 'EUR', 'kg', 'pc', 'EUR/kg', 'kg/pc', 'EUR/pc', 'kg/EUR', 'pc/kg', 'h/pc'] as const
const unitOf = (result: UnitResult): string | undefined => ('unit' in result ? result.unit : undefined)

test('a product does not depend on the order, and a quotient undoes it, wherever both have a meaning', () => {
  let seen = 0
  for (const a of units)
    for (const b of units) {
      const ab = unitOf(times(a, b))
      expect(ab, `${a} × ${b}`).toBe(unitOf(times(b, a)))
      const back = ab === undefined ? undefined : unitOf(per(ab, b))
      if (back === undefined) continue
      seen++
      expect(back, `${a} × ${b} ÷ ${b}`).toBe(a)
    }
  expect(seen).toBeGreaterThan(30)
})

test.each([
  ['EUR', true],
  ['1', true],
  ['EUR/kg', true],
  ['m3', true],
  ['EUR per kg', false],
  ['EUR/kg/h', false],
  ['', false],
  ['/kg', false],
  ['2', false],
  ['€', false],
  ['EUR/', false],
  ['kg·h', false],
])('%s is a unit: %s', (text, answer) => {
  expect(isUnit(text)).toBe(answer)
})

test('only a quantity can be divided', () => {
  expect(units.filter(isQuantity)).toEqual(['EUR', 'kg', 'pc'])
})
