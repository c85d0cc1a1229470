/** The minimal rights: the least each player can insist on. */
import { sub } from '../number/rational.ts'
import { type Allocation, named } from './allocation.ts'
import { lowestPlayer } from './coalition.ts'
import type { Rational } from './fraction.ts'
import type { Game } from './game.ts'
import { utopiaNumbers } from './utopia.ts'

/**
 * What is left for a player in the best coalition when all its other members get their utopia payoff:
 * mᵢ = max_{S∋i} (v(S) − Σ_{j∈S∖i} Mⱼ) (Tijs 1981).
 *
 * @example minimalRights(game(['a', 'b', 'c'], [0, 0, 0, 60, 0, 60, 60, 72])) // { a: '48', b: '48', c: '48' }
 */
export const minimalRights = <P extends string>(game: Game<P>): Allocation<P> => named(game.players, minimalRightNumbers(game))

/** The minimal rights in player order. */
export function minimalRightNumbers(game: Game): Rational[] {
  const most = utopiaNumbers(game)
  const gaps = smallestGaps(
    game,
    most.map(({ n }) => n),
  )
  return most.map((own, i) => sub(own, { n: gaps[i] as bigint, d: game.scale }))
}

/** For each player the least of Σ_{j∈S} Mⱼ − v(S) over the coalitions with that player; utopia payoffs share the game's scale. */
function smallestGaps(game: Game, most: readonly bigint[]): bigint[] {
  const gaps: (bigint | undefined)[] = most.map(() => undefined)
  const hoped = [0n]
  for (let mask = 1; mask < game.values.length; mask++) {
    const sum = (hoped[mask & (mask - 1)] as bigint) + (most[lowestPlayer(mask)] as bigint)
    hoped.push(sum)
    const gap = sum - BigInt(game.values[mask] as number | bigint)
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const i = lowestPlayer(rest)
      const least = gaps[i]
      if (least === undefined || gap < least) gaps[i] = gap
    }
  }
  return gaps as bigint[]
}
