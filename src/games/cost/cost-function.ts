/** Costs as a function of a quantity. */

import { toText } from '../../number/rational.ts'
import { toFloat } from '../../number/to-float.ts'
import type { Rational } from '../fraction.ts'
import { type NumberLike, readNumber } from '../number-like.ts'

/**
 * What a total quantity costs, or earns. The function gets the quantity twice: as a number, which is handy, and as exact text, for
 * when the number would be rounded. What it returns is read exactly.
 */
export type QuantityFunction = (quantity: number, exact: string) => NumberLike

/** The exact value of the function at an exact quantity. */
export function valueAt(value: QuantityFunction, quantity: Rational, what: string): Rational {
  const text = toText(quantity)
  return readNumber(value(toFloat(quantity), text), `${what}(${text})`)
}
