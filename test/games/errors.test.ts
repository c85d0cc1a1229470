import { describe, expect, test } from 'vitest'
import { isSplitKeyError } from '../../src/core/issue.ts'
import {
  airport,
  averageCost,
  game,
  gately,
  isSuperadditive,
  normalizedBanzhaf,
  nucleolus,
  owen,
  proportionalShapley,
  serialCost,
  shapley,
  shapleyByWeight,
  shapleyShubik,
  tau,
  weightedShapley,
} from '../../src/games/index.ts'

const two = ['S', 'W'] as const
const duo = game(two, [0, 1, 2, 7])

const cases: readonly [what: string, code: string, message: string, run: () => unknown][] = [
  ['a missing coalition', 'missing-input', "the coalition 'S,W' has no value", () => game(two, { S: 1, W: 2 })],
  ['an unknown player', 'unknown-party', "unknown party 'WS'", () => game(two, { S: 1, W: 2, 'S,WS': 3 })],
  ['a coalition that stands twice', 'duplicate-name', "the coalition 'S,W' has two values", () => game(two, { S: 1, W: 2, 'S,W': 3, 'W,S': 3 })],
  ['a wrong length', 'schema', '2 players have 4 coalitions', () => game(two, [0, 1, 2])],
  ['NaN', 'not-a-number', "v(S) is not a number: found 'NaN'", () => game(two, [0, Number.NaN, 2, 3])],
  ['NaN in a typed array', 'not-a-number', "found 'NaN'", () => game(two, Float64Array.of(0, Number.NaN, 2, 3))],
  ['Infinity', 'not-a-number', "found 'Infinity'", () => game(two, Float64Array.of(0, 1, 2, Number.POSITIVE_INFINITY))],
  ['a word', 'not-a-number', "found 'much'", () => game(two, { S: 1, W: 2, 'S,W': 'much' })],
  ['a fraction over zero', 'not-a-number', "found '1/0'", () => game(two, { S: 1, W: 2, 'S,W': '1/0' })],
  ['a function that returns nothing', 'missing-input', 'the function returned nothing', () => game(two, (() => undefined) as unknown as () => number)],
  ['an empty coalition that earns', 'out-of-range', 'the empty coalition earns nothing', () => game(two, [1, 1, 2, 3])],
  ['no players', 'missing-part', 'at least one player', () => game([], [0])],
  ['a name twice', 'duplicate-name', "the player 'S' stands twice", () => game(['S', 'S'], [0, 1, 2, 3])],
  ['a bad name', 'bad-name', 'cannot be a name', () => game(['S,W'], [0, 1])],
  [
    '25 players',
    'too-large',
    'at most 24 players',
    () =>
      game(
        Array.from({ length: 25 }, (_, i) => `p${i}`),
        () => 0,
      ),
  ],
  [
    'a nucleolus of 17',
    'too-large',
    'at most 16 players',
    () =>
      nucleolus(
        game(
          Array.from({ length: 17 }, (_, i) => `p${i}`),
          () => 0,
        ),
      ),
  ],
  [
    'superadditivity of 17',
    'too-large',
    'at most 16 players',
    () =>
      isSuperadditive(
        game(
          Array.from({ length: 17 }, (_, i) => `p${i}`),
          () => 0,
        ),
      ),
  ],
  ['no imputation', 'out-of-range', 'alone the players earn 3, together 2', () => nucleolus(game(two, [0, 1, 2, 2]))],
  ['not quasi-balanced', 'out-of-range', 'not quasi-balanced', () => tau(game(['a', 'b', 'c'], [0, 0, 0, 60, 0, 60, 60, 72]))],
  ['Gately without gains', 'shares-all-zero', 'does not exist', () => gately(game(['a', 'b', 'c'], [0, 0, 0, 1, 0, 1, 1, 1]))],
  ['Banzhaf values that cancel', 'shares-all-zero', 'add up to zero', () => normalizedBanzhaf(game(two, [0, 0, 0, 0]))],
  ['a weight of zero', 'out-of-range', "the weight of 'W' must be above zero", () => weightedShapley(duo, { S: 1, W: 0 })],
  ['a missing weight', 'missing-input', "'W' has no number in weights", () => weightedShapley(duo, { S: 1 } as never)],
  ['a weight too many', 'unknown-party', "unknown party 'Z'", () => weightedShapley(duo, { S: 1, W: 1, Z: 1 } as never)],
  ['stand-alone worths of zero', 'out-of-range', 'stand-alone worths', () => proportionalShapley(game(two, [0, 0, 2, 3]))],
  ['a player in no union', 'party-left-out', 'exactly one union', () => owen(duo, [['S']])],
  ['a cost below zero', 'out-of-range', "'a' in costs is below zero", () => airport({ a: -1 })],
  ['demands of nobody', 'missing-part', 'at least one player', () => serialCost({}, (q) => q)],
  ['no demand at all', 'shares-all-zero', 'add up to zero', () => averageCost({ a: 0, b: 0 }, (q) => q)],
  ['a cost that is no number', 'not-a-number', 'cost(2) is not a number', () => serialCost({ a: 1, b: 1 }, () => Number.NaN)],
  ['a quota nobody reaches', 'out-of-range', 'at most the sum of the weights', () => shapleyShubik({ a: 1, b: 1 }, 3)],
  [
    'too many different totals',
    'too-large',
    'different total weights',
    () => shapleyByWeight(Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`p${i}`, 2 ** i])), (q) => q),
  ],
]

describe('what cannot be answered is refused with a sentence', () => {
  for (const [what, code, message, run] of cases) {
    test(what, () => {
      const error = thrown(run)
      expect(isSplitKeyError(error, code as never), String(error)).toBe(true)
      expect(String(error)).toContain(message)
    })
  }
})

test('several missing coalitions are told at once', () => {
  const error = thrown(() => game(['a', 'b', 'c'], { a: 1 })) as { issues: unknown[] }
  expect(error.issues).toHaveLength(6)
})

test('one player gets everything', () => {
  const solo = game(['S'], { S: '1/3' })
  for (const value of [shapley, nucleolus]) expect(value(solo)).toEqual({ S: '1/3' })
})

function thrown(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return error
  }
}
