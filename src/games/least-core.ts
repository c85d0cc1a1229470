/** The least core. */
import { toText } from '../number/rational.ts'
import { type Allocation, named } from './allocation.ts'
import type { Rational } from './fraction.ts'
import type { Game } from './game.ts'
import { mostPlayers } from './least-objections.ts'
import { leastExcess } from './lp/lexicographic.ts'
import { checkSize } from './table/players.ts'
import { total } from './worth.ts'

/** The least ε, and one allocation that reaches it. */
export interface LeastCore<P extends string = string> {
  readonly epsilon: string
  readonly point: Allocation<P>
}

/**
 * The least ε for which a division of v(N) exists with x(S) ≥ v(S) − ε for every coalition but the empty one and everybody
 * (Maschler, Peleg & Shapley 1979). At or below zero exactly when the core is not empty; below zero it is the room inside the core.
 * Exact; at most 16 players. One player: ε is 0.
 *
 * @example leastCore(game(['a', 'b', 'c'], (c) => (c.length > 1 ? 1 : 0))).epsilon // '1/3'
 */
export function leastCore<P extends string>(game: Game<P>): LeastCore<P> {
  const { epsilon, point } = leastCoreNumbers(game)
  return { epsilon: toText(epsilon), point: named(game.players, point) }
}

/** The same, in numbers and player order. */
export function leastCoreNumbers(game: Game): { epsilon: Rational; point: Rational[] } {
  const n = game.players.length
  checkSize('the least core', n, mostPlayers)
  if (n === 1) return { epsilon: { n: 0n, d: 1n }, point: [total(game)] }
  const found = leastExcess(game, { perCapita: false, rational: false })
  return { epsilon: found[n] as Rational, point: found.slice(0, n) }
}
