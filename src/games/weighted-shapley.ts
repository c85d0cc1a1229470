/** The weighted Shapley value. */
import { SplitKeyError } from '../core/issue.ts'
import { mul, sign } from '../number/rational.ts'
import { type Allocation, type ByPlayer, named, readByPlayer } from './allocation.ts'
import { lowestPlayer } from './coalition.ts'
import { dividendTable } from './dividends.ts'
import { type Rational, sum } from './fraction.ts'
import type { Game } from './game.ts'
import { checkSize } from './table/players.ts'
import { scaled } from './worths.ts'

/**
 * The dividend of each coalition divided in proportion to weights: φᵢ = Σ_{S∋i} wᵢ/w(S) · Δ(S) (Shapley 1953, Kalai & Samet
 * 1987). Weights are above zero; equal weights give the Shapley value. At most 20 players.
 *
 * @example weightedShapley(game(['S', 'W'], [0, 100, 200, 700]), { S: 1, W: 3 }) // { S: '200', W: '500' }
 */
export function weightedShapley<P extends string>(game: Game<P>, weights: ByPlayer<P>): Allocation<P> {
  const numbers = readByPlayer(game.players, weights, 'weights')
  const bad = game.players.find((_, i) => sign(numbers[i] as Rational) <= 0)
  if (bad === undefined) return named(game.players, sharedDividends(game, numbers))
  const message = `the weight of '${bad}' must be above zero`
  throw new SplitKeyError([{ code: 'out-of-range', path: `weights.${bad}`, input: bad, message }])
}

/** Each dividend divided in proportion to weights of one sign. */
export function sharedDividends(game: Game, weights: readonly Rational[]): Rational[] {
  checkSize('a weighted Shapley value', game.players.length, 20)
  const whole = Array.from<number | bigint, bigint>(scaled(weights).values, BigInt)
  const byWeight = groupByWeight(game, whole)
  return whole.map((own, i) => {
    const terms = Array.from(byWeight, ([weight, sums]): Rational => ({ n: sums[i] as bigint, d: weight }))
    return mul(sum(terms), { n: own, d: game.scale })
  })
}

/** For each total weight, the dividends of the coalitions of that weight, summed for each player: few fractions to add. */
function groupByWeight(game: Game, weights: readonly bigint[]): Map<bigint, bigint[]> {
  const table = dividendTable(game)
  const totals = [0n]
  const groups = new Map<bigint, bigint[]>()
  for (let mask = 1; mask < table.length; mask++) {
    const weight = (totals[mask & (mask - 1)] as bigint) + (weights[lowestPlayer(mask)] as bigint)
    totals.push(weight)
    const dividend = BigInt(table[mask] as number | bigint)
    if (dividend === 0n) continue
    const key = weight < 0n ? -weight : weight
    const sums = groups.get(key) ?? weights.map(() => 0n)
    groups.set(key, sums)
    const term = weight < 0n ? -dividend : dividend
    for (let rest = mask; rest !== 0; rest &= rest - 1) sums[lowestPlayer(rest)] = (sums[lowestPlayer(rest)] as bigint) + term
  }
  return groups
}
