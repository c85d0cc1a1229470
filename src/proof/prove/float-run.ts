/** A program in floating point, for looking around quickly. Nothing is decided by it. */
import type { RoundingMode } from '../../core/node.ts'
import { fromText } from '../../number/rational.ts'
import type { Instruction } from '../certificate.ts'
import { toFloat } from './range-box.ts'

/** Computes all instructions at a point (a number per input); the array is used again by the next call. `NaN` where a division by zero is below. */
export type FloatRun = (point: readonly number[]) => Float64Array

/** Prepares a program. `real` says which roundings are done; the others are left out. */
export function floatRun(
  code: readonly Instruction[],
  names: readonly string[],
  fixed: ReadonlyMap<string, number>,
  real: { readonly has: (at: number) => boolean },
): FloatRun {
  const values = new Float64Array(code.length)
  const inputs: (readonly [number, number])[] = []
  const steps: ((values: Float64Array) => void)[] = []
  code.forEach((instruction, at) => {
    if (instruction.op === 'lit') values[at] = toFloat(fromText(instruction.value))
    else if (instruction.op === 'input') {
      const index = names.indexOf(instruction.name)
      if (index < 0) values[at] = fixed.get(instruction.name) ?? Number.NaN
      else inputs.push([at, index])
    } else steps.push(stepOf(instruction, at, real.has(at)))
  })
  return (point) => {
    for (const [at, index] of inputs) values[at] = point[index] as number
    for (const step of steps) step(values)
    return values
  }
}

type Values = Float64Array

function stepOf(instruction: Exclude<Instruction, { op: 'lit' | 'input' }>, at: number, rounds: boolean): (values: Values) => void {
  const [a, b] = instruction.args as readonly [number, number?]
  const first = (values: Values): number => values[a] as number
  switch (instruction.op) {
    case 'div':
      return (values) => {
        const divisor = values[b as number] as number
        values[at] = divisor === 0 ? Number.NaN : first(values) / divisor
      }
    case 'step':
      return (values) => {
        values[at] = Number.isNaN(first(values)) ? Number.NaN : first(values) >= 0 ? 1 : 0
      }
    case 'round': {
      const to = toFloat(fromText(instruction.to))
      const round = rounders[instruction.mode]
      return (values) => {
        values[at] = rounds ? round(first(values) / to) * to : first(values)
      }
    }
    default:
      return folded(instruction.args, at, folds[instruction.op])
  }
}

const folds: Readonly<Record<'add' | 'mul' | 'min' | 'max', (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  mul: (a, b) => a * b,
  min: Math.min,
  max: Math.max,
}

function folded(args: readonly number[], at: number, fold: (a: number, b: number) => number): (values: Values) => void {
  const [a, b] = args as readonly [number, number]
  if (args.length === 2)
    return (values) => {
      values[at] = fold(values[a] as number, values[b] as number)
    }
  return (values) => {
    let total = values[a] as number
    for (let i = 1; i < args.length; i++) total = fold(total, values[args[i] as number] as number)
    values[at] = total
  }
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
