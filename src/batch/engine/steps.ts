/**
 * A tape as steps over whole columns. Interpreting costs per step and per column that is touched, so operations that follow one another are
 * one step where that is the same to the last bit, and constants are numbers, not columns.
 */
import { type BinaryOp, binaryOps, type Instruction, type Tape, type UnaryOp, unaryOps } from '../tape/tape.ts'

/**
 * What a step does: an operation of a tape; with the suffix `By` its second operand, with `From` its first, is a number. `multiplyAdd` is
 * `a × k + b`, `multiplySub` is `a × k − b`, `multiplyAddBy` is `a × k + l`; `insideAnd` is `a and inside(b, k, l)`, `inside` is `inside(a, k, l)`.
 */
export type StepName = UnaryOp | BinaryOp | `${BinaryOp}${'By' | 'From'}` | 'multiplyAdd' | 'multiplySub' | 'multiplyAddBy' | 'inside' | 'insideAnd' | 'select'

/** All of them, in the order of their numbers. */
export const stepNames: readonly StepName[] = [
  ...unaryOps,
  ...binaryOps.flatMap((op): readonly StepName[] => [op, `${op}By`, `${op}From`]),
  ...(['multiplyAdd', 'multiplySub', 'multiplyAddBy', 'inside', 'insideAnd', 'select'] as const),
]

/** One step: the registers it reads, the numbers it is given, and the register it writes. */
export interface Step {
  readonly name: StepName
  readonly args: readonly number[]
  readonly numbers: readonly number[]
  readonly to: number
}

/** The steps of a tape, over its registers. */
export function stepsOf(tape: Tape): readonly Step[] {
  const uses = tape.code.map(() => 0)
  const used = (register: number): void => {
    uses[register] = (uses[register] as number) + 1
  }
  for (const { args } of tape.code) args.forEach(used)
  for (const register of [...tape.outputs, tape.decided]) used(register)
  const reader = { code: tape.code, once: (register: number) => uses[register] === 1 }
  const merged = new Set<number>()
  const steps: (Step | undefined)[] = []
  tape.code.forEach((own, to) => {
    if (own.op === 'const' || own.op === 'input') return
    const both = joined(reader, own, to)
    if (both) merged.add(both.gone)
    steps[to] = both?.step ?? stepOf(reader, own, to)
  })
  return steps.filter((step) => step !== undefined && !merged.has(step.to)) as readonly Step[]
}

interface Reader {
  readonly code: readonly Instruction[]
  readonly once: (register: number) => boolean
}

const known = ({ code }: Reader, register: number | undefined): number | undefined => {
  const own = register === undefined ? undefined : code[register]
  return own?.op === 'const' ? own.value : undefined
}

function stepOf(reader: Reader, { op, args }: Instruction, to: number): Step {
  const name = op as BinaryOp
  const [a, b, c] = args as [number, number, number]
  const [left, right] = [known(reader, a), known(reader, b)]
  if (op === 'inside') return { name: 'inside', args: [a], numbers: [right as number, known(reader, c) as number], to }
  if (op === 'select' || args.length === 1) return { name, args, numbers: [], to }
  if (right !== undefined && left === undefined) return { name: `${name}By`, args: [a], numbers: [right], to }
  return left !== undefined && right === undefined ? { name: `${name}From`, args: [b], numbers: [left], to } : { name, args, numbers: [], to }
}

/** The step together with the one that made an operand of it that nothing else needs. */
function joined(reader: Reader, { op, args }: Instruction, to: number): { readonly step: Step; readonly gone: number } | undefined {
  const [a, b] = args as [number, number]
  if (op === 'and') {
    const gone = [b, a].find((arg) => reader.code[arg]?.op === 'inside' && reader.once(arg))
    if (gone === undefined || a === b) return undefined
    const { args: checked, numbers } = stepOf(reader, reader.code[gone] as Instruction, gone)
    return { step: { name: 'insideAnd', args: [gone === a ? b : a, checked[0] as number], numbers, to }, gone }
  }
  if ((op !== 'add' && op !== 'sub') || a === b) return undefined
  const [left, right] = [multiple(reader, a), multiple(reader, b)]
  // x − y × k is x + y × −k to the last bit.
  if (right) return { step: added(reader, right.of, op === 'add' ? right.by : -right.by, a, to), gone: b }
  if (!left) return undefined
  if (op === 'add') return { step: added(reader, left.of, left.by, b, to), gone: a }
  const rest = known(reader, b)
  if (rest !== undefined) return { step: { name: 'multiplyAddBy', args: [left.of], numbers: [left.by, -rest], to }, gone: a }
  return { step: { name: 'multiplySub', args: [left.of, b], numbers: [left.by], to }, gone: a }
}

function added(reader: Reader, of: number, by: number, rest: number, to: number): Step {
  const number = known(reader, rest)
  return number === undefined ? { name: 'multiplyAdd', args: [of, rest], numbers: [by], to } : { name: 'multiplyAddBy', args: [of], numbers: [by, number], to }
}

/** A register that is another times a number, and that nothing else needs. */
function multiple(reader: Reader, register: number): { readonly of: number; readonly by: number } | undefined {
  const own = reader.code[register] as Instruction
  if (own.op !== 'mul' || !reader.once(register)) return undefined
  const [a, b] = own.args as [number, number]
  const [left, right] = [known(reader, a), known(reader, b)]
  if (right !== undefined && left === undefined) return { of: a, by: right }
  return left !== undefined && right === undefined ? { of: b, by: left } : undefined
}
