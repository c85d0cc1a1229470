/** Random games for property tests. */
import fc from 'fast-check'
import { type Game, game } from '../../src/games/index.ts'

export const seed = { seed: 20250101 } as const

export const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const

/** A game on `n` players with small whole worths, halves and thirds among them. */
export const gameOf = (n: number): fc.Arbitrary<Game> =>
  fc
    .array(fc.oneof(fc.integer({ min: -9, max: 20 }), fc.constantFrom('1/3', '-5/3', '2.5', '0.01')), {
      minLength: 2 ** n - 1,
      maxLength: 2 ** n - 1,
    })
    .map((values) => game(names.slice(0, n), [0, ...values]))

export const anyGame: fc.Arbitrary<Game> = fc.integer({ min: 1, max: 5 }).chain(gameOf)

/** Worths at or above zero, nothing alone: the players always have an imputation. */
export const imputedGame: fc.Arbitrary<Game> = fc.integer({ min: 2, max: 5 }).chain((n) =>
  fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2 ** n, maxLength: 2 ** n }).map((values) =>
    game(
      names.slice(0, n),
      values.map((value, mask) => ((mask & (mask - 1)) === 0 ? 0 : value)),
    ),
  ),
)
