/**
 * Answers known-answer vectors of the areas `tu-games` and `cost-sharing` through the public API, by rule and shape of the input.
 * Numbers come back as canonical text, in the shape of the `expected` field.
 */
import * as games from '../../src/games/index.ts'
import { fromText, mul, sub, toText } from '../../src/number/rational.ts'
import { costFunction } from './cost-function.ts'
import { byPlayer, bySize, costGame, inputGame, playerCount, playerNames, votes } from './input-game.ts'
import type { Vector, VectorInput } from './vector.ts'

type Values = Readonly<Record<string, string>>

export function answerGames(vector: Vector): unknown {
  const answer = answers(ruleName(vector.rule), vector.input)
  if (answer === undefined) throw new Error(`no answer for rule '${vector.rule}' with input ${Object.keys(vector.input).join(', ')}`)
  return shaped(answer, vector)
}

/** `normalizedBanzhafValue`, `Normalized Banzhaf` and `normalizedBanzhafIndex` are one rule. */
const ruleName = (rule: string): string =>
  rule
    .toLowerCase()
    .replace(/[^a-zτ]/g, '')
    .replace(/τ/g, 'tau')
    .replace(/^is/, '')
    .replace(/(values?|index|rule|solution|payoffs?|vector|sharing|division)+$/, '')

function answers(rule: string, input: VectorInput): unknown {
  if (input.demands) return costRules[rule]?.(byPlayer(input.demands), costFunction(input.costFunction ?? 'C(Q)=Q'))
  if (/^airport|^maxgame/.test(rule) && input.costs) return airportRules(rule, input.costs)
  if (input.quota !== undefined || input.votesNeeded !== undefined) return votingAnswer(rule, input)
  return propertyRules[rule]?.(input.game ?? input, input) ?? (input.costs ? costAnswer(rule, input) : valueRules[rule]?.(inputGame(input), input))
}

type CostRule = (demands: games.ByPlayer, cost: games.QuantityFunction) => Values
const costRules: Readonly<Record<string, CostRule>> = {
  serial: games.serialCost,
  serialcost: games.serialCost,
  moulinshenker: games.serialCost,
  average: games.averageCost,
  averagecost: games.averageCost,
  proportional: games.averageCost,
  aumannshapley: games.averageCost,
  shapley: games.shapleyByWeight,
  shapleyshubik: games.shapleyByWeight,
  shapleyshubikcost: games.shapleyByWeight,
}

function airportRules(rule: string, costs: readonly (number | string)[]): unknown {
  const game = games.maxGame(byPlayer(costs))
  if (rule.startsWith('maxgame')) return game
  const value = rule.replace(/^airport(game)?/, '')
  return value === '' || value === 'shapley' || value === 'cost' ? games.airport(byPlayer(costs)) : costShares(value, game)
}

function votingAnswer(rule: string, input: VectorInput): unknown {
  const { weights, quota } = votes(input)
  const short = rule.replace(/index$/, '')
  const direct = votingRules[short]?.(weights, quota)
  if (direct) return direct
  const game = games.votingGame(weights, quota)
  return simpleRules[short]?.(game) ?? propertyRules[rule]?.(input, input) ?? valueRules[rule]?.(game, input)
}

type VotingRule = (weights: games.ByPlayer, quota: games.NumberLike) => Values
const votingRules: Readonly<Record<string, VotingRule>> = {
  shapleyshubik: games.shapleyShubik,
  shapley: games.shapleyShubik,
  banzhaf: games.banzhafIndex,
  absolutebanzhaf: games.banzhafIndex,
  nonnormalizedbanzhaf: games.banzhafIndex,
  normalizedbanzhaf: games.normalizedBanzhafIndex,
}

const simpleRules: Readonly<Record<string, (game: games.Game) => unknown>> = {
  publicgood: games.publicGoodIndex,
  holler: games.publicGoodIndex,
  hollerpackel: games.publicGoodIndex,
  publichelp: games.publicHelpIndex,
  publichelptheta: games.publicHelpIndex,
  deeganpackel: games.deeganPackel,
  johnston: games.johnston,
  colemancollectivitypower: (game) => games.coleman(game).collectivity,
  colemaninitiativepower: (game) => games.coleman(game).initiative,
  colemanpreventivepower: (game) => games.coleman(game).preventive,
  weightedvotinggame: (game) => game,
  votinggame: (game) => game,
}

/** How costs are divided: each player's own cost minus the savings; or the savings alone, where the vector asks for those. */
function costAnswer(rule: string, input: VectorInput): unknown {
  const costs = costGame(input)
  if (/^(costsharing|savings|cost)game$/.test(rule)) return games.savingsGame(costs)
  if (/saving/i.test(`${input.order} ${input.output}`) && !/cost share/i.test(input.output ?? '')) {
    return valueRules[rule]?.(games.savingsGame(costs), input)
  }
  return costShares(rule, costs)
}

function costShares(rule: string, costs: games.Game): Values | undefined {
  const savings = valueRules[rule]?.(games.savingsGame(costs), {}) as Values | undefined
  const worths = games.coalitionWorths(costs)
  return savings && Object.fromEntries(costs.players.map((p) => [p, toText(sub(fromText(worths[p] as string), fromText(savings[p] as string)))]))
}

