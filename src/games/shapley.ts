/** The Shapley value. */
import { type Allocation, named } from './allocation.ts'
import { factorial, type Rational } from './fraction.ts'
import type { Game } from './game.ts'
import { coalitionSums } from './sums.ts'

/**
 * Each player's average contribution over all orders in which the players can join:
 * φᵢ = Σ_S |S|!(n−|S|−1)!/n! · (v(S∪i) − v(S)). The only value that is efficient, symmetric, additive and gives nothing to a
 * player who adds nothing (Shapley 1953). Exact, for a table of up to 24 players.
 *
 * @example
 * shapley(game(['owner', 'w1', 'w2'], (c) => (c.includes('owner') ? 6 * (c.length - 1) : 0)))
 * // { owner: '6', w1: '3', w2: '3' }
 */
export const shapley = <P extends string>(game: Game<P>): Allocation<P> => named(game.players, shapleyNumbers(game))

/** The Shapley value in player order. */
export function shapleyNumbers(game: Game): Rational[] {
  const n = game.players.length
  const { having, all } = coalitionSums(game)
  const order = (before: number): bigint => factorial(before) * factorial(n - before - 1)
  const orders = Array.from({ length: n }, (_, before) => order(before))
  const divisor = factorial(n) * game.scale
  return having.map((own) => {
    let sum = 0n
    for (const [s, weight] of orders.entries()) {
      sum += weight * ((own[s + 1] as bigint) - (all[s] as bigint) + (own[s] as bigint))
    }
    return { n: sum, d: divisor }
  })
}
