/** A program in floating point, for looking around quickly. Nothing is decided by it. */

import type { RoundingMode } from '../../core/node.ts'
import { fromText } from '../../number/rational.ts'
import { toFloat } from '../../number/to-float.ts'
import type { Instruction } from '../certificate.ts'
import { argsOf, movedBy } from './program.ts'

/** Values of all instructions; the array is used again by the next call. `NaN` where a division by zero is below. */
export interface FloatRun {
  /** At a point, a number per input. */
  readonly at: (point: readonly number[]) => Float64Array
  /** At the last point but for one input: only what that moves is computed again. */
  readonly along: (index: number, value: number) => Float64Array
}

/** Steps of two operands each, in typed arrays: one loop that is warm from the first claim on. */
interface Tape {
  readonly ops: Uint8Array
  readonly targets: Int32Array
  readonly first: Int32Array
  /** The second operand; of a rounding its place among the roundings. */
  readonly second: Int32Array
  readonly roundings: readonly ((x: number) => number)[]
}

interface Step {
  readonly op: number
  readonly target: number
  readonly first: number
  readonly second: number
}

const [adds, multiplies, smaller, larger, divides, steps, rounds] = [0, 1, 2, 3, 4, 5, 6] as const
const opOf = { add: adds, mul: multiplies, min: smaller, max: larger, div: divides, step: steps, round: rounds } as const

/** Prepares a program. `real` says which roundings are done; the others are left out. */
export function floatRun(
  code: readonly Instruction[],
  names: readonly string[],
  fixed: ReadonlyMap<string, number>,
  real: { readonly has: (at: number) => boolean },
): FloatRun {
  const values = new Float64Array(code.length)
  const places: number[] = names.map(() => -1)
  code.forEach((instruction, at) => {
    if (instruction.op === 'lit') values[at] = toFloat(fromText(instruction.value))
    if (instruction.op !== 'input') return
    const index = names.indexOf(instruction.name)
    if (index < 0) values[at] = fixed.get(instruction.name) ?? Number.NaN
    else places[index] = at
  })
  const tapes: (Tape | undefined)[] = []
  const whole = tapeOf(code, real, () => true)
  const movedTape = (index: number): Tape => {
    const moved = movedBy(code, names[index] as string)
    return tapeOf(code, real, (at) => moved.has(at))
  }
  const set = (index: number, value: number): void => {
    const place = places[index] as number
    if (place >= 0) values[place] = value
  }
  return {
    at: (point) => {
      for (let i = 0; i < names.length; i++) set(i, point[i] as number)
      return play(whole, values)
    },
    along: (index, value) => {
      set(index, value)
      tapes[index] ??= movedTape(index)
      return play(tapes[index], values)
    },
  }
}

function tapeOf(code: readonly Instruction[], real: { readonly has: (at: number) => boolean }, wanted: (at: number) => boolean): Tape {
  const roundings: ((x: number) => number)[] = []
  const list = code.flatMap((instruction, at): readonly Step[] => {
    if (instruction.op === 'lit' || instruction.op === 'input' || !wanted(at)) return []
    const [first, ...others] = argsOf(instruction) as readonly [number, ...number[]]
    const op = opOf[instruction.op]
    if (instruction.op !== 'round') return stepsOf(op, at, first, others)
    roundings.push(real.has(at) ? roundingOf(instruction) : (x) => x)
    return [{ op, target: at, first, second: roundings.length - 1 }]
  })
  const column = (of: (step: Step) => number): Int32Array => Int32Array.from(list, of)
  return {
    ops: Uint8Array.from(list, ({ op }) => op),
    targets: column(({ target }) => target),
    first: column(({ first }) => first),
    second: column(({ second }) => second),
    roundings,
  }
}

/** More than two operands: one after the other. A sum of one is the smaller of it and itself. */
function stepsOf(op: number, target: number, first: number, others: readonly number[]): readonly Step[] {
  if (others.length === 0) return [{ op: op === steps ? op : smaller, target, first, second: first }]
  return others.map((second, i) => ({ op, target, first: i === 0 ? first : target, second }))
}

function play({ ops, targets, first, second, roundings }: Tape, values: Float64Array): Float64Array {
  for (let i = 0; i < ops.length; i++) {
    const a = values[first[i] as number] as number
    const b = values[second[i] as number] as number
    values[targets[i] as number] = ops[i] === rounds ? (roundings[second[i] as number] as (x: number) => number)(a) : compute(ops[i] as number, a, b)
  }
  return values
}

function compute(op: number, a: number, b: number): number {
  switch (op) {
    case adds:
      return a + b
    case multiplies:
      return a * b
    case smaller:
      return Math.min(a, b)
    case larger:
      return Math.max(a, b)
    case divides:
      return b === 0 ? Number.NaN : a / b
    default:
      return a >= 0 ? 1 : a < 0 ? 0 : Number.NaN
  }
}

function roundingOf({ to, mode }: Instruction & { readonly op: 'round' }): (x: number) => number {
  const unit = toFloat(fromText(to))
  const round = rounders[mode]
  return (x) => round(x / unit) * unit
}

const halfAway = (x: number): number => Math.sign(x) * Math.round(Math.abs(x))

const rounders: Readonly<Record<RoundingMode, (x: number) => number>> = {
  'half-away-from-zero': halfAway,
  'half-even': halfAway,
  floor: Math.floor,
  ceiling: Math.ceil,
  'toward-zero': Math.trunc,
  'away-from-zero': (x) => Math.sign(x) * Math.ceil(Math.abs(x)),
}
