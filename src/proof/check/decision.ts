/** What a decision about an instruction means: which constraints its cases add, and which value it then has. */
import type { Cell } from './cell.ts'
import { decidedAs } from './cell.ts'
import { whole as wholeNumber } from './document.ts'
import { one, over, zero } from './fraction.ts'
import { asNumber, constant, isSamePolynomial, negative, type Polynomial, scale } from './polynomial.ts'
import type { Line } from './program.ts'
import { refuse, type Work } from './refuse.ts'
import { difference, type Value, whole } from './value.ts'

/** The instruction that the cell stands at, which must be the one the tree names, and of these kinds. */
export function nextLine(lines: readonly Line[], cell: Cell, at: unknown, path: string, ops: readonly Line['op'][]): Line {
  const line = lines[cell.at]
  if (line === undefined) return refuse(path, 'every instruction is decided')
  if (wholeNumber(at, path, lines.length) !== cell.at || !ops.includes(line.op)) refuse(path, `instruction ${cell.at} is next, a ${line.op}`)
  return line
}

/** What is ≥ 0 exactly where this case of a `min`, `max` or `step` holds. */
export function conditions(work: Work, { op, args }: Line, cell: Cell, index: number): readonly Polynomial[] {
  const values = args.map((arg) => cell.values[arg] as Value)
  if (op === 'step') {
    const { top } = values[0] as Value
    return [index === 0 ? top : negative(top)]
  }
  const chosen = values[index] as Value
  return values
    .filter((_, j) => j !== index)
    .map((other) => (op === 'max' ? difference(work, chosen, other, cell.divisors) : difference(work, other, chosen, cell.divisors)).top)
}

/** The value in this case. */
export function outcome({ op, args }: Line, cell: Cell, index: number): Value {
  return op === 'step' ? whole(constant(index === 0 ? one : zero)) : (cell.values[args[index] as number] as Value)
}

/** The cell after a division of `top` over `powers` by a polynomial above zero: a number divides at once, another is established once. */
export function overDivisor(cell: Cell, top: Polynomial, powers: readonly number[], divisor: Polynomial, path: string): Cell {
  const value = asNumber(divisor)
  if (value?.n === 0n) refuse(path, 'the divisor is zero here: the cell is empty or thin')
  if (value !== undefined) return decidedAs(cell, { top: scale(top, over(one, value)), powers })
  const known = cell.divisors.findIndex((each) => isSamePolynomial(each, divisor))
  const index = known < 0 ? cell.divisors.length : known
  const divisors = known < 0 ? [...cell.divisors, divisor] : cell.divisors
  const raised = Array.from({ length: Math.max(powers.length, index + 1) }, (_, i) => (powers[i] ?? 0) + (i === index ? 1 : 0))
  return decidedAs({ ...cell, divisors }, { top, powers: raised })
}
