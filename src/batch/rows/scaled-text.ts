/** Decimal texts read straight into whole numbers: no text is made on the way, and nothing is rounded. */

const [minus, point, zero] = [45, 46, 48]

/** A sign, fifteen digits, a point: so many digits always fit a double. */
const longest = 16

const powers = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent)

/**
 * A plain decimal text (`-12.50`) counted in `10^-decimals`. `NaN` for whatever is not read at once: other ways to write a number, more than
 * fifteen digits, more decimals than there is room for. Then the text itself says what it means.
 */
export function scaledText(text: string, decimals: number): number {
  const size = text.length
  const start = text.charCodeAt(0) === minus ? 1 : 0
  if (size - start > longest) return Number.NaN
  let [at, value] = [start, 0]
  for (; at < size; at++) {
    const digit = text.charCodeAt(at) - zero
    if (digit < 0 || digit > 9) break
    value = value * 10 + digit
  }
  if (at === start) return Number.NaN
  let places = 0
  if (at < size) {
    if (text.charCodeAt(at) !== point || at === size - 1) return Number.NaN
    for (at++; at < size; at++) {
      const digit = text.charCodeAt(at) - zero
      if (digit < 0 || digit > 9) return Number.NaN
      if (places < decimals) {
        value = value * 10 + digit
        places++
      } else if (digit !== 0) return Number.NaN
    }
  }
  const whole = value * (powers[decimals - places] as number)
  // Sixteen digits can be one too many; a product beyond is not exact.
  if (whole > Number.MAX_SAFE_INTEGER) return Number.NaN
  return start === 1 ? 0 - whole : whole
}

/** How many decimals a plain decimal text is written with; 0 for any other text. */
export function decimalsOf(text: string): number {
  const at = text.indexOf('.')
  return at < 0 ? 0 : text.length - at - 1
}

/** Above this two decimals could be nearest to one double. */
const surest = 10 ** 15

/** A double, meaning its shortest decimal, counted in `10^-decimals`; `NaN` where that is not whole, or could be another decimal. */
export function scaledDouble(value: number, decimals: number): number {
  const power = powers[decimals] as number
  const whole = Math.round(value * power)
  // `+ 0`: rounding can answer a negative zero.
  return whole / power === value && whole <= surest && whole >= -surest ? whole + 0 : Number.NaN
}
