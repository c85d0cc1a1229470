/** What the four nucleoli share. */
import { SplitKeyError } from '../core/issue.ts'
import { compare, toText } from '../number/rational.ts'
import { type Rational, sum } from './fraction.ts'
import type { Game } from './game.ts'
import { lexicographic } from './lp/lexicographic.ts'
import type { Criterion } from './lp/program.ts'
import { checkSize } from './table/players.ts'
import { alone, total } from './worth.ts'

/** The division that is lexicographically least in sorted excesses, in player order. */
export function leastObjections(game: Game, criterion: Criterion): Rational[] {
  checkSize('a nucleolus', game.players.length, mostPlayers)
  const needed = sum(alone(game))
  if (criterion.rational && compare(needed, total(game)) > 0) {
    const message = `the nucleolus does not exist: alone the players earn ${toText(needed)}, together ${toText(total(game))}; try prenucleolus`
    throw new SplitKeyError([{ code: 'out-of-range', path: 'values', input: 'v', message }])
  }
  return game.players.length === 1 ? [total(game)] : lexicographic(game, criterion)
}

/** Up to here every matrix minor is exact in floats, and an answer takes seconds at most. */
export const mostPlayers = 16
