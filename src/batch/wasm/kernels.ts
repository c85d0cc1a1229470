/**
 * The static module: one function per operation of a tape, each a loop over a block of rows. It is the same for every key, so that it can
 * be shipped as a file where nothing may be compiled while running.
 */
import { type BinaryOp, binaryOps, type UnaryOp, unaryOps } from '../tape/tape.ts'
import { type Bytes, i32, type WasmFunction, wasmModule } from './encode.ts'
import * as op from './instructions.ts'

/** Loops from `to` to `end`, all addresses moving together. The code finds its operands on the stack, unless it loads them itself. */
function loops(name: string, operands: number, code: Bytes, loaded = true): WasmFunction {
  // Parameters: the result, the operands, the end of the result.
  const end = operands + 1
  const step = (local: number): Bytes => [op.get(local), op.number32(16), op.add32, op.set(local)]
  const loads = Array.from({ length: operands }, (_, index): Bytes => [op.get(index + 1), op.load128])
  const moves = Array.from({ length: operands + 1 }, (_, index) => step(index))
  const body = op.loop([op.get(0), loaded ? loads : [], code, op.store128, moves, op.again([op.get(0), op.get(end), op.below32])])
  return { name, params: Array.from({ length: operands + 2 }, () => i32), results: [], locals: [], body }
}

const operand = (index: number): Bytes => [op.get(index), op.load128]

/** A whole number, from the second operand to the third. */
const inside: Bytes = [
  [operand(1), op.unary.nearest, operand(1), op.binary.eq],
  [operand(2), operand(1), op.binary.le, op.binary.and],
  [operand(1), operand(3), op.binary.le, op.binary.and],
]

/** Names of the functions are those of the operations, and `copy`. */
export function kernelModule(): Uint8Array<ArrayBuffer> {
  const functions = [
    loops('copy', 1, []),
    ...unaryOps.map((name: UnaryOp) => loops(name, 1, op.unary[name])),
    ...binaryOps.map((name: BinaryOp) => loops(name, 2, op.binary[name])),
    // The mask comes last.
    loops('select', 3, op.bitselect),
    loops('inside', 3, inside, false),
  ]
  return wasmModule(functions, false)
}
