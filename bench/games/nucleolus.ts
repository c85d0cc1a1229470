/** The prenucleolus of a random game: the library, exact, against linear programs in floats. */
import { game, prenucleolus } from '../../src/games/index.ts'
import { type Bench, names, numbers, toNumber } from './bench.ts'
import { type Highs, highsStage } from './highs.ts'
import { lexicographic } from './lexicographic.ts'
import { type Yalps, yalpsStage } from './yalps.ts'

/** The solvers are given, so that the library does not depend on them. */
export interface Solvers {
  readonly highs?: Highs
  readonly yalps?: Yalps
}

/** `n` players; a coalition of size s is worth about 1000 s², give or take a fifth. */
export function nucleolusBench(n: number, { highs, yalps }: Solvers, seed = 11): Bench[] {
  const random = numbers(seed, 401)
  const size = (mask: number): number => (mask === 0 ? 0 : (mask & 1) + size(mask >>> 1))
  const values = Float64Array.from({ length: 2 ** n }, (_, mask) => size(mask) ** 2 * (800 + (mask === 0 ? 0 : random())))
  const held = game(names(n), values)
  const all: Bench[] = [
    { name: `nucleolus n=${n}: splitkey, from a game`, run: () => Object.values(prenucleolus(held)).map(toNumber) },
    { name: `nucleolus n=${n}: splitkey, from the array`, run: () => Object.values(prenucleolus(game(names(n), values))).map(toNumber) },
  ]
  if (highs) all.push({ name: `nucleolus n=${n}: highs`, run: () => lexicographic(values, n, highsStage(highs)) })
  if (yalps) all.push({ name: `nucleolus n=${n}: yalps`, run: () => lexicographic(values, n, yalpsStage(yalps)) })
  return all
}
