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
  for (const { part, shift } of limbs(game, n)) {
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
  const bySize = new Float64Array(low + 1)
  const columns = Array.from({ length: n - low + 1 }, () => new Float64Array(width))
  for (let upper = 0; upper < 2 ** (n - low); upper++) {
    const count = size(upper)
    bySize.fill(0)
    addRow(values.subarray(upper * width, (upper + 1) * width), columns[count] as Float64Array, sizes, bySize)
    for (let s = 0; s <= low; s++) addUpper(sums, upper, low, n, count + s, bySize[s] as number)
  }
  addColumns(sums, columns, sizes, n)
  return sums
}

/** Adds one row of the table to its column sums, and to its sums by size. */
function addRow(row: Float64Array, column: Float64Array, sizes: Uint8Array, bySize: Float64Array): void {
  if (row.length >= 8) addEights(row, column, sizes, bySize)
  else addSingly(row, column, sizes, bySize)
}

function addSingly(row: Float64Array, column: Float64Array, sizes: Uint8Array, bySize: Float64Array): void {
  for (let mask = 0; mask < row.length; mask++) {
    increase(column, mask, row[mask] as number)
    increase(bySize, sizes[mask] as number, row[mask] as number)
  }
}

/** The hot loop: eight coalitions that differ in three players only, so their sizes are known and half the additions meet first. */
function addEights(row: Float64Array, column: Float64Array, sizes: Uint8Array, bySize: Float64Array): void {
  for (let mask = 0; mask < row.length; mask += 8) {
    const a = row[mask] as number
    const b = row[mask + 1] as number
    const c = row[mask + 2] as number
    const d = row[mask + 3] as number
    const e = row[mask + 4] as number
    const f = row[mask + 5] as number
    const g = row[mask + 6] as number
    const h = row[mask + 7] as number
    increase(column, mask, a)
    increase(column, mask + 1, b)
    increase(column, mask + 2, c)
    increase(column, mask + 3, d)
    increase(column, mask + 4, e)
    increase(column, mask + 5, f)
    increase(column, mask + 6, g)
    increase(column, mask + 7, h)
    const s = sizes[mask] as number
    increase(bySize, s, a)
    increase(bySize, s + 1, b + c + e)
    increase(bySize, s + 2, d + f + g)
    increase(bySize, s + 3, h)
  }
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
