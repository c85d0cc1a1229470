/** Numbers as people read them in an explanation: exact, or saying that they are not. */
import { fromText, powerOfTen, roundedQuotient } from '../number/rational.ts'

/** Digits after the point of an approximation. */
const places = 6

/** Canonical text for people: a decimal as it is, a fraction with its approximation: `100/3 ≈ 33.333333`. */
export const showExact = (text: string): string => (text.includes('/') ? `${text} ≈ ${approximate(text)}` : text)

/** A number inside a formula: never with an approximation beside it, so that it can be recomputed; `(−5 pc)`, `(1 pc / 3)`. */
export function showInFormula(text: string, money: boolean, unit: string): string {
  if (text.includes('/')) return `(${text.replace('-', '−').replace('/', `${unit} / `)})`
  const plain = money ? atLeastCents(text) : text
  return text.startsWith('-') ? `(−${plain.slice(1)}${unit})` : plain + unit
}

/** `2924` as `2924.00`; more decimals stay. */
const atLeastCents = (text: string): string => (text.includes('.') ? text.padEnd(text.indexOf('.') + 3, '0') : `${text}.00`)

/** A fraction to six decimals. */
function approximate(text: string): string {
  const { n, d } = fromText(text)
  const scaled = roundedQuotient(n * powerOfTen(places), d, 'half-even')
  const digits = scaled
    .toString()
    .replace('-', '')
    .padStart(places + 1, '0')
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** An amount for a column: two decimals at least, thousands apart, `1,234.50`. */
export const showAmount = (text: string): string => (text.includes('/') ? `≈ ${grouped(approximate(text))}` : grouped(atLeastCents(text)))

function grouped(text: string): string {
  const point = text.indexOf('.')
  return text.slice(0, point).replace(/\B(?=(\d{3})+$)/g, ',') + text.slice(point)
}
