/** Numbers as a finance officer reads them: `1,234.50`; exact, or saying that they are not. */
import type { KeyData } from '../core/key.ts'
import { powerOfTen, type Rational, roundedQuotient, toText } from '../number/rational.ts'

/** More decimals than these are shown as an approximation. */
const mostPlaces = 8
const shownPlaces = 6

/** How many decimals the key pays in: 2 for cents. */
export function moneyPlaces(key: KeyData): number {
  const to = key.round?.to ?? '0.01'
  return to.includes('.') ? to.length - to.indexOf('.') - 1 : 0
}

/** Is this an amount of money, or a price, in the unit of the pot? */
export const isMoney = (unit: string, key: KeyData): boolean => key.pot !== undefined && (unit === key.pot.unit || unit.startsWith(`${key.pot.unit}/`))

/** At least `places` decimals, thousands apart. `≈ ` stands before a number that had to be rounded to be shown. */
export function showNumber(x: Rational, places = 0): string {
  const text = toText(x)
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
  if (text.includes('/') || decimals > mostPlaces) return `≈ ${grouped(fixed(x, shownPlaces))}`
  return grouped(padded(text, places))
}

/** Rounded to `places` decimals, half away from zero, thousands apart. */
export const showRounded = (x: Rational, places: number): string => grouped(fixed(x, places))

/** With `places` decimals, thousands apart; `≈ ` stands before what had to be rounded for that. */
export function showPlaces(x: Rational, places: number): string {
  const isExact = (x.n * powerOfTen(places)) % x.d === 0n
  return isExact ? showRounded(x, places) : `≈ ${showRounded(x, places)}`
}

/** For programs: exact, `1234.50`, a fraction where it is no finite decimal. */
export function exactNumber(x: Rational, places = 0): string {
  const text = toText(x)
  return text.includes('/') ? text : padded(text, places)
}

function fixed(x: Rational, places: number): string {
  const scaled = roundedQuotient(x.n * powerOfTen(places), x.d, 'half-away-from-zero')
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  return `${scaled < 0n ? '-' : ''}${whole}${places === 0 ? '' : `.${digits.slice(-places)}`}`
}

function padded(text: string, places: number): string {
  if (places === 0) return text
  const point = text.indexOf('.')
  return point < 0 ? `${text}.${'0'.repeat(places)}` : text.padEnd(point + 1 + places, '0')
}

function grouped(text: string): string {
  const [whole = '', part] = text.split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${part === undefined ? '' : `.${part}`}`
}