const raw = (game: games.Game): Values =>
  Object.fromEntries(Object.entries(games.banzhaf(game)).map(([p, x]) => [p, toText(mul(fromText(x), { n: 2n ** BigInt(game.players.length - 1), d: 1n }))]))

const standAlone = (game: games.Game): Values => {
  const worths = games.coalitionWorths(game)
  return Object.fromEntries(game.players.map((p) => [p, worths[p] as string]))
}

type ValueRule = (game: games.Game, input: VectorInput) => unknown
const valueRules: Readonly<Record<string, ValueRule>> = {
  shapley: games.shapley,
  standardtwoplayer: games.equalSurplus,
  standard: games.equalSurplus,
  weightedshapley: (game, { weights }) => games.weightedShapley(game, byPlayer(weights ?? [])),
  proportionalshapley: games.proportionalShapley,
  banzhaf: games.banzhaf,
  nonnormalizedbanzhaf: games.banzhaf,
  absolutebanzhaf: games.banzhaf,
  rawbanzhaf: raw,
  normalizedbanzhaf: games.normalizedBanzhaf,
  nucleolus: games.nucleolus,
  prenucleolus: games.prenucleolus,
  percapitanucleolus: games.perCapitaNucleolus,
  percapitaprenucleolus: games.perCapitaPrenucleolus,
  tau: games.tau,
  tijs: games.tau,
  gately: games.gately,
  equalsurplus: games.equalSurplus,
  esd: games.equalSurplus,
  cis: games.equalSurplus,
  ensc: games.ensc,
  egalitariannonseparablecost: games.ensc,
  egalitariannonseparablecosts: games.ensc,
  egalitariannonseparablecontribution: games.ensc,
  owen: (game, { unions, coalitions, partition }) => {
    const given = unions ?? coalitions ?? partition ?? []
    return games.owen(
      game,
      given.map((union) => union.map((player) => playerOf(player, game))),
    )
  },
  utopia: games.utopia,
  getutopia: games.utopia,
  minimalrights: games.minimalRights,
  getminimalrights: games.minimalRights,
  standalone: standAlone,
  dual: games.dual,
  dualgame: games.dual,
  bankruptcygame: (game) => game,
  glovegame: (game) => game,
  ...simpleRules,
}

/** `2`, `'2'` and `'p2'`. */
const playerOf = (player: number | string, game: games.Game): string => game.players[Number(String(player).replace(/^p/, '')) - 1] as string

const gameOf = (input: VectorInput): games.Game => (input.costs ? games.savingsGame(costGame(input)) : inputGame(input))
const inCore: PropertyRule = (game, { allocation }) => games.isInCore(gameOf(game), byPlayer(allocation ?? []))
const epsilon: PropertyRule = (game) => games.leastCore(gameOf(game)).epsilon
const dividends: PropertyRule = (input) => bySizeFirst(gameOf(input).players.length, games.dividends(gameOf(input)))

type PropertyRule = (game: VectorInput, input: VectorInput) => unknown
const propertyRules: Readonly<Record<string, PropertyRule>> = {
  coremembership: inCore,
  incore: inCore,
  leastcore: epsilon,
  leastcoreepsilon: epsilon,
  balanced: (input) => games.isBalanced(gameOf(input)),
  balancedness: (input) => games.isBalanced(gameOf(input)),
  coreempty: (input) => !games.isBalanced(gameOf(input)),
  coreemptiness: (input) => !games.isBalanced(gameOf(input)),
  convex: (input) => games.isConvex(gameOf(input)),
  convexity: (input) => games.isConvex(gameOf(input)),
  superadditive: (input) => games.isSuperadditive(gameOf(input)),
  superadditivity: (input) => games.isSuperadditive(gameOf(input)),
  monotone: (input) => games.isMonotone(gameOf(input)),
  monotonic: (input) => games.isMonotone(gameOf(input)),
  dividends,
  harsanyidividends: dividends,
  unanimitycoefficients: dividends,
  getunanimitycoefficients: dividends,
  excesses: (game, { allocation }) => bySizeFirst(playerCount(game), games.excesses(gameOf(game), byPlayer(allocation ?? []))),
}

/** A record by coalition as a list: singles first. */
const bySizeFirst = (n: number, record: Values): string[] =>
  bySize(n).map(
    (mask) =>
      record[
        playerNames(n)
          .filter((_, i) => (mask >>> i) & 1)
          .join(',')
      ] as string,
  )

/** Allocations become lists in player order, games lists of worths; a pair `[permanent, elected]` is one member of each kind. */
function shaped(answer: unknown, { input, expected }: Vector): unknown {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return answer
  if ('scale' in answer) return bySizeFirst((answer as games.Game).players.length, games.coalitionWorths(answer as games.Game))
  const list = Object.values(answer) as string[]
  if (input.permanent !== undefined) return [list[0], list[input.permanent]]
  if (Array.isArray(expected) || !Array.isArray(input.players)) return list
  return Object.fromEntries(input.players.map((name, i) => [name, list[i]]))
}
