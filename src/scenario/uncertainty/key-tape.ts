/** Formulas of a key as a tape over the names that vary. */

import { type Tape, type TapeWriter, tapeWriter } from '../../batch/tape/tape.ts'
import type { Node } from '../../core/node.ts'
import { rationals } from '../../number/arithmetic.ts'
import type { Rational } from '../../number/rational.ts'
import { toFloat } from '../../number/to-float.ts'
import { program } from '../../read/evaluate.ts'
import { codeOf } from '../../read/plan.ts'
import type { Values } from '../situation.ts'

/** What a key is computed on. */
export interface Question {
  /** Per name that varies, which column it reads: its own, or that of the name it follows. */
  readonly varying: ReadonlyMap<string, string>
  /** Every other number. */
  readonly fixed: Values
  /** Formulas that must not be below zero. */
  readonly weights: readonly Node[]
}

/** A weight that is zero may come out this far below it. */
export const hardly = -1e-9

/**
 * The tape and the names of its columns. What does not depend on a varying name is computed once, exactly. Rows that divide by zero, in
 * which a weight is below zero or an amount is beyond every double, are left undecided.
 */
export function tapeOf(nodes: readonly Node[], { varying, fixed, weights }: Question): { readonly tape: Tape; readonly names: readonly string[] } {
  const { code, from, at } = codeOf([...nodes, ...weights])
  const constant = program({ code, from, at }, rationals).run((name) => (varying.has(name) ? undefined : fixed.get(name)))
  const names = [...new Set(varying.values())]
  const t = tapeWriter()
  const registers: number[] = []
  const depends: boolean[] = []
  for (const [index, node] of code.entries()) {
    const own = from[index] as readonly number[]
    depends[index] = node.op === 'input' ? varying.has(node.name) : own.some((one) => depends[one])
    if (!depends[index]) registers[index] = constantOf(t, constant[index])
    else if (node.op === 'input') registers[index] = t.input(names.indexOf(varying.get(node.name) as string))
    else
      registers[index] = instruction(
        t,
        node.op,
        own.map((one) => registers[one] as number),
      )
  }
  const register = (node: Node): number => registers[at.get(node) as number] as number
  for (const node of nodes) needFinite(t, register(node))
  for (const weight of weights) t.need(t.binary('le', t.constant(hardly), register(weight)))
  return { tape: t.finish(names.length, nodes.map(register)), names }
}

/** What has no value leaves every row undecided. */
function constantOf(t: TapeWriter, value: Rational | undefined): number {
  if (value) return t.constant(toFloat(value))
  t.need(t.binary('lt', t.constant(0), t.constant(0)))
  return t.constant(0)
}

/** What is beyond every double less itself is not zero. */
const needFinite = (t: TapeWriter, x: number): void => t.need(t.binary('eq', t.binary('sub', x, x), t.constant(0)))

function instruction(t: TapeWriter, op: Node['op'], args: readonly number[]): number {
  switch (op) {
    case 'add':
    case 'mul':
    case 'min':
    case 'max':
      return args.reduce((a, b) => t.binary(op, a, b))
    case 'div': {
      const [top, bottom] = args as [number, number]
      t.need(t.unary('not', t.binary('eq', bottom, t.constant(0))))
      return t.binary('div', top, bottom)
    }
    case 'step':
      return t.unary('bit', t.binary('le', t.constant(0), args[0] as number))
    default:
      throw new TypeError(`a ${op} has no instruction here`)
  }
}
