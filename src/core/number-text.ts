/**
 * Numbers as text. A key holds its constants as canonical text, so that it can be frozen, compared, printed and hashed
 * without a number type: `32.00` and `32` are one constant, `5%` is `0.05`, and a fraction that is not a decimal stays `1/3`.
 */

const decimal = /^([+-]?)(\d+)(?:\.(\d+))?$/
const scientific = /^([+-]?\d+(?:\.\d+)?)[eE]([+-]?\d{1,3})$/

/** What is canonical already: the common case, decided in one look. */
const plain = /^-?[1-9]\d{0,30}(?:\.\d{0,30}[1-9])?$/

/** At most this many digits: a longer number is a mistake or an attack, and is refused. */
const longest = 400

/**
 * Canonical text of a number, or `undefined` when the text is not one. Accepts `1.20`, `-3`, `5%`, `1/3`, `1e-7`.
 * Refuses a decimal comma, thousands separators, hexadecimal, `NaN`, `Infinity` and the empty text.
 *
 * @example canonicalNumber('32.00') // '32'
 */
export function canonicalNumber(text: string): string | undefined {
  if (plain.test(text)) return text
  const trimmed = text.trim()
  if (trimmed.length > longest) return undefined
  if (trimmed.endsWith('%')) return percent(trimmed.slice(0, -1).trim())
  const slash = trimmed.indexOf('/')
  if (slash < 0) return canonicalDecimal(trimmed)
  const n = canonicalDecimal(trimmed.slice(0, slash))
  const d = canonicalDecimal(trimmed.slice(slash + 1))
  return n === undefined || d === undefined ? undefined : ratio(n, d)
}

/** The same of a number or a text that somebody wrote; `undefined` for anything else. */
export const canonicalOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' ? canonicalNumber(String(value)) : undefined

/** Canonical text of `a ÷ b` for two canonical texts, or `undefined` when `b` is zero. */
export function ratio(a: string, b: string): string | undefined {
  const [top, bottom = '1'] = a.split('/')
  const [n, d = '1'] = b.split('/')
  const places = decimals(top as string) + decimals(bottom) + decimals(n as string) + decimals(d)
  const times = (x: string, y: string): bigint => scaled(x, places) * scaled(y, places)
  const below = times(bottom, n as string)
  if (below === 0n) return undefined
  const above = times(top as string, d)
  return below < 0n ? fractionText(-above, -below) : fractionText(above, below)
}

function canonicalDecimal(text: string): string | undefined {
  const exponent = scientific.exec(text)
  const plain = exponent ? exponent[1] : text
  const match = decimal.exec(plain as string)
  if (!match) return undefined
  return shift(match[1] === '-', match[2] as string, match[3] ?? '', exponent ? Number(exponent[2]) : 0)
}

function percent(text: string): string | undefined {
  const match = decimal.exec(text)
  return match ? shift(match[1] === '-', match[2] as string, match[3] ?? '', -2) : undefined
}

/** The number `whole.part × 10^by`, without zeros that say nothing. */
function shift(negative: boolean, whole: string, part: string, by: number): string {
  const digits = whole + part
  const point = whole.length + by
  const left = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const right = point >= 0 ? digits.slice(point) : digits.padStart(digits.length - point, '0')
  const integer = left.replace(/^0+(?=\d)/, '')
  const rest = right.replace(/0+$/, '')
  const magnitude = rest === '' ? integer : `${integer}.${rest}`
  return negative && magnitude !== '0' ? `-${magnitude}` : magnitude
}

/** −1, 0 or 1 as canonical number `a` is below, equal to or above `b`; exact. */
export function compareNumbers(a: string, b: string): number {
  const [top, bottom = '1'] = a.split('/') as [string, string?]
  const [n, d = '1'] = b.split('/') as [string, string?]
  const places = Math.max(...[top, bottom, n, d].map(decimals))
  const left = scaled(top, places) * scaled(d, places)
  const right = scaled(n, places) * scaled(bottom, places)
  return left < right ? -1 : left > right ? 1 : 0
}

/** The exact sum of canonical numbers. */
export function sumNumbers(values: readonly string[]): string {
  let [top, bottom] = [0n, 1n]
  for (const value of values) {
    const [a, b = '1'] = value.split('/') as [string, string?]
    const places = Math.max(decimals(a), decimals(b))
    const [n, d] = [scaled(a, places), scaled(b, places)]
    ;[top, bottom] = [top * d + n * bottom, bottom * d]
  }
  return fractionText(top, bottom)
}

/** Canonical text of `n/d` for `d > 0`: decimal where it terminates, else a fraction in lowest terms. */
export function fractionText(n: bigint, d: bigint): string {
  const tens = powersOfTen.indexOf(d)
  if (tens >= 0) return decimalText(n, tens)
  const divisor = gcd(n < 0n ? -n : n, d)
  const top = n / divisor
  const bottom = d / divisor
  if (bottom === 1n) return top.toString()
  const places = decimalPlaces(bottom)
  if (places === undefined) return `${top}/${bottom}`
  return decimalText((top * 10n ** BigInt(places)) / bottom, places)
}

/** The denominators of most amounts: they need no reducing. */
const powersOfTen = /* @__PURE__ */ Array.from({ length: 9 }, (_, exponent) => 10n ** BigInt(exponent))

/** `n / 10^places` as canonical text. */
const decimalText = (n: bigint, places: number): string =>
  places === 0 ? n.toString() : shift(n < 0n, (n < 0n ? -n : n).toString().padStart(places + 1, '0'), '', -places)

/** How many decimals `1/d` has, or `undefined` when it never ends. */
function decimalPlaces(d: bigint): number | undefined {
  let rest = d
  let twos = 0
  let fives = 0
  for (; rest % 2n === 0n; rest /= 2n) twos++
  for (; rest % 5n === 0n; rest /= 5n) fives++
  return rest === 1n ? Math.max(twos, fives) : undefined
}

/** Greatest common divisor of two numbers that are not negative. */
export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

const decimals = (text: string): number => {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}

const scaled = (text: string, places: number): bigint => BigInt(text.replace('.', '') + '0'.repeat(places - decimals(text)))

/** Is canonical text that of a whole number? */
export const isInteger = (text: string | undefined): boolean => text !== undefined && /^-?\d+$/.test(text)
