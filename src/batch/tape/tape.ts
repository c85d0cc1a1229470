/**
 * A tape: straight-line operations on doubles, the same for every row. All of a batch is lowered to it once, and every back-end is a table
 * over these few operations. IEEE 754 fixes each of them to the last bit, so back-ends cannot differ.
 *
 * A mask is what a comparison answers; it may only be combined, chosen by, or made a number with `bit`.
 */

/** One operand. `bit` is 1 for a true mask and 0 for a false one. */
export const unaryOps = ['abs', 'neg', 'floor', 'ceil', 'trunc', 'nearest', 'bit', 'not'] as const
/** Two operands. `min(a, b)` is `b < a ? b : a` and `max(a, b)` is `a < b ? b : a`. */
export const binaryOps = ['add', 'sub', 'mul', 'div', 'min', 'max', 'eq', 'lt', 'le', 'and', 'or'] as const

export type UnaryOp = (typeof unaryOps)[number]
export type BinaryOp = (typeof binaryOps)[number]
/** Three operands. `inside(x, lo, hi)` is the mask that `x` is a whole number from `lo` to `hi`; `select` is a choice by a mask. */
export const ternaryOps = ['inside', 'select'] as const

export type TernaryOp = (typeof ternaryOps)[number]
export type TapeOp = 'input' | 'const' | UnaryOp | BinaryOp | TernaryOp

/** One instruction; its result is the register of the same position. */
export interface Instruction {
  readonly op: TapeOp
  /** Registers; of `select` the mask, then what is taken where it holds, then what elsewhere. */
  readonly args: readonly number[]
  /** Of `const` the number; of `input` the column. */
  readonly value: number
}

/** A finished tape. */
export interface Tape {
  readonly code: readonly Instruction[]
  /** Columns read. */
  readonly inputs: number
  /** Registers written as columns. */
  readonly outputs: readonly number[]
  /** A mask: the rows that this tape has decided. */
  readonly decided: number
}

/** Writes a tape. Equal instructions are one; every method answers a register. */
export interface TapeWriter {
  readonly input: (column: number) => number
  readonly constant: (value: number) => number
  readonly unary: (op: UnaryOp, a: number) => number
  readonly binary: (op: BinaryOp, a: number, b: number) => number
  readonly inside: (x: number, lo: number, hi: number) => number
  readonly select: (mask: number, yes: number, no: number) => number
  /** The number of a constant register. */
  readonly known: (register: number) => number | undefined
  /** Rows in which this mask does not hold are not decided. */
  readonly need: (mask: number) => void
  readonly finish: (inputs: number, outputs: readonly number[]) => Tape
}

/** An empty tape. */
export function tapeWriter(): TapeWriter {
  const code: Instruction[] = []
  const ids = new Map<string, number>()
  const needed: number[] = []
  const put = (op: TapeOp, args: readonly number[], value = 0): number => {
    const id = `${op} ${args.join()} ${Object.is(value, -0) ? '-0' : value}`
    const known = ids.get(id)
    if (known !== undefined) return known
    ids.set(id, code.length)
    code.push({ op, args, value })
    return code.length - 1
  }
  const known = (register: number): number | undefined => {
    const own = code[register]
    return own?.op === 'const' ? own.value : undefined
  }
  const constant = (value: number): number => put('const', [], value)
  const binary = (op: BinaryOp, a: number, b: number): number => {
    if (op === 'mul' && Math.abs(known(b) ?? 0) === 1) return known(b) === 1 ? a : put('neg', [a])
    if (op === 'mul' && Math.abs(known(a) ?? 0) === 1) return known(a) === 1 ? b : put('neg', [b])
    if (op === 'add' && code[b]?.op === 'neg') return put('sub', [a, code[b].args[0] as number])
    if (op === 'add' && code[a]?.op === 'neg') return put('sub', [b, code[a].args[0] as number])
    // Not so for `add`: it turns −0 into 0.
    if (op === 'sub' && known(b) === 0) return a
    if (op === 'le' && known(a) === 0 && code[b]?.op === 'neg') return put('le', [code[b].args[0] as number, a])
    return (op === 'and' || op === 'or') && a === b ? a : put(op, [a, b])
  }
  return {
    input: (column) => put('input', [], column),
    constant,
    unary: (op, a) => put(op, [a]),
    binary,
    inside: (x, lo, hi) => put('inside', [x, lo, hi]),
    select: (mask, yes, no) => (yes === no ? yes : put('select', [mask, yes, no])),
    known,
    need: (mask) => void (needed.includes(mask) || needed.push(mask)),
    finish: (inputs, outputs) => {
      if (needed.length === 0) needed.push(binary('eq', constant(0), constant(0)))
      return alive(code, inputs, outputs, new Set(needed))
    },
  }
}

/** Without the instructions that nothing needs; masks are joined as soon as they are there, so that few are kept. */
function alive(code: readonly Instruction[], inputs: number, outputs: readonly number[], needed: ReadonlySet<number>): Tape {
  const used = new Set([...outputs, ...needed])
  for (let index = code.length - 1; index >= 0; index--) if (used.has(index)) for (const arg of (code[index] as Instruction).args) used.add(arg)
  const moved = new Map<number, number>()
  const kept: Instruction[] = []
  let decided = -1
  code.forEach((own, index) => {
    if (!used.has(index)) return
    const at = kept.push({ ...own, args: own.args.map((arg) => moved.get(arg) as number) }) - 1
    moved.set(index, at)
    if (needed.has(index)) decided = decided < 0 ? at : kept.push({ op: 'and', args: [decided, at], value: 0 }) - 1
  })
  return { code: kept, inputs, outputs: outputs.map((out) => moved.get(out) as number), decided }
}
