/**
 * The static module: one loop over a block of rows per step, and a function that runs a program of steps. It is the same for every key, so
 * that it can be shipped as a file where nothing may be compiled while running.
 */
import { type StepName, stepNames } from '../engine/steps.ts'
import { type BinaryOp, binaryOps, type UnaryOp, unaryOps } from '../tape/tape.ts'
import { type Bytes, i32, v128, type WasmFunction, wasmModule } from './encode.ts'
import * as op from './instructions.ts'

/** Vectors per turn of a loop: a turn costs as much as an operation, so it does several. */
const turns = 4

/** Rows per turn; blocks are a multiple of it. */
export const kernelRows = turns * 2

/**
 * A step of a program, in bytes from its start: its number; where the result and the operands stand; for each of them −1 if it moves on
 * with the rows, else 0; two numbers.
 */
export const record = { bytes: 56, step: 0, places: 4, moves: 20, numbers: 40 } as const

/** Parameters and locals of a loop. */
const [start, offset, length, to, first, end, number] = [0, 1, 2, 3, 4, 7, 8] as const

/** The code of one vector, of operands and numbers. */
type Code = (operand: (index: number) => Bytes, number: (index: number) => Bytes) => Bytes

/** Loops over the rows; `operands` and `numbers` say how many it has. */
function loopOf(name: StepName, operands: number, numbers: number, code: Code): WasmFunction {
  const place = (index: number): Bytes => [
    [op.get(start), op.load32(record.places + index * 4), op.get(start), op.load32(record.moves + index * 4), op.get(offset), op.and32, op.add32],
    op.set(to + index),
  ]
  const places = Array.from({ length: operands + 1 }, (_, index) => place(index))
  const given = Array.from({ length: numbers }, (_, index): Bytes => [op.get(start), op.splat64(record.numbers + index * 8), op.set(number + index)])
  const vectors = Array.from({ length: turns }, (_, turn): Bytes => {
    const operand = (index: number): Bytes => [op.get(first + index), op.load128(turn * 16)]
    return [op.get(to), code(operand, (index) => op.get(number + index)), op.store128(turn * 16)]
  })
  const moves = Array.from({ length: operands + 1 }, (_, index): Bytes => [op.get(to + index), op.number32(turns * 16), op.add32, op.set(to + index)])
  const loop = op.loop([vectors, moves, op.again([op.get(to), op.get(end), op.below32])])
  const body: Bytes = [places, given, [op.get(to), op.get(length), op.add32, op.set(end)], loop]
  const locals = [
    { count: number - to, type: i32 },
    { count: 2, type: v128 },
  ]
  return { name, params: [i32, i32, i32], results: [], locals, body }
}

/** A whole number, from the first number to the second. */
const inside = (x: Bytes, lo: Bytes, hi: Bytes): Bytes => [
  [x, op.unary.nearest, x, op.binary.eq],
  [lo, x, op.binary.le, op.binary.and],
  [x, hi, op.binary.le, op.binary.and],
]

function kernelOf(name: StepName): WasmFunction {
  const unary = unaryOps.find((own) => own === name) as UnaryOp | undefined
  if (unary) return loopOf(name, 1, 0, (a) => [a(0), op.unary[unary]])
  const binary = binaryOps.find((own) => own === name || `${own}By` === name || `${own}From` === name) as BinaryOp | undefined
  if (binary === name) return loopOf(name, 2, 0, (a) => [a(0), a(1), op.binary[binary]])
  if (binary) return loopOf(name, 1, 1, (a, k) => [name.endsWith('By') ? [a(0), k(0)] : [k(0), a(0)], op.binary[binary]])
  if (name === 'multiplyAdd') return loopOf(name, 2, 1, (a, k) => [a(0), k(0), op.binary.mul, a(1), op.binary.add])
  if (name === 'multiplySub') return loopOf(name, 2, 1, (a, k) => [a(0), k(0), op.binary.mul, a(1), op.binary.sub])
  if (name === 'multiplyAddBy') return loopOf(name, 1, 2, (a, k) => [a(0), k(0), op.binary.mul, k(1), op.binary.add])
  if (name === 'inside') return loopOf(name, 1, 2, (a, k) => inside(a(0), k(0), k(1)))
  if (name === 'insideAnd') return loopOf(name, 2, 2, (a, k) => [inside(a(1), k(0), k(1)), a(0), op.binary.and])
  // Where the mask holds the second operand, else the third.
  return loopOf('select', 3, 0, (a) => [a(1), a(2), a(0), op.bitselect])
}

/** `run(program, end, offset, length)`: all steps, one after the other, over `length` bytes of each column. */
function runOf(count: number): WasmFunction {
  const [program, last, moved, bytes] = [0, 1, 2, 3] as const
  const cases = Array.from(
    { length: count },
    (_, index): Bytes => [op.endBlock, [op.get(program), op.get(moved), op.get(bytes), op.call(index), op.leave(count - 1 - index)]],
  )
  const blocks = Array.from({ length: count + 1 }, () => op.block)
  const choice: Bytes = [op.get(program), op.load32(record.step), op.choose(Array.from({ length: count }, (_, index) => index))]
  const next: Bytes = [op.get(program), op.number32(record.bytes), op.add32, op.set(program), op.again([op.get(program), op.get(last), op.below32])]
  return { name: 'run', params: [i32, i32, i32, i32], results: [], locals: [], body: op.loop([blocks, choice, cases, op.endBlock, next]) }
}

/** The module; it imports its memory as `env.memory`. */
export function kernelModule(): Uint8Array<ArrayBuffer> {
  return wasmModule([...stepNames.map(kernelOf), runOf(stepNames.length)], false)
}
