/** Numbers as people read them in an explanation: exact, or saying that they are not. */
import { powerOfTen, type Rational, roundedQuotient, toText } from '../number/rational.ts'

/** Digits after the point of an approximation. */
const places = 6

/** Exact where it is a finite decimal of reasonable length, else a fraction with its approximation: `100/3 ≈ 33.333333`. */
export function showExact(x: Rational, money = false): string {
  const text = toText(x)
  if (text.includes('/')) return `${text} ≈ ${approximate(x)}`
  return money ? atLeastCents(text) : text
}

/** A number inside a formula: never with an approximation beside it, so that it can be recomputed; `(−5 pc)`, `(1 pc / 3)`. */
export function showInFormula(text: string, money: boolean, unit: string): string {
  const [top = '', bottom] = text.replace('-', '−').split('/')
  if (bottom !== undefined) return `(${top}${unit} / ${bottom})`
  const plain = `${money ? atLeastCents(top) : top}${unit}`
  return plain.startsWith('−') ? `(${plain})` : plain
}

/** `2924` as `2924.00`; more decimals stay. */
const atLeastCents = (text: string): string => {
  const point = text.indexOf('.')
  return point < 0 ? `${text}.00` : text.padEnd(point + 3, '0')
}

const approximate = (x: Rational): string => {
  const scaled = roundedQuotient(x.n * powerOfTen(places), x.d, 'half-even')
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** An amount for a column: two decimals at least, thousands apart, `1,234.50`. */
export function showAmount(x: Rational): string {
  const text = toText(x)
  if (text.includes('/')) return `≈ ${grouped(approximate(x))}`
  return grouped(atLeastCents(text))
}

const grouped = (text: string): string => {
  const [whole = '', part] = text.split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${part === undefined ? '' : `.${part}`}`
}
