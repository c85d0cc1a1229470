/** One constraint in a basis. */
import type { Rational } from '../fraction.ts'
import { worth } from '../worth.ts'
import { approximate } from './approximate.ts'
import type { Program } from './program.ts'

/** Σ_{i∈mask} xᵢ + slope·ε ≥ right (worths without the scale of the game). */
export interface Row {
  readonly mask: number
  readonly slope: number
  readonly right: Rational
  /** The right side in floats and units. */
  readonly about: number
  /** A settled row holds with equality for good: it never leaves. */
  readonly settled: boolean
}

/** The constraint `code`: a coalition's mask, or −1 − i for the stand-alone worth of player `i`. */
export function rowOf(program: Program, code: number): Row {
  const mask = code < 0 ? 1 << (-1 - code) : code
  const right = { n: worth(program.game, mask).n, d: 1n }
  return { mask, slope: code < 0 ? 0 : (program.slopes[mask] as number), right, about: approximate(right.n, program.unit), settled: false }
}

/** The same row, settled at a right side. */
export const settledRow = (program: Program, mask: number, right: Rational): Row => ({
  mask,
  slope: 0,
  right,
  about: approximate(right.n, right.d * program.unit),
  settled: true,
})

/** ε ≥ `about`: keeps a program bounded while its first basis is being built. Only ever lowered, never part of an answer. */
export const boundRow = (about: number): Row => ({ mask: 0, slope: 1, right: { n: 0n, d: 1n }, about, settled: false })

export const isBound = (row: Row): boolean => row.mask === 0
