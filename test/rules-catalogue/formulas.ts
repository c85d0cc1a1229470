/** What the tests of the catalogue share: formulas over a few inputs, their exact values, and numbers that find mistakes. */
import fc from 'fast-check'
import { type Expr, formulas } from '../../src/index.ts'
import { exactValue } from '../../src/theory/index.ts'
import { exact, type Fraction } from '../fraction.ts'

export const f = formulas({
  x: 'EUR',
  y: 'EUR',
  z: 'EUR',
  price: 'EUR/pc',
  back: 'EUR/pc',
  ordered: 'pc',
  sold: 'pc',
  hours: 'h',
  wage: 'EUR/h',
  index: '1',
  base: '1',
})

export type Given = Readonly<Record<string, string | number>>

export const at = (formula: Expr, inputs: Given): Fraction => exact(exactValue(formula as Expr<'1', never>, inputs))

/** Amounts with a few decimals, as text. */
export const amount = (least: number, most: number): fc.Arbitrary<string> => fc.integer({ min: least * 100, max: most * 100 }).map((cents) => `${cents}/100`)

/** Shares strictly between nothing and all. */
export const part = fc.integer({ min: 1, max: 99 }).map((percent) => `${percent}/100`)

export const eur = (text: string): `${number} EUR` => `${text} EUR` as `${number} EUR`
export const plain = (text: string): `${number}` => text as `${number}`
