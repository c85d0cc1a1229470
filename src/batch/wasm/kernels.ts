/**
 * The static module: one function per operation of a tape, each a loop over a block of rows. It is the same for every key, so that it can
 * be shipped as a file where nothing may be compiled while running.
 */
import { type BinaryOp, binaryOps, type UnaryOp, unaryOps } from '../tape/tape.ts'
import { type Bytes, i32, type WasmFunction, wasmModule } from './encode.ts'
import * as op from './instructions.ts'

/** Vectors per turn of a loop: a turn costs as much as an operation, so it does several. */
const turns = 4

/** Rows per turn; blocks are a multiple of it. */
export const kernelRows = turns * 2

/** The code of one vector, of operands that are loaded as they are asked for. */
type Code = (operand: (index: number) => Bytes) => Bytes

/** Loops from `to` to `end`, all addresses moving together. */
function loops(name: string, operands: number, code: Code): WasmFunction {
  // Parameters: the result, the operands, the end of the result.
  const end = operands + 1
  const step = (local: number): Bytes => [op.get(local), op.number32(turns * 16), op.add32, op.set(local)]
  const vectors = Array.from({ length: turns }, (_, turn): Bytes => {
    const operand = (index: number): Bytes => [op.get(index + 1), op.load128(turn * 16)]
    return [op.get(0), code(operand), op.store128(turn * 16)]
  })
  const moves = Array.from({ length: operands + 1 }, (_, index) => step(index))
  const body = op.loop([vectors, moves, op.again([op.get(0), op.get(end), op.below32])])
  return { name, params: Array.from({ length: operands + 2 }, () => i32), results: [], locals: [], body }
}

/** A whole number, from the second operand to the third. */
const inside: Code = (operand) => [
  [operand(0), op.unary.nearest, operand(0), op.binary.eq],
  [operand(1), operand(0), op.binary.le, op.binary.and],
  [operand(0), operand(2), op.binary.le, op.binary.and],
]

/** Names of the functions are those of the operations. */
export function kernelModule(): Uint8Array<ArrayBuffer> {
  const functions = [
    ...unaryOps.map((name: UnaryOp) => loops(name, 1, (operand) => [operand(0), op.unary[name]])),
    ...binaryOps.map((name: BinaryOp) => loops(name, 2, (operand) => [operand(0), operand(1), op.binary[name]])),
    // The mask comes last.
    loops('select', 3, (operand) => [operand(0), operand(1), operand(2), op.bitselect]),
    loops('inside', 3, inside),
  ]
  return wasmModule(functions, false)
}
