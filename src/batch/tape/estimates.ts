/** Every node of a plan as an estimate on a tape: one table over the ten kinds of node. */
import type { Node } from '../../core/node.ts'
import { div, fromText, type Rational } from '../../number/rational.ts'
import type { BatchPlan } from '../analysis/batch-plan.ts'
import type { Fraction } from '../analysis/fraction.ts'
import type { Integer } from '../analysis/integers.ts'
import { type Interval, magnitude } from '../analysis/interval.ts'
import { lowest, wholeQuotient } from '../analysis/lattice.ts'
import type { Estimate } from './estimate.ts'
import * as estimate from './estimate.ts'
import { roundEstimate } from './round-estimate.ts'
import type { TapeWriter } from './tape.ts'

/** A rational as a double, not smaller. */
export const above = (x: Rational): number => (Number(x.n) / Number(x.d)) * 1.000001

/** Estimates of all instructions; `inputs` are the registers of the whole numbers. */
export function estimatesOf(t: TapeWriter, plan: BatchPlan, inputs: ReadonlyMap<string, number>): readonly Estimate[] {
  const all: Estimate[] = []
  plan.code.code.forEach((node, index) => {
    all.push(estimateOf(t, plan, inputs, all, node, index))
  })
  return all
}

function estimateOf(t: TapeWriter, plan: BatchPlan, inputs: ReadonlyMap<string, number>, all: readonly Estimate[], node: Node, index: number): Estimate {
  const own = plan.fractions[index] as Fraction
  const from = plan.code.from[index] as readonly number[]
  const args = from.map((arg) => all[arg] as Estimate)
  const fractions = from.map((arg) => plan.fractions[arg] as Fraction)
  const [first, second] = args as [Estimate, Estimate]
  const size = above(div(magnitude(plan.intervals[index] as Interval), own.unit) as Rational)
  const integer = plan.integers[own.num] as Integer
  // What the analysis found to be constant needs no instruction.
  if (integer.op === 'const' && own.den.length === 0) return { register: t.constant(Number(integer.value)), error: 0, size: Math.abs(Number(integer.value)) }
  const common = (): readonly Estimate[] => args.map((arg, at) => inUnitOf(t, plan, arg, fractions[at] as Fraction, own.unit))
  switch (node.op) {
    case 'input':
      return { register: inputs.get(node.name) as number, error: 0, size }
    case 'add':
      return estimate.addAll(t, common(), size)
    case 'mul':
      return { ...args.reduce((a, b) => estimate.multiply(t, a, b)) }
    case 'min':
    case 'max':
      return estimate.pick(t, node.op, common(), size)
    case 'div':
      return quotientOf(t, plan, first, second, fractions[1] as Fraction, size)
    case 'round':
      return roundEstimate(t, first, lowest(div((fractions[0] as Fraction).unit, fromText(node.to)) as Rational), node.mode)
    case 'step':
      return estimate.step(t, first)
    default:
      throw new TypeError(`a ${node.op} is constant`)
  }
}

const constantOf = (plan: BatchPlan, { num }: Fraction): bigint | undefined => {
  const own = plan.integers[num] as Integer
  return own.op === 'const' ? own.value : undefined
}

/** Counted in a unit that divides its own; nothing is nothing in every unit. */
export function inUnitOf(t: TapeWriter, plan: BatchPlan, x: Estimate, own: Fraction, unit: Rational): Estimate {
  return constantOf(plan, own) === 0n ? x : estimate.inUnits(t, x, wholeQuotient(own.unit, unit) as bigint)
}

/** A constant divisor has gone into the unit. */
function quotientOf(t: TapeWriter, plan: BatchPlan, a: Estimate, b: Estimate, divisor: Fraction, size: number): Estimate {
  const value = constantOf(plan, divisor)
  if (value === undefined) return estimate.divide(t, a, b, size)
  if (value === 0n || divisor.den.length > 0) return estimate.scaled(t, estimate.divide(t, a, b, size), Math.abs(Number(value)))
  return value > 0n ? a : { ...a, register: t.unary('neg', a.register) }
}
