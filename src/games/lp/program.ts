/**
 * The linear programs behind the nucleolus and the least core. The unknowns are what each player gets and the largest excess ε;
 * ε is to be as small as possible. Each coalition S asks for x(S) + slope·ε ≥ v(S): there are few unknowns and very many
 * constraints, so a basis is n + 1 constraints that hold with equality, and the dual simplex method replaces one at a time by a
 * constraint that is violated.
 *
 * Whatever depends on the basis alone is a minor of a matrix of zeros, ones and small sizes. For 16 players these stay far below
 * 2^53 (Hadamard's bound), so the inverse of the basis, and every choice of the simplex method that does not look at worths, is
 * exact in floats. Worths are looked at in floats first; what is too close to call there is decided in big integers.
 */
import { everybody, size } from '../coalition.ts'
import type { Game } from '../game.ts'
import { approximate, bitsAbove } from './approximate.ts'

/** Which rules the excesses follow. */
export interface Criterion {
  /** Is the excess of a coalition divided by its size? */
  readonly perCapita: boolean
  /** Must each player get at least the stand-alone worth? */
  readonly rational: boolean
}

/** One linear program: the game, and which constraints still have a say. */
export interface Program {
  readonly n: number
  readonly game: Game
  /** The coefficient of ε in the constraint of each coalition: 1, or the size. */
  readonly slopes: Uint8Array
  /** The worths in floats, divided by `unit`; −∞ for a coalition whose excess is settled. */
  readonly open: Float64Array
  /** The stand-alone worths, in units. */
  readonly alone: Float64Array
  /** For each player, is the stand-alone worth still a constraint? */
  readonly floors: boolean[]
  /** A power of two above one only where worths would overflow a float. */
  readonly unit: bigint
  /** The largest absolute worth, in units. */
  readonly most: number
  /** Work space: the left side of each coalition's constraint. */
  readonly left: Float64Array
}

/** Floats end at 2^1024. */
const floatBits = 900

/** The first program: every coalition but the empty one and everybody. */
export function firstProgram(game: Game, { perCapita, rational }: Criterion): Program {
  const n = game.players.length
  const unit = 1n << BigInt(bitsAbove(game.values, floatBits))
  const open = game.values instanceof Float64Array ? game.values.slice() : Float64Array.from(game.values, (value) => approximate(value, unit))
  const most = open.reduce((a, b) => Math.max(a, Math.abs(b)), 0)
  const alone = Float64Array.from(game.players, (_, i) => open[1 << i] as number)
  open[0] = Number.NEGATIVE_INFINITY
  open[everybody(n)] = Number.NEGATIVE_INFINITY
  const slopes = Uint8Array.from(open, (_, mask) => (perCapita ? size(mask) : 1))
  return { n, game, slopes, open, alone, floors: game.players.map(() => rational), unit, most, left: new Float64Array(2 ** n) }
}
