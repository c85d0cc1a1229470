/** The one rule that closes a cell: a sum of rows with multipliers ≥ 0 that is nowhere positive. */
import type { Cell, Space } from './cell.ts'
import { amount, entries, fields, list, number, oneOf, text, whole } from './document.ts'
import { type Fraction, isBelow, minus, type Range } from './fraction.ts'
import { add, combination, constant, degrees, isZero, multiply, negative, type Polynomial, subtract, variable } from './polynomial.ts'
import { limits, refuse, tooLarge, unproved, type Work } from './refuse.ts'
import { signs } from './signs.ts'

/** What is to be shown of the cell: that `goal` is ≥ 0 (or > 0, `strict`) on it; without a goal, that there is nothing in it. */
export interface Aim {
  readonly goal?: Polynomial
  readonly strict: boolean
}

/** The halves of a range split strictly inside. */
export function halves(
  space: Space,
  ranges: readonly Range[],
  value: ReadonlyMap<string, unknown>,
  path: string,
): readonly [readonly Range[], readonly Range[]] {
  const index = variableOf(space, value.get('split'), `${path}.split`)
  const at = number(value.get('at'), `${path}.at`)
  const [low, high] = ranges[index] as Range
  if (!isBelow(low, at) || !isBelow(at, high)) refuse(`${path}.at`, 'a split lies strictly inside the range')
  return [ranges.with(index, [low, at]), ranges.with(index, [at, high])]
}

/** The index of a variable. */
export function variableOf(space: Space, value: unknown, path: string): number {
  const name = text(value, path)
  const index = space.names.indexOf(name)
  return index < 0 ? refuse(path, `'${name.slice(0, 40)}' is not an input that can vary`) : index
}

/** Stops unless the closing shows its aim on the cell. */
export function close(work: Work, space: Space, cell: Cell, aim: Aim, value: unknown, path: string, depth: number): void {
  if (depth > limits.depth) tooLarge(`a closing deeper than ${limits.depth}`)
  if (entries(value, path).has('split')) {
    const found = fields(value, path, ['split', 'at', 'low', 'high'])
    const [low, high] = halves(space, cell.ranges, found, path)
    close(work, space, { ...cell, ranges: low }, aim, found.get('low'), `${path}.low`, depth + 1)
    close(work, space, { ...cell, ranges: high }, aim, found.get('high'), `${path}.high`, depth + 1)
    return
  }
  const by = list(fields(value, path, ['by']).get('by'), `${path}.by`)
  const rows = by.map((each, i) => {
    const [row, multiplier] = list(each, `${path}.by.${i}`, 2)
    return { ...readRow(work, space, cell, aim, row, `${path}.by.${i}.0`), multiplier: amount(multiplier, `${path}.by.${i}.1`) }
  })
  settle(work, cell, aim, rows, path)
}

interface Row {
  readonly of: Polynomial
  readonly isGoal: boolean
  /** Is it a constraint that is above zero wherever the cell has to answer? */
  readonly isAbove: boolean
  readonly multiplier: Fraction
}

function settle(work: Work, cell: Cell, aim: Aim, rows: readonly Row[], path: string): void {
  const used = rows.filter(({ multiplier }) => multiplier.n > 0n)
  if (used.length === 0) unproved(path, 'no multiplier is above zero')
  const degree = new Map<number, number>()
  for (const { of } of rows) degrees(of, degree)
  const total = combination(used.map(({ of, multiplier }) => ({ of, times: multiplier })))
  const found = signs(work, total, degree, cell.ranges)
  if (found.positive) unproved(path, 'a coefficient of the sum is above zero')
  if (!found.zero) return
  if (used.some(({ isGoal }) => isGoal)) {
    if (aim.strict && !used.some(({ isAbove }) => isAbove)) unproved(path, 'strictly above zero is needed, and a coefficient of the sum is zero')
    return
  }
  if (!cell.thin) unproved(path, 'thin cells may not be dropped here, and a coefficient of the sum is zero')
  if (!found.negative && used.every(({ of }) => isZero(of))) unproved(path, 'the rows are zero: they say nothing')
}

function readRow(work: Work, space: Space, cell: Cell, aim: Aim, value: unknown, path: string): Omit<Row, 'multiplier'> {
  if (value === 'goal') return { of: aim.goal ? negative(aim.goal) : refuse(path, 'there is no goal here'), isGoal: true, isAbove: false }
  if (!Array.isArray(value)) return { of: constraintAt(cell, value, path), isGoal: false, isAbove: cell.above.includes(value as number) }
  const kind = oneOf(value[0], `${path}.0`, ['times', 'product'])
  const [, index, ...others] = list(value, path, kind === 'product' ? 3 : undefined)
  const known = constraintAt(cell, index, `${path}.1`)
  if (kind === 'product') return { of: multiply(work, known, constraintAt(cell, others[0], `${path}.2`)), isGoal: false, isAbove: false }
  if (others.length === 0 || others.length % 2 === 1) refuse(path, 'inputs, each with an end of its range, are needed')
  let of = known
  for (let i = 0; i < others.length; i += 2) of = multiply(work, of, distance(space, cell, others[i], others[i + 1], `${path}.${i + 2}`, `${path}.${i + 3}`))
  return { of, isGoal: false, isAbove: false }
}

/** How far an input is from one end of its range: never below zero. */
function distance(space: Space, cell: Cell, name: unknown, side: unknown, path: string, sidePath: string): Polynomial {
  const input = variableOf(space, name, path)
  const [low, high] = cell.ranges[input] as Range
  return oneOf(side, sidePath, ['low', 'high']) === 'low' ? add(variable(input), constant(minus(low))) : subtract(constant(high), variable(input))
}

/** A constraint of the path, by number. */
export const constraintAt = (cell: Cell, value: unknown, path: string): Polynomial =>
  cell.constraints[whole(value, path, cell.constraints.length)] as Polynomial
