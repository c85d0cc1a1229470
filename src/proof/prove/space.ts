/** The inputs that polynomials are made of, and how a monomial is packed into one number: a few bits per input hold its power. */

export interface Space {
  readonly names: readonly string[]
  /** What the power of each input counts in a packed monomial: powers of `limit`. */
  readonly unit: readonly number[]
  /** Powers stay below this. */
  readonly limit: number
}

/** A product whose powers do not fit: the prover gives up with the reason `size`. */
export const tooLarge = 'polynomial too large'

/** Numbers count exactly up to 2⁵³: with 8 inputs powers stay below 64, with 13 below 16, with 26 below 4. @throws `tooLarge` beyond 52 inputs. */
export function spaceOf(names: readonly string[]): Space {
  const bits = Math.min(6, Math.floor(52 / Math.max(names.length, 1)))
  if (bits === 0) throw new RangeError(tooLarge)
  const limit = 2 ** bits
  return { names, unit: names.map((_, index) => limit ** index), limit }
}

/** The power of an input in a packed monomial. */
export const powerOf = (space: Space, key: number, variable: number): number => Math.floor(key / (space.unit[variable] as number)) % space.limit
