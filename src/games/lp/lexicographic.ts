/** The programs one after the other: the largest excesses first. */
import { lowest, type Rational } from '../fraction.ts'
import type { Game } from '../game.ts'
import { firstBasis } from './basis.ts'
import { minimise } from './minimise.ts'
import { type Criterion, firstProgram } from './program.ts'
import { settle } from './settle.ts'
import type { ExactSolution } from './solution.ts'

/** The allocation that minimises the excesses lexicographically (Maschler, Peleg & Shapley 1979), for two players or more. */
export function lexicographic(game: Game, criterion: Criterion): Rational[] {
  const program = firstProgram(game, criterion)
  const basis = firstBasis(program)
  for (;;) {
    const exact = minimise(program, basis)
    if (!settle(program, basis, exact)) return amounts(game, exact).slice(0, -1)
  }
}

/** What each player gets at an optimum of the first program, then the least largest excess. */
export function leastExcess(game: Game, criterion: Criterion): Rational[] {
  const program = firstProgram(game, criterion)
  return amounts(game, minimise(program, firstBasis(program)))
}

const amounts = (game: Game, { numbers, d }: ExactSolution): Rational[] => numbers.map((n) => lowest(n, d * game.scale))
