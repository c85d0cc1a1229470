/** Tapes in plain JavaScript: instruction by instruction over a block of rows. For places where WebAssembly is not allowed. */
import type { BinaryOp, Tape, UnaryOp } from '../tape/tape.ts'
import type { Runner } from './runner.ts'
import { type Step, slotted } from './slots.ts'

type Column = Float64Array

/** Rows per block: the slots of a block stay in the nearest cache. */
const blockRows = 256

/** Rounds to the nearest whole number, ties to even, as WebAssembly does: adding and taking away 2⁵² leaves no decimals. */
function nearest(x: number): number {
  const shift = x < 0 ? -4_503_599_627_370_496 : 4_503_599_627_370_496
  return Math.abs(x) < 4_503_599_627_370_496 ? x + shift - shift : x
}

/** Applies one operation to the first `n` rows. A function per operation keeps each loop of one kind. */
type Loop1 = (to: Column, a: Column, n: number) => void
type Loop2 = (to: Column, a: Column, b: Column, n: number) => void

const unary: Readonly<Record<UnaryOp, Loop1>> = {
  abs: (to, a, n) => {
    for (let i = 0; i < n; i++) to[i] = Math.abs(a[i] as number)
  },
  neg: (to, a, n) => {
    for (let i = 0; i < n; i++) to[i] = -(a[i] as number)
  },
  floor: (to, a, n) => {
    for (let i = 0; i < n; i++) to[i] = Math.floor(a[i] as number)
  },
  ceil: (to, a, n) => {
    for (let i = 0; i < n; i++) to[i] = Math.ceil(a[i] as number)
  },
  trunc: (to, a, n) => {
    for (let i = 0; i < n; i++) to[i] = Math.trunc(a[i] as number)
  },
  nearest: (to, a, n) => {
    for (let i = 0; i < n; i++) to[i] = nearest(a[i] as number)
  },
  bit: (to, a, n) => {
    for (let i = 0; i < n; i++) to[i] = a[i] as number
  },
  not: (to, a, n) => {
    for (let i = 0; i < n; i++) to[i] = 1 - (a[i] as number)
  },
}

const binary: Readonly<Record<BinaryOp, Loop2>> = {
  add: (to, a, b, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) + (b[i] as number)
  },
  sub: (to, a, b, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) - (b[i] as number)
  },
  mul: (to, a, b, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) * (b[i] as number)
  },
  div: (to, a, b, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) / (b[i] as number)
  },
  min: (to, a, b, n) => {
    for (let i = 0; i < n; i++) to[i] = (b[i] as number) < (a[i] as number) ? (b[i] as number) : (a[i] as number)
  },
  max: (to, a, b, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) < (b[i] as number) ? (b[i] as number) : (a[i] as number)
  },
  eq: (to, a, b, n) => {
    for (let i = 0; i < n; i++) to[i] = a[i] === b[i] ? 1 : 0
  },
  lt: (to, a, b, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) < (b[i] as number) ? 1 : 0
  },
  le: (to, a, b, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) <= (b[i] as number) ? 1 : 0
  },
  // Masks are ones and zeros.
  and: (to, a, b, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) * (b[i] as number)
  },
  or: (to, a, b, n) => {
    for (let i = 0; i < n; i++) to[i] = (a[i] as number) + (b[i] as number) - (a[i] as number) * (b[i] as number)
  },
}

function select(to: Column, mask: Column, yes: Column, no: Column, n: number): void {
  for (let i = 0; i < n; i++) to[i] = mask[i] === 1 ? (yes[i] as number) : (no[i] as number)
}

function inside(to: Column, a: Column, lo: Column, hi: Column, n: number): void {
  for (let i = 0; i < n; i++) {
    const x = a[i] as number
    to[i] = x >= (lo[i] as number) && x <= (hi[i] as number) && nearest(x) === x ? 1 : 0
  }
}

/** The back-end. */
export function plainRunner(tape: Tape): Runner {
  const { steps, constants, slots, outputs, decided } = slotted(tape)
  const memory: readonly Column[] = Array.from({ length: slots }, () => new Float64Array(blockRows))
  for (const { slot, value } of constants) memory[slot]?.fill(value)
  const ready = steps.map((step) => loopOf(step, memory))
  const undecided = new Uint32Array(blockRows)
  const mask = memory[decided] as Column
  const run = (rows: number): number => {
    for (const loop of ready) loop(rows)
    let count = 0
    for (let row = 0; row < rows; row++) if (mask[row] !== 1) undecided[count++] = row
    return count
  }
  return { size: blockRows, inputs: memory.slice(0, tape.inputs), outputs: outputs.map((slot) => memory[slot] as Column), undecided, run }
}

function loopOf({ op, args, to }: Step, memory: readonly Column[]): (n: number) => void {
  const out = memory[to] as Column
  const [a, b, c] = args.map((slot) => memory[slot] as Column) as [Column, Column, Column]
  if (op === 'select') return (n) => select(out, a, b, c, n)
  if (op === 'inside') return (n) => inside(out, a, b, c, n)
  if (args.length === 1) return (n) => unary[op as UnaryOp](out, a, n)
  return (n) => binary[op as BinaryOp](out, a, b, n)
}
