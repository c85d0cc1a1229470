import { rational, toText } from '../../number/rational.ts'
import { outOfRange } from '../number-like.ts'

/**
 * A Latin hypercube: `count` points in the unit cube with exactly one in each of `count` equal slices of every dimension, in the middle
 * of its slice. Deterministic: one seed, one answer, on every machine. Exact fractions. Source: McKay, Beckman & Conover 1979.
 * Throws `out-of-range` for numbers that are not whole or too large.
 *
 * @example latinHypercube({ dimension: 3, count: 10, seed: 1 })
 */
export function latinHypercube({
  dimension,
  count,
  seed,
}: {
  readonly dimension: number
  readonly count: number
  readonly seed: number
}): readonly (readonly string[])[] {
  for (const [name, value] of Object.entries({ dimension, count, seed }))
    if (!Number.isInteger(value) || value < 0 || value > 1_000_000) outOfRange(name, `${name} must be a whole number from 0 to 1000000: found ${value}`)
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    return scrambled(state)
  }
  const columns = Array.from({ length: dimension }, () => shuffled(count, next))
  return Array.from({ length: count }, (_, n) => columns.map((column) => toText(rational(BigInt(2 * (column[n] as number) + 1), BigInt(2 * count)))))
}

/** A 32-bit mix of the state: whole-number arithmetic only, so that every engine agrees. */
function scrambled(state: number): number {
  let x = Math.imul(state ^ (state >>> 15), state | 1)
  x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
  return (x ^ (x >>> 14)) >>> 0
}

/** Fisher and Yates. */
function shuffled(count: number, next: () => number): readonly number[] {
  const all = Array.from({ length: count }, (_, slice) => slice)
  for (let last = count - 1; last > 0; last--) {
    const other = next() % (last + 1)
    ;[all[last], all[other]] = [all[other] as number, all[last] as number]
  }
  return all
}
