/** A table given as an array by mask. Whole numbers and short decimals take the fast way; the answer is the same. */
import { SplitKeyError } from '../../core/issue.ts'
import { coalitionText } from '../coalition.ts'
import { type NumberLike, readNumber } from '../number-like.ts'
import { type Scaled, scaled } from '../worths.ts'

/** The worths in `values`, one for each of the `2^n` coalitions, the empty one first. */
export function fromArray(players: readonly string[], values: ArrayLike<NumberLike>): Scaled {
  const needed = 2 ** players.length
  if (values.length !== needed) {
    const message = `${players.length} players have ${needed} coalitions (the empty one included): found ${values.length} values`
    throw new SplitKeyError([{ code: 'schema', path: 'values', message }])
  }
  return fastDecimals(values) ?? scaled(Array.from(values, (value, mask) => readNumber(value, `v(${coalitionText(players, mask)})`)))
}

/** At most 15 digits: then the float nearest to `integer / scale` reads back as exactly that decimal. */
const digits = 1e15

function fastDecimals(values: ArrayLike<NumberLike>): Scaled | undefined {
  if (values instanceof Float64Array) {
    const most = wholeNumbers(values)
    if (most !== undefined) return { values: values.slice(), scale: 1n, most }
  }
  for (const scale of [1, 10, 100, 1e3, 1e4, 1e5, 1e6]) {
    const integers = scaledBy(values, scale)
    if (integers === 'other') return undefined
    if (integers) return { ...integers, scale: BigInt(scale) }
  }
  return undefined
}

/** All values times `scale`, if those are whole; `'other'` when something is not a number of moderate size. */
function scaledBy(values: ArrayLike<NumberLike>, scale: number): { values: Float64Array; most: number } | 'other' | undefined {
  const integers = new Float64Array(values.length)
  let most = 0
  for (let mask = 0; mask < values.length; mask++) {
    const value = values[mask]
    if (typeof value !== 'number' || !(Math.abs(value * scale) <= digits)) return 'other'
    const integer = Math.round(value * scale)
    if (integer / scale !== value) return undefined
    if (Math.abs(integer) > most) most = Math.abs(integer)
    integers[mask] = integer
  }
  return { values: integers, most }
}

/** The largest absolute value when all are whole and moderate. The common case of a big table, without a division. */
function wholeNumbers(values: Float64Array): number | undefined {
  let most = 0
  for (let mask = 0; mask < values.length; mask++) {
    const value = values[mask] as number
    if (Math.floor(value) !== value) return undefined
    const positive = Math.abs(value)
    if (positive > most) most = positive
  }
  return most <= digits ? most : undefined
}
