/**
 * Linear programs in exact fractions: maximise `c·x` with `A·x ≤ b` and `x ≥ 0`. Small ones: a few unknowns, some hundred rows.
 * The simplex method on dictionaries, in two phases, with Bland's rule against cycles. Source: Chvátal, Linear Programming, 1983.
 */
import { add, compare, div, lowest, mul, neg, type Rational, rational, zero } from '../../number/rational.ts'

export interface LinearProgram {
  readonly rows: readonly { readonly slopes: readonly Rational[]; readonly most: Rational }[]
  readonly gain: readonly Rational[]
}

export type LinearAnswer =
  | { readonly kind: 'optimal'; readonly x: readonly Rational[]; readonly value: Rational }
  /** Multipliers, none below zero and adding up to 1, with which the rows contradict each other: `Σ yᵢ·Aᵢ ≥ 0` and `Σ yᵢ·bᵢ < 0` (Farkas). */
  | { readonly kind: 'infeasible'; readonly multipliers: readonly Rational[] }
  | { readonly kind: 'unbounded' }

/** `basic[i] = constants[i] − Σ table[i][j]·free[j]`; the last row is the objective with its sign as it is. */
interface Dictionary {
  readonly basic: number[]
  readonly free: number[]
  readonly table: Rational[][]
  readonly constants: Rational[]
}

/** Solves a program. */
export function maximise({ rows, gain }: LinearProgram): LinearAnswer {
  const n = gain.length
  // Unknown 0 to n − 1, slack n + i of row i, and beside them the one that lets every row be missed by as much.
  const help = n + rows.length
  const dictionary: Dictionary = {
    basic: rows.map((_, i) => n + i),
    free: [...Array.from({ length: n }, (_, j) => j), help],
    table: rows.map(({ slopes }) => [...Array.from({ length: n }, (_, j) => slopes[j] ?? zero), rational(-1n)]),
    constants: rows.map(({ most }) => most),
  }
  const least = dictionary.constants.reduce((best, value, i) => (compare(value, dictionary.constants[best] as Rational) < 0 ? i : best), 0)
  if (rows.length > 0 && (dictionary.constants[least] as Rational).n < 0n) {
    const objective = { costs: dictionary.free.map((v) => (v === help ? rational(-1n) : zero)), value: zero }
    const after = run(dictionary, pivoted(dictionary, objective, least, n))
    if (after === undefined || after.value.n < 0n)
      return { kind: 'infeasible', multipliers: rows.map((_, i) => multiplier(dictionary, after as Objective, n + i)) }
    const row = dictionary.basic.indexOf(help)
    if (row >= 0) leave(dictionary, row)
  }
  drop(dictionary, help)
  const answer = run(dictionary, priced(dictionary, gain))
  if (answer === undefined) return { kind: 'unbounded' }
  const x = gain.map((_, j) => dictionary.constants[dictionary.basic.indexOf(j)] ?? zero)
  return { kind: 'optimal', x, value: answer.value }
}

/** `value + Σ costs[j]·free[j]`. */
interface Objective {
  readonly costs: Rational[]
  readonly value: Rational
}

/** Pivots until no free unknown can gain; `undefined` where the gain has no end. */
function run(dictionary: Dictionary, start: Objective): Objective | undefined {
  let objective = start
  for (;;) {
    const { free, basic, table, constants } = dictionary
    const candidates = free.flatMap((v, j) => ((objective.costs[j] as Rational).n > 0n ? [{ v, j }] : []))
    if (candidates.length === 0) return objective
    const { j } = candidates.reduce((a, b) => (b.v < a.v ? b : a))
    let row = -1
    let best: Rational | undefined
    for (let i = 0; i < basic.length; i++) {
      const slope = (table[i] as Rational[])[j] as Rational
      if (slope.n <= 0n) continue
      const ratio = div(constants[i] as Rational, slope) as Rational
      const order = best === undefined ? -1 : compare(ratio, best)
      if (order < 0 || (order === 0 && (basic[i] as number) < (basic[row] as number))) [row, best] = [i, ratio]
    }
    if (row < 0) return undefined
    objective = pivoted(dictionary, objective, row, j)
  }
}

/** Exchanges a basic and a free unknown; the objective in the new ones. In lowest terms: denominators would double with every pivot. */
function pivoted(dictionary: Dictionary, { costs, value }: Objective, row: number, column: number): Objective {
  const { basic, free, table, constants } = dictionary
  const pivot = table[row] as Rational[]
  const by = div(rational(1n), pivot[column] as Rational) as Rational
  const fresh = pivot.map((slope, j) => lowest(j === column ? by : mul(slope, by)))
  const level = lowest(mul(constants[row] as Rational, by))
  for (let i = 0; i < table.length; i++) {
    const line = table[i] as Rational[]
    const slope = line[column] as Rational
    if (i === row || slope.n === 0n) continue
    constants[i] = lowest(add(constants[i] as Rational, neg(mul(slope, level))))
    table[i] = line.map((old, j) => lowest(j === column ? neg(mul(slope, by)) : add(old, neg(mul(slope, fresh[j] as Rational)))))
  }
  table[row] = fresh
  constants[row] = level
  const cost = costs[column] as Rational
  const after = costs.map((old, j) => lowest(j === column ? neg(mul(cost, by)) : add(old, neg(mul(cost, fresh[j] as Rational)))))
  ;[basic[row], free[column]] = [free[column] as number, basic[row] as number]
  return { costs: after, value: lowest(add(value, mul(cost, level))) }
}

/** Takes the helping unknown, which is zero, out of the basis. */
function leave(dictionary: Dictionary, row: number): void {
  const column = (dictionary.table[row] as Rational[]).findIndex((slope) => slope.n !== 0n)
  pivoted(dictionary, { costs: dictionary.free.map(() => zero), value: zero }, row, column)
}

function drop({ free, table }: Dictionary, unknown: number): void {
  const column = free.indexOf(unknown)
  free.splice(column, 1)
  for (const line of table) line.splice(column, 1)
}

/** The gain in terms of what is free now. */
function priced({ basic, free, table, constants }: Dictionary, gain: readonly Rational[]): Objective {
  const costs = free.map((v) => gain[v] ?? zero)
  let value = zero
  for (const [i, v] of basic.entries()) {
    const worth = gain[v] ?? zero
    if (worth.n === 0n) continue
    value = add(value, mul(worth, constants[i] as Rational))
    for (const [j, slope] of (table[i] as Rational[]).entries()) costs[j] = add(costs[j] as Rational, neg(mul(worth, slope)))
  }
  return { costs: costs.map(lowest), value }
}

/** What a row weighs in the contradiction: the price of its slack. */
function multiplier({ free }: Dictionary, { costs }: Objective, slack: number): Rational {
  const column = free.indexOf(slack)
  return column < 0 ? zero : lowest(neg(costs[column] as Rational))
}
