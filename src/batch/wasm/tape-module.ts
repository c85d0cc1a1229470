/** A tape as a WebAssembly module: one loop over the rows, two at a time, every register a local. */
import type { BinaryOp, Instruction, Tape, UnaryOp } from '../tape/tape.ts'
import { type Bytes, i32, v128, wasmModule } from './encode.ts'
import * as op from './instructions.ts'

/** Parameters of the function, then its first locals. */
const [base, stride, rows, list, offset, end, count, bits, columns] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const

/**
 * A module with one function `run(base, stride, rows, list)`. Column `c` stands at `base + c × stride`: the inputs first, then the
 * outputs, each with room for an even number of rows. Numbers of undecided rows go to `list`; the answer is how many.
 */
export function tapeModule(tape: Tape, shared = false): Uint8Array<ArrayBuffer> {
  const widths = tape.inputs + tape.outputs.length
  const one = columns + widths
  const register = (index: number): number => one + index
  const address = (column: number): Bytes => [op.get(columns + column), op.get(offset), op.add32]
  const constants = tape.code.flatMap(({ op: kind, value }, index): Bytes => (kind === 'const' ? [op.splat(value), op.set(register(index))] : []))
  const places = Array.from(
    { length: widths },
    (_, column): Bytes => [[op.get(base), op.get(stride), op.number32(column), op.multiply32, op.add32], op.set(columns + column)],
  )
  const code = tape.code.map((own, index): Bytes => (own.op === 'const' ? [] : [instruction(own, register, address), op.set(register(index))]))
  const stores = tape.outputs.map((out, index): Bytes => [address(tape.inputs + index), op.get(register(out)), op.store128()])
  const body: Bytes = [
    places,
    constants,
    [op.get(rows), op.number32(3), op.shiftLeft32, op.set(end)],
    op.when([op.get(rows)], op.loop([code, stores, listed(register(tape.decided)), next])),
    op.get(count),
  ]
  const locals = [
    { count: 4 + widths, type: i32 },
    { count: tape.code.length, type: v128 },
  ]
  return wasmModule([{ name: 'run', params: [i32, i32, i32, i32], results: [i32], locals, body }], shared)
}

function instruction({ op: kind, args, value }: Instruction, register: (index: number) => number, address: (column: number) => Bytes): Bytes {
  const [a, b, c] = args.map((arg) => op.get(register(arg))) as [Bytes, Bytes, Bytes]
  if (kind === 'input') return [address(value), op.load128()]
  if (kind === 'select') return [b, c, a, op.bitselect]
  if (kind === 'inside')
    return [
      [a, op.unary.nearest, a, op.binary.eq],
      [b, a, op.binary.le, op.binary.and],
      [a, c, op.binary.le, op.binary.and],
    ]
  return args.length === 1 ? [a, op.unary[kind as UnaryOp]] : [a, b, op.binary[kind as BinaryOp]]
}

const next: Bytes = [op.get(offset), op.number32(16), op.add32, op.set(offset), op.again([op.get(offset), op.get(end), op.below32])]

/** Writes down the rows whose mask does not hold; of an odd number of rows the last has no second. */
function listed(mask: number): Bytes {
  const row = (second: 0 | 1): Bytes => [op.get(offset), op.number32(3), op.shiftRight32, op.number32(second), op.add32]
  const write = (second: 0 | 1): Bytes => [
    [op.get(list), op.get(count), op.number32(2), op.shiftLeft32, op.add32, row(second), op.store32],
    [op.get(count), op.number32(1), op.add32, op.set(count)],
  ]
  return [
    [op.get(mask), op.bitmask, op.number32(3), op.xor32, op.set(bits)],
    op.when(
      [op.get(bits)],
      [
        op.when([op.get(bits), op.number32(1), op.and32], write(0)),
        op.when([op.get(bits), op.number32(1), op.shiftRight32, row(1), op.get(rows), op.below32, op.and32], write(1)),
      ],
    ),
  ]
}
