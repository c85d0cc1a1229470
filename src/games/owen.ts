/** The Owen value. */
import { SplitKeyError } from '../core/issue.ts'
import { type Allocation, named } from './allocation.ts'
import { size } from './coalition.ts'
import { factorial, type Rational } from './fraction.ts'
import type { Game } from './game.ts'
import { checkSize } from './table/players.ts'

/**
 * The Shapley value when players come in unions: the average contribution over the orders in which every union stays together
 * (Owen 1977). Each player is in exactly one union. One union, or each player apart, gives the Shapley value. At most 20 players.
 *
 * @example owen(game(['a', 'b', 'c'], (s) => (s.length > 1 ? 1 : 0)), [['a', 'b'], ['c']]) // { a: '0.5', b: '0.5', c: '0' }
 */
export function owen<P extends string>(game: Game<P>, unions: readonly (readonly P[])[]): Allocation<P> {
  checkSize('the Owen value', game.players.length, 20)
  const masks = readUnions(game.players, unions)
  return named(
    game.players,
    game.players.map((_, i) => ownValue(game, masks, 1 << i)),
  )
}

function readUnions(players: readonly string[], unions: readonly (readonly string[])[]): number[] {
  const names = unions.flat()
  const masks = unions.map((union) => union.reduce((mask, name) => mask | (1 << players.indexOf(name)), 0))
  const complete = names.length === players.length && players.every((player) => names.includes(player))
  if (complete) return masks.filter((mask) => mask !== 0)
  const message = `every player must be in exactly one union: found ${names.join(', ')}, needed ${players.join(', ')}`
  throw new SplitKeyError([{ code: 'party-left-out', path: 'unions', message }])
}

/** Σ over sets H of other unions and T of partners in the own union, weighing h!(m−h−1)!/m! · t!(b−t−1)!/b!. */
function ownValue(game: Game, unions: readonly number[], bit: number): Rational {
  const own = unions.find((union) => union & bit) as number
  const others = unions.filter((union) => union !== own)
  const [m, b] = [unions.length, size(own)]
  let sum = 0n
  for (const [h, outside] of unionSets(others)) {
    for (const [t, added] of addedBySize(game, outside, own ^ bit, bit, b).entries()) {
      sum += added * factorial(h) * factorial(m - h - 1) * factorial(t) * factorial(b - t - 1)
    }
  }
  return { n: sum, d: factorial(m) * factorial(b) * game.scale }
}

/** Every set of unions: how many there are in it, and the players. */
function unionSets(unions: readonly number[]): [count: number, mask: number][] {
  let sets: [number, number][] = [[0, 0]]
  for (const union of unions) sets = sets.concat(sets.map(([count, mask]) => [count + 1, mask | union]))
  return sets
}

/** What the player adds to `outside` and T, summed by the size of T, over all subsets T of `partners`. */
function addedBySize({ values }: Game, outside: number, partners: number, bit: number, b: number): bigint[] {
  const sums = Array.from({ length: b }, () => 0n)
  const at = (mask: number): bigint => BigInt(values[mask] as number | bigint)
  for (let part = partners; ; part = (part - 1) & partners) {
    const t = size(part)
    sums[t] = (sums[t] as bigint) + at(outside | part | bit) - at(outside | part)
    if (part === 0) return sums
  }
}
