/** Tapes as one JavaScript function made for the key: where there is no WebAssembly and making functions is allowed. */
import type { BinaryOp, Instruction, Tape, UnaryOp } from '../tape/tape.ts'
import type { Runner } from './runner.ts'

const blockRows = 1024

const unary: Readonly<Record<UnaryOp, (a: string) => string>> = {
  abs: (a) => `Math.abs(${a})`,
  neg: (a) => `-${a}`,
  floor: (a) => `Math.floor(${a})`,
  ceil: (a) => `Math.ceil(${a})`,
  trunc: (a) => `Math.trunc(${a})`,
  nearest: (a) => `nearest(${a})`,
  bit: (a) => `Number(${a})`,
  not: (a) => `!${a}`,
}

const binary: Readonly<Record<BinaryOp, (a: string, b: string) => string>> = {
  add: (a, b) => `${a} + ${b}`,
  sub: (a, b) => `${a} - ${b}`,
  mul: (a, b) => `${a} * ${b}`,
  div: (a, b) => `${a} / ${b}`,
  min: (a, b) => `least(${a}, ${b})`,
  max: (a, b) => `largest(${a}, ${b})`,
  eq: (a, b) => `${a} === ${b}`,
  lt: (a, b) => `${a} < ${b}`,
  le: (a, b) => `${a} <= ${b}`,
  and: (a, b) => `${a} && ${b}`,
  or: (a, b) => `${a} || ${b}`,
}

/** May functions be made of text here? A content security policy can forbid it. */
export function mayGenerate(): boolean {
  try {
    return new Function('return 1')() === 1
  } catch {
    return false
  }
}

type Run = (inputs: readonly Float64Array[], outputs: readonly Float64Array[], undecided: Uint32Array, rows: number) => number

/** The text holds nothing but numbers of registers and columns, operators, and finite numbers. */
function functionOf(tape: Tape): Run {
  const lines = tape.code.flatMap((own, index) => (own.op === 'const' ? [] : [`const r${index} = ${expression(own, tape)}`]))
  const columns = Array.from({ length: tape.inputs }, (_, column) => `const i${column} = inputs[${column}]`)
  const results = tape.outputs.map((_, column) => `const o${column} = outputs[${column}]`)
  const stores = tape.outputs.map((out, column) => `o${column}[row] = ${name(tape, out)}`)
  const text = `const nearest = (x) => {
    const shift = x < 0 ? -4503599627370496 : 4503599627370496
    return Math.abs(x) < 4503599627370496 ? x + shift - shift : x
  }
  const least = (x, y) => {
    const second = Number(y < x)
    return x * (1 - second) + y * second
  }
  const largest = (x, y) => {
    const second = Number(x < y)
    return x * (1 - second) + y * second
  }
  ${[...columns, ...results].join('\n')}
  let count = 0
  for (let row = 0; row < rows; row++) {
    ${[...lines, ...stores].join('\n')}
    if (!${name(tape, tape.decided)}) undecided[count++] = row
  }
  return count`
  return new Function('inputs', 'outputs', 'undecided', 'rows', text) as Run
}

function name(tape: Tape, register: number): string {
  const own = tape.code[register] as Instruction
  if (own.op !== 'const') return `r${register}`
  return own.value < 0 || Object.is(own.value, -0) ? `(-${-own.value})` : String(own.value)
}

function expression({ op, args, value }: Instruction, tape: Tape): string {
  const [a, b, c] = args.map((arg) => name(tape, arg)) as [string, string, string]
  if (op === 'input') return `i${value}[row]`
  if (op === 'select') return `${a} ? ${b} : ${c}`
  if (op === 'inside') return `${b} <= ${a} && ${a} <= ${c} && nearest(${a}) === ${a}`
  return args.length === 1 ? unary[op as UnaryOp](a) : binary[op as BinaryOp](a, b)
}

/** The back-end. */
export function generatedRunner(tape: Tape): Runner {
  const columns = (count: number): readonly Float64Array[] => Array.from({ length: count }, () => new Float64Array(blockRows))
  const [inputs, outputs, undecided] = [columns(tape.inputs), columns(tape.outputs.length), new Uint32Array(blockRows)]
  const run = functionOf(tape)
  return { size: blockRows, inputs, outputs, undecided, run: (rows) => run(inputs, outputs, undecided, rows) }
}
