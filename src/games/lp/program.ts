/**
 * The linear programs behind the nucleolus and the least core. The unknowns are what each player gets and the largest excess ε;
 * ε is to be as small as possible. Each coalition S asks for x(S) + slope·ε ≥ v(S): there are few unknowns and very many
 * constraints, so a basis is n + 1 constraints that hold with equality, and the dual simplex method replaces one at a time by a
 * constraint that is violated (Solymosi & Raghavan 1994 and Derks & Kuipers 1997 use the same shape).
 *
 * Everything that depends on the basis alone is a minor of a matrix of zeros, ones and small sizes; for 16 players these stay far
 * below 2^53, so its inverse, and with it every choice of the simplex method that does not look at worths, is exact in floats.
 */
import { everybody, size } from '../coalition.ts'
import type { Game } from '../game.ts'
import { largest } from '../worths.ts'

/** Which rules the excesses follow. */
export interface Criterion {
  /** Is the excess of a coalition divided by its size? */
  readonly perCapita: boolean
  /** Must each player get at least the stand-alone worth? */
  readonly rational: boolean
}

/** One linear program: the game, the criterion, and which coalitions still have a say. */
export interface Program extends Criterion {
  readonly n: number
  readonly game: Game
  /** The worths in floats, divided by `unit`; −∞ for a coalition whose excess is settled. Only guides; decides nothing. */
  readonly open: Float64Array
  /** For each player, whether the stand-alone worth is still a constraint. */
  readonly floors: boolean[]
  /** Work space: what each coalition gets, plus ε times its slope. */
  readonly paid: Float64Array
  /** The size of the largest worth: floats never overflow. */
  readonly unit: number
  readonly slopes: Uint8Array
}

/** The first program: every coalition but the empty one and everybody. */
export function program(game: Game, criterion: Criterion): Program {
  const n = game.players.length
  const shift = bitsBeyondFloats(game)
  const open = Float64Array.from(game.values as ArrayLike<number>, (value: number | bigint) => reduced(value, shift))
  open[0] = Number.NEGATIVE_INFINITY
  open[everybody(n)] = Number.NEGATIVE_INFINITY
  const slopes = Uint8Array.from({ length: 2 ** n }, (_, mask) => (criterion.perCapita ? size(mask) : 1))
  const floors = game.players.map(() => criterion.rational)
  return { ...criterion, n, game, open, floors, slopes, paid: new Float64Array(2 ** n), unit: 1 }
}
