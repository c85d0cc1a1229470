import { canonicalNumber } from '../core/number-text.ts'

/** Beyond this, a double has no six decimals to round to. */
const coarse = 2 ** 52 / 1e6

/** A double as a cell: to six decimals, as far as it has them. @throws a TypeError for what is no number, which must never be shown as one */
export function floatCell(x: number): string {
  const text = canonicalNumber(String(Math.abs(x) < coarse ? Math.round(x * 1e6) / 1e6 : x))
  if (text === undefined) throw new TypeError(`${x} is no number to show`)
  return text
}
