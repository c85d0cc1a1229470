/**
 * For each player and each size, the sum of the worths of the coalitions of that size with that player. Shapley, Banzhaf and
 * every other value that weighs coalitions by their size is a combination of these few sums, so one pass over the table is
 * enough. The pass splits the players in two halves: each worth is added once to a sum of its upper half and once to a sum of
 * its lower half. It runs in floats that never round (see `limbs`), and only the few sums become big integers.
 */
import { lowestPlayer, size } from './coalition.ts'
import type { Game } from './game.ts'
import { limbs } from './limbs.ts'

/** `having[i][s]` over the coalitions of size `s` with player `i`; `all[s]` over all of size `s`. Divide by the scale of the game. */
export interface Sums {
  readonly having: readonly (readonly bigint[])[]
  readonly all: readonly bigint[]
}

/** The sums of a game. */
export function coalitionSums(game: Game): Sums {
  const n = game.players.length
  const rows = Array.from({ length: n + 1 }, () => Array.from({ length: n + 1 }, () => 0n))
  for (const { part, shift } of limbs(game.values, n)) {
    const sums = pass(part, n)
    for (const [i, row] of rows.entries()) {
      for (let s = 0; s <= n; s++) row[s] = (row[s] as bigint) + (BigInt(sums[i * (n + 1) + s] as number) << shift)
    }
  }
  return { having: rows.slice(0, n), all: rows[n] as bigint[] }
}

/** Row `i` holds the sums of player `i` by size; row `n` those over all coalitions. */
function pass(values: Float64Array, n: number): Float64Array {
  const low = n >> 1
  const width = 2 ** low
  const sizes = Uint8Array.from({ length: width }, (_, mask) => size(mask))
  const sums = new Float64Array((n + 1) * (n + 1))
  const columns = Array.from({ length: n - low + 1 }, () => new Float64Array(width))
  for (let upper = 0; upper < 2 ** (n - low); upper++) {
    const count = size(upper)
    const bySize = addRow(values, upper * width, columns[count] as Float64Array, sizes, low)
    for (let s = 0; s <= low; s++) addUpper(sums, upper, low, n, count + s, bySize[s] as number)
  }
  addColumns(sums, columns, sizes, n)
  return sums
}

/** Adds one row of the table to its column sums, and returns its sums by size. The hot loop. */
function addRow(values: Float64Array, from: number, column: Float64Array, sizes: Uint8Array, low: number): Float64Array {
  const bySize = new Float64Array(low + 1)
  for (let mask = 0; mask < column.length; mask++) {
    const value = values[from + mask] as number
    const s = sizes[mask] as number
    bySize[s] = (bySize[s] as number) + value
    column[mask] = (column[mask] as number) + value
  }
  return bySize
}

function addUpper(sums: Float64Array, upper: number, low: number, n: number, s: number, value: number): void {
  increase(sums, n * (n + 1) + s, value)
  for (let rest = upper; rest !== 0; rest &= rest - 1) increase(sums, (low + lowestPlayer(rest)) * (n + 1) + s, value)
}

function addColumns(sums: Float64Array, columns: readonly Float64Array[], sizes: Uint8Array, n: number): void {
  for (const [count, column] of columns.entries()) {
    for (let mask = 1; mask < column.length; mask++) {
      const s = count + (sizes[mask] as number)
      for (let rest = mask; rest !== 0; rest &= rest - 1) increase(sums, lowestPlayer(rest) * (n + 1) + s, column[mask] as number)
    }
  }
}

function increase(sums: Float64Array, at: number, by: number): void {
  sums[at] = (sums[at] as number) + by
}
