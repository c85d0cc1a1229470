/** From one program to the next: what is tight in every optimum is settled. */
import { mul, sub } from '../../number/rational.ts'
import { lowestPlayer } from '../coalition.ts'
import { lowest, type Rational } from '../fraction.ts'
import { approximate } from './approximate.ts'
import { type Basis, breakTies, replaceRow } from './basis.ts'
import type { Program } from './program.ts'
import { boundRow, type Row, settledRow } from './row.ts'
import type { ExactSolution } from './solution.ts'

/**
 * Settles the constraints with a dual value above zero at the optimum (they hold with equality in every optimum: complementary
 * slackness), and with them every coalition whose worth to its members is now known. Is anything left open?
 */
export function settle(program: Program, basis: Basis, exact: ExactSolution): boolean {
  const { n, inverse, rows } = basis
  const positive = rows.flatMap((row, j) => (!row.settled && (inverse[n * (n + 1) + j] as number) > 0 ? [j] : []))
  const [first, ...others] = positive as [number, ...number[]]
  const epsilon = lowest(exact.numbers[n] as bigint, exact.d)
  // The optimum ties these rows to the settled ones: one of them follows from the others, and gives its place to the bound.
  replaceRow(basis, first, boundRow(startingBound(epsilon, program)), inverse.slice(n * (n + 1), (n + 1) ** 2))
  for (const at of others) {
    const { mask, slope, right } = rows[at] as Row
    const settled = sub(right, mul({ n: BigInt(slope), d: 1n }, epsilon))
    rows[at] = settledRow(program, mask, lowest(settled.n, settled.d))
    withoutEpsilon(basis, at, first, slope)
  }
  breakTies(basis)
  const free = rows.flatMap((row, j) => (row.settled || j === first ? [] : [j]))
  closeSpan(program, basis, free)
  return free.length > 0
}

/** A first guess below the next ε. Too high is no harm: it is lowered until it does not bind. */
const startingBound = ({ n, d }: Rational, { unit, most }: Program): number => approximate(n, d * unit) - most

/** Takes ε out of a row: subtracts the bound row `slope` times. */
function withoutEpsilon({ n, inverse }: Basis, at: number, bound: number, slope: number): void {
  const width = n + 1
  for (let i = 0; i < width; i++) {
    inverse[i * width + bound] = (inverse[i * width + bound] as number) + slope * (inverse[i * width + at] as number)
  }
}

/**
 * Takes the constraints that are combinations of settled rows out of the program: those in which no free row has a coefficient.
 * One mixture of the free columns sifts nearly all coalitions with one addition each; what it lets through is looked at in full.
 */
function closeSpan(program: Program, { n, inverse }: Basis, free: readonly number[]): void {
  const { open, left, floors } = program
  const entry = (i: number, j: number): number => inverse[i * (n + 1) + j] as number
  const mixed = floors.map((_, i) => free.reduce((sum, j) => sum + entry(i, j) * (1 + ((j * 7919) % 1021)), 0))
  const settled = (mask: number): boolean => free.every((j) => mixed.reduce((sum, _, i) => sum + ((mask >>> i) & 1) * entry(i, j), 0) === 0)
  left[0] = 0
  for (let mask = 1; mask < open.length; mask++) {
    const sum = (left[mask & (mask - 1)] as number) + (mixed[lowestPlayer(mask)] as number)
    left[mask] = sum
    if (sum === 0 && open[mask] !== Number.NEGATIVE_INFINITY && settled(mask)) open[mask] = Number.NEGATIVE_INFINITY
  }
  for (const i of floors.keys()) if (settled(1 << i)) floors[i] = false
}
