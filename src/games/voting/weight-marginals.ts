/**
 * Marginals of a game in which only the total weight of a coalition counts, without a table: for each total weight, how many
 * coalitions of each size have it. The counts of all sizes are packed in one big integer, a slot of bits each, so that adding a
 * player is one shift and one addition for each total.
 */
import { SplitKeyError } from '../../core/issue.ts'
import type { Marginals } from '../marginals.ts'

/** Coalitions of one total weight, counted by size in slots of bits. */
type Counts = ReadonlyMap<bigint, bigint>

/** More different totals than this take too much memory. */
const mostTotals = 200_000

/** The worths by total weight, as integers over `scale`; not below zero, so that they fit in slots. */
export interface WorthByWeight {
  readonly worth: (weight: bigint) => bigint
  /** No shorter than the largest worth, in bits. */
  readonly most: bigint
  readonly scale: bigint
}

/** All totals that coalitions of the players can have. */
export function totals(weights: readonly bigint[]): bigint[] {
  let found = new Set([0n])
  for (const weight of weights) {
    found = new Set([...found, ...Array.from(found, (total) => total + weight)])
    if (found.size > mostTotals) throw tooMany()
  }
  return [...found].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

/** The marginals by player and size. Players of one weight are computed once; weight zero adds nothing. */
export function weightMarginals(weights: readonly bigint[], byWeight: WorthByWeight): Marginals {
  const n = weights.length
  const slot = BigInt(n + byWeight.most.toString(2).length)
  const all = countAll(weights, slot)
  const known = new Map<bigint, bigint[]>([[0n, weights.map(() => 0n)]])
  const bySize = weights.map((weight) => {
    const found = known.get(weight) ?? added(without(all, weight, slot), weight, byWeight, slot, n)
    known.set(weight, found)
    return found
  })
  return { bySize, scale: byWeight.scale }
}

function countAll(weights: readonly bigint[], slot: bigint): Counts {
  const sorted = totals(weights)
  let counts = new Map<bigint, bigint>([[0n, 1n]])
  for (const weight of weights) {
    const next = new Map<bigint, bigint>()
    for (const total of sorted) {
      const count = (counts.get(total) ?? 0n) + ((counts.get(total - weight) ?? 0n) << slot)
      if (count !== 0n) next.set(total, count)
    }
    counts = next
  }
  return counts
}

/** The counts without one player of that weight, from the lightest coalition up. */
function without(all: Counts, weight: bigint, slot: bigint): Counts {
  const counts = new Map<bigint, bigint>()
  for (const [total, count] of all) {
    const rest = count - ((counts.get(total - weight) ?? 0n) << slot)
    if (rest !== 0n) counts.set(total, rest)
  }
  return counts
}

/** What a player of that weight adds to the coalitions of the others, by size. */
function added(counts: Counts, weight: bigint, { worth }: WorthByWeight, slot: bigint, n: number): bigint[] {
  let [having, lacking] = [0n, 0n]
  for (const [total, count] of counts) {
    having += count * worth(total + weight)
    lacking += count * worth(total)
  }
  const mask = (1n << slot) - 1n
  const at = (packed: bigint, s: number): bigint => (packed >> (slot * BigInt(s))) & mask
  return Array.from({ length: n }, (_, s) => at(having, s) - at(lacking, s))
}

function tooMany(): SplitKeyError {
  const message = `coalitions have more than ${mostTotals} different total weights: use rounder weights, or a table for at most 24 players`
  return new SplitKeyError([{ code: 'too-large', path: 'weights', message }])
}
