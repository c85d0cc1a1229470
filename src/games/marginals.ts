/** What players add to coalitions, summed by the size of the coalition: all that Shapley and Banzhaf need to know about a game. */
import { factorial, type Rational } from './fraction.ts'
import type { Game } from './game.ts'
import { coalitionSums } from './sums.ts'

/** `bySize[i][s] / scale`: the sum of v(S∪i) − v(S) over the coalitions of size `s` without player `i`. */
export interface Marginals {
  readonly bySize: readonly (readonly bigint[])[]
  readonly scale: bigint
}

/** The marginals of a table. */
export function marginals(game: Game): Marginals {
  const { having, all } = coalitionSums(game)
  const bySize = having.map((own) => own.slice(1).map((more, s) => more - (all[s] as bigint) + (own[s] as bigint)))
  return { bySize, scale: game.scale }
}

/** The average over all orders of joining: coalitions of size s weigh s!(n−s−1)!/n!. */
export function overOrders({ bySize, scale }: Marginals): Rational[] {
  const n = bySize.length
  const orders = bySize.map((_, s) => factorial(s) * factorial(n - s - 1))
  return bySize.map((own) => ({ n: own.reduce((sum, added, s) => sum + added * (orders[s] as bigint), 0n), d: factorial(n) * scale }))
}

/** The average over all coalitions of the others. */
export function overCoalitions({ bySize, scale }: Marginals): Rational[] {
  const d = scale << BigInt(bySize.length - 1)
  return bySize.map((own) => ({ n: own.reduce((sum, added) => sum + added, 0n), d }))
}
