/**
 * A key computed for many draws at once, in double precision: one instruction after the other, each over a block of draws. For statistics
 * only: an amount is within about 1e-12 of its exact value before rounding, relative to the largest amount on the way, and nothing here is paid.
 */
import type { Node } from '../../core/node.ts'
import { rationals } from '../../number/arithmetic.ts'
import type { Rational } from '../../number/rational.ts'
import { program } from '../../read/evaluate.ts'
import { codeOf } from '../../read/plan.ts'
import type { Values } from '../situation.ts'

/** How many draws are computed at once: columns of this length stay in the processor's cache. */
export const blockLength = 512

/** Formulas ready for blocks of draws. */
export interface Columns {
  /** The column of a name that varies: write the draws here before `run`. */
  readonly input: (name: string) => Float64Array
  /** The column of the n-th formula after `run`. */
  readonly output: (index: number) => Float64Array
  readonly run: (count: number) => void
}

export const toNumber = ({ n, d }: Rational): number => {
  const [top, bottom] = [Number(n), Number(d)]
  if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) return top / bottom
  // Large terms: first as many leading digits as a double holds.
  const excess = BigInt(Math.max(0, d.toString(2).length - 1000))
  return Number(n >> excess) / Number(d >> excess)
}

type Step = (count: number) => void

/**
 * Prepares formulas; what does not depend on a varying name is computed once, exactly. `varying` says per name which column it reads: its
 * own, or that of the name it follows.
 */
export function columnsOf(nodes: readonly Node[], varying: ReadonlyMap<string, string>, fixed: Values): Columns {
  const code = codeOf(nodes)
  const constant = program(code, rationals).run((name) => (varying.has(name) ? undefined : fixed.get(name)))
  const inputs = new Map([...new Set(varying.values())].map((name) => [name, new Float64Array(blockLength)]))
  const registers: Float64Array[] = []
  const steps: Step[] = []
  const depends: boolean[] = []
  for (const [index, node] of code.code.entries()) {
    const from = code.from[index] as readonly number[]
    depends[index] = node.op === 'input' ? varying.has(node.name) : from.some((one) => depends[one])
    const own = node.op === 'input' ? inputs.get(varying.get(node.name) ?? '') : undefined
    const value = constant[index]
    registers[index] = own ?? new Float64Array(blockLength).fill(value ? toNumber(value) : Number.NaN)
    if (depends[index] && !own)
      steps.push(
        stepOf(
          node,
          registers[index] as Float64Array,
          from.map((one) => registers[one] as Float64Array),
        ),
      )
  }
  const places = nodes.map((node) => code.at.get(node) as number)
  return {
    input: (name) => inputs.get(name) as Float64Array,
    output: (index) => registers[places[index] as number] as Float64Array,
    run: (count) => {
      for (const step of steps) step(count)
    },
  }
}

function stepOf(node: Node, out: Float64Array, from: readonly Float64Array[]): Step {
  const [a, b, ...more] = from as [Float64Array, Float64Array, ...Float64Array[]]
  switch (node.op) {
    case 'add':
      return folded(out, a, b, more, addInto)
    case 'mul':
      return folded(out, a, b, more, mulInto)
    case 'min':
      return folded(out, a, b, more, minInto)
    case 'max':
      return folded(out, a, b, more, maxInto)
    case 'div':
      return (count) => divInto(out, a, b, count)
    case 'step':
      return (count) => stepInto(out, a, count)
    default:
      throw new TypeError(`a ${node.op} has no instruction here`)
  }
}

type Into = (out: Float64Array, a: Float64Array, b: Float64Array, count: number) => void

const folded =
  (out: Float64Array, a: Float64Array, b: Float64Array, more: readonly Float64Array[], into: Into): Step =>
  (count) => {
    into(out, a, b, count)
    for (const next of more) into(out, out, next, count)
  }

// One loop per operation, each with arrays only: the compiler turns them into straight machine code.
const addInto: Into = (out, a, b, count) => {
  for (let i = 0; i < count; i++) out[i] = (a[i] as number) + (b[i] as number)
}
const mulInto: Into = (out, a, b, count) => {
  for (let i = 0; i < count; i++) out[i] = (a[i] as number) * (b[i] as number)
}
const divInto: Into = (out, a, b, count) => {
  for (let i = 0; i < count; i++) out[i] = (a[i] as number) / (b[i] as number)
}
const minInto: Into = (out, a, b, count) => {
  for (let i = 0; i < count; i++) out[i] = Math.min(a[i] as number, b[i] as number)
}
const maxInto: Into = (out, a, b, count) => {
  for (let i = 0; i < count; i++) out[i] = Math.max(a[i] as number, b[i] as number)
}
const stepInto = (out: Float64Array, a: Float64Array, count: number): void => {
  for (let i = 0; i < count; i++) out[i] = (a[i] as number) >= 0 ? 1 : 0
}
