/** Kohlberg's criterion: a nucleolus without a single linear program for excesses, checked against exact balancedness. */
import { type Allocation, excesses, type Game } from '../../src/games/index.ts'
import { compare, div, fromText, one, type Rational, sign, zero } from '../../src/number/rational.ts'
import { maximise } from './exact-simplex.ts'

interface Options {
  readonly perCapita?: boolean
  /** With individual rationality: players at their stand-alone worth may carry weight too. */
  readonly rational?: boolean
}

/**
 * For every level t, the coalitions with an excess of at least t must be balanced: weights above zero with which every player is
 * covered exactly once (Kohlberg 1971, Sobolev 1975). For the nucleolus, players who get exactly their stand-alone worth may be
 * given extra weight.
 */
export function satisfiesKohlberg(game: Game, allocation: Allocation, { perCapita = false, rational = false }: Options): boolean {
  const n = game.players.length
  const sizes = (names: string): bigint => (perCapita ? BigInt(names.split(',').length) : 1n)
  const all = Object.entries(excesses(game, allocation)).map(([names, excess]) => {
    const value = div(fromText(excess), { n: sizes(names), d: 1n }) as Rational
    return { column: game.players.map((player) => (names.split(',').includes(player) ? one : zero)), value, own: fromText(excess), names }
  })
  const proper = all.filter(({ names }) => names.split(',').length < n)
  const helpers = rational ? proper.filter(({ names, own }) => !names.includes(',') && sign(own) === 0).map(({ column }) => column) : []
  return proper.every(({ value }) =>
    balanced(
      proper.filter((other) => compare(other.value, value) >= 0).map(({ column }) => column),
      helpers,
      n,
    ),
  )
}

/** Do weights exist that are above zero on all `needed`, at or above zero on `helpers`, and cover everybody exactly once? */
function balanced(needed: readonly Rational[][], helpers: readonly Rational[][], n: number): boolean {
  const columns = [...needed, ...helpers]
  const everybody = Array<Rational>(n).fill(one)
  const covered = new Set<number>()
  for (const at of needed.keys()) {
    if (covered.has(at)) continue
    const found = maximise(
      columns,
      everybody,
      columns.map((_, j) => (j === at ? one : zero)),
    )
    if (!found || sign(found[at] as Rational) === 0) return false
    for (const [j, weight] of found.entries()) if (sign(weight) > 0) covered.add(j)
  }
  return true
}
