/** A program in exact fractions with all its roundings: what a settlement computes before cents are dealt. */
import { rationals } from '../../number/arithmetic.ts'
import { fromText, type Rational } from '../../number/rational.ts'
import type { Instruction } from '../certificate.ts'

/** The value of every instruction; `undefined` where a division by zero is below. */
export function exactRun(code: readonly Instruction[], inputs: (name: string) => Rational): readonly (Rational | undefined)[] {
  const values: (Rational | undefined)[] = []
  for (const instruction of code) values.push(computed(instruction, values, inputs))
  return values
}

function computed(instruction: Instruction, values: readonly (Rational | undefined)[], inputs: (name: string) => Rational): Rational | undefined {
  if (instruction.op === 'lit') return fromText(instruction.value)
  if (instruction.op === 'input') return inputs(instruction.name)
  const args = instruction.args.map((arg) => values[arg])
  if (args.includes(undefined)) return undefined
  const known = args as readonly Rational[]
  const [a, b] = known as readonly [Rational, Rational]
  switch (instruction.op) {
    case 'div':
      return rationals.div(a, b)
    case 'step':
      return rationals.step(a)
    case 'round':
      return rationals.round(a, fromText(instruction.to), instruction.mode)
    default:
      return known.reduce((x, y) => rationals[instruction.op](x, y) as Rational)
  }
}
