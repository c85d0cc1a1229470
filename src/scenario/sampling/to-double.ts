import { fromText } from '../../number/rational.ts'
import { toFloat } from '../../number/to-float.ts'

/** Canonical number text as a double; infinite where it is beyond every double. */
export function toDouble(text: string): number {
  const [top, bottom = '1'] = text.split('/') as [string, string?]
  const quotient = Number(top) / Number(bottom)
  // Of a fraction both terms may be beyond every double, and it may not.
  return Number.isNaN(quotient) ? toFloat(fromText(text)) : quotient
}
