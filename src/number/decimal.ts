/** decimal.js at the border: what comes in becomes canonical text, what goes out becomes a Decimal. Nothing is computed in it. */
import { Decimal } from 'decimal.js'
import { canonicalOf } from '../core/number-text.ts'
import { fromText, powerOfTen, type Rational, roundedQuotient, toText, zero } from './rational.ts'

/** Significant digits of a number that is no finite decimal. */
const digits = 30

/** Enough precision that reading a text never rounds. */
const Exact = /* @__PURE__ */ Decimal.clone({ precision: 1000, toExpNeg: -1000, toExpPos: 1000 })

/** The number as a Decimal: exact where it is a finite decimal, else to 30 significant digits. */
export function toDecimal(x: Rational): Decimal {
  const text = toText(x)
  if (!text.includes('/')) return new Exact(text)
  // In lowest terms, so that a number shows the same digits however it was computed.
  const [n, d] = text.split('/').map(BigInt) as [bigint, bigint]
  const size = (n < 0n ? -n : n).toString().length - d.toString().length
  const places = Math.max(digits - size, 0)
  return new Exact(`${roundedQuotient(n * powerOfTen(places), d, 'half-even')}e-${places}`)
}

/** The exact value of a Decimal, however many digits it has; nothing is zero. */
export const fromDecimal = (x: Decimal | undefined): Rational => (x === undefined ? zero : fromText(x.toFixed()))

/** Canonical text of whatever may stand for a number, or `undefined`. A `number` means its shortest decimal text. */
export const numericText = (value: unknown): string | undefined => canonicalOf(plainNumber(value))

/**
 * What a number object prints, a Decimal of whatever copy of decimal.js among them; anything else as it is. With an exponent where it
 * can: written in full, one small Decimal is more zeros than memory holds.
 */
export function plainNumber(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const object = value as Readonly<Record<string, unknown>>
  for (const name of ['toExponential', 'toFixed']) if (typeof object[name] === 'function') return String(object[name]())
  return value
}
