/** Sums and products of inputs, as polynomials. */
import { fromText } from '../../number/rational.ts'
import type { Instruction } from '../certificate.ts'
import { add, constant, mul, type Poly } from './poly.ts'
import { argsOf } from './program.ts'
import type { Space } from './space.ts'

/** An assumption as a polynomial: sums and products only. */
export function givenPoly(space: Space, code: readonly Instruction[], at: number, inputs: (name: string) => Poly): Poly {
  const instruction = code[at] as Instruction
  const args = argsOf(instruction).map((arg) => givenPoly(space, code, arg, inputs))
  switch (instruction.op) {
    case 'lit':
      return constant(space, fromText(instruction.value))
    case 'input':
      return inputs(instruction.name)
    case 'add':
      return args.reduce((a, b) => add(space, a, b))
    default:
      return args.reduce((a, b) => mul(space, a, b))
  }
}
