/** Shapley value of a table: the library, exact, against the formula as textbooks print it, in floats. */
import { game, shapley } from '../../src/games/index.ts'
import { type Bench, names, numbers, toNumber } from './bench.ts'

/** `n` players; worths are whole cents below ten million euros. */
export function shapleyBench(n: number): Bench[] {
  const random = numbers(20, 1e9)
  const values = Float64Array.from({ length: 2 ** n }, (_, mask) => (mask === 0 ? 0 : random()))
  const held = game(names(n), values)
  return [
    { name: `shapley n=${n}: splitkey, from a game`, run: () => Object.values(shapley(held)).map(toNumber) },
    { name: `shapley n=${n}: splitkey, from the array`, run: () => Object.values(shapley(game(names(n), values))).map(toNumber) },
    { name: `shapley n=${n}: textbook loop`, run: () => textbook(values, n) },
  ]
}

/** For each player, the weighted sum over all coalitions without the player. */
function textbook(values: Float64Array, n: number): number[] {
  const weights = Array.from({ length: n }, (_, s) => (factorial(s) * factorial(n - s - 1)) / factorial(n))
  const sizes = new Uint8Array(values.length)
  for (let mask = 1; mask < sizes.length; mask++) sizes[mask] = (sizes[mask >> 1] as number) + (mask & 1)
  return Array.from({ length: n }, (_, i) => marginalSum(values, sizes, weights, 1 << i))
}

function marginalSum(values: Float64Array, sizes: Uint8Array, weights: readonly number[], bit: number): number {
  let sum = 0
  for (let mask = 0; mask < values.length; mask++) {
    if (mask & bit) continue
    sum += (weights[sizes[mask] as number] as number) * ((values[mask | bit] as number) - (values[mask] as number))
  }
  return sum
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
