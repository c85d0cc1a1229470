/** Every node of a plan as a sum of multiples of registers: one table over the ten kinds of node. */
import type { Node } from '../../core/node.ts'
import { type Interval, magnitude } from '../../number/interval.ts'
import { div, fromText, mul, one, type Rational, rational, round, zero } from '../../number/rational.ts'
import type { BatchPlan } from '../analysis/batch-plan.ts'
import type { Fraction } from '../analysis/fraction.ts'
import type { Integer } from '../analysis/integer.ts'
import { lowest } from '../analysis/lattice.ts'
import * as estimate from './estimate.ts'
import { above, type Counted, type Forms, formsOn } from './forms.ts'
import type { Inputs } from './inputs.ts'
import { constantForm, isConstant, type Linear, multiplyForm, sumForms, unitOfForms } from './linear.ts'
import { roundEstimate } from './round-estimate.ts'
import type { TapeWriter } from './tape.ts'

/** The values of all instructions, and how to write them. */
export interface Estimates {
  readonly forms: Forms
  readonly of: (instruction: number) => Linear
  readonly most: (instruction: number) => Rational
}

/** What a node is written with. */
interface Writing {
  readonly t: TapeWriter
  readonly forms: Forms
  readonly inputs: Inputs
  readonly node: Node
  readonly args: readonly Linear[]
  readonly ranges: readonly Interval[]
  readonly own: Interval
}

export function estimatesOf(t: TapeWriter, plan: BatchPlan, inputs: Inputs): Estimates {
  const forms = formsOn(t)
  const all: Linear[] = []
  const interval = (index: number): Interval => plan.intervals[index] as Interval
  plan.code.code.forEach((node, index) => {
    const from = plan.code.from[index] as readonly number[]
    const writing = { t, forms, inputs, node, args: from.map((arg) => all[arg] as Linear), ranges: from.map(interval), own: interval(index) }
    all.push(known(plan, plan.fractions[index] as Fraction) ?? formOf(writing))
  })
  return { forms, of: (index) => all[index] as Linear, most: (index) => magnitude(interval(index)) }
}

/** What the analysis found to be constant needs no instruction. */
function known(plan: BatchPlan, { num, den, unit }: Fraction): Linear | undefined {
  const own = plan.integers[num] as Integer
  return own.op === 'const' && den.length === 0 ? constantForm(mul(rational(own.value), unit)) : undefined
}

function formOf(writing: Writing): Linear {
  const { t, forms, inputs, node, args, own } = writing
  const [first, second] = args as [Linear, Linear]
  switch (node.op) {
    case 'lit':
      return constantForm(fromText(node.value))
    case 'input':
      return inputForm(forms, inputs, node.name, own)
    case 'add':
      return sumForms(args)
    case 'mul':
      return args.reduce((a, b, index) => productOf(writing, a, b, index === args.length - 1))
    case 'min':
    case 'max':
      return pickOf(writing, node.op)
    case 'div':
      return quotientOf(writing, first, second)
    case 'round': {
      const to = fromText(node.to)
      if (isConstant(first)) return constantForm(round(first.constant, to, node.mode))
      const { value, unit } = argument(writing, 0)
      return forms.atom(roundEstimate(t, value, lowest(div(unit, to) as Rational), node.mode), to)
    }
    case 'step':
      return isConstant(first) ? constantForm(first.constant.n >= 0n ? one : zero) : forms.atom(estimate.step(t, argument(writing, 0).value), one)
    default:
      throw new TypeError(`a ${node.op} is looked through`)
  }
}

const argument = ({ forms, args, ranges }: Writing, index: number): Counted => forms.counted(args[index] as Linear, magnitude(ranges[index] as Interval))

function inputForm(forms: Forms, inputs: Inputs, name: string, own: Interval): Linear {
  const { register, unit } = inputs.of(name)
  return forms.atom({ register, error: 0, size: above(div(magnitude(own), unit) as Rational) }, unit)
}

function productOf({ t, forms, own }: Writing, a: Linear, b: Linear, isLast: boolean): Linear {
  if (isConstant(a)) return multiplyForm(b, a.constant)
  if (isConstant(b)) return multiplyForm(a, b.constant)
  const [x, y] = [forms.counted(a), forms.counted(b)]
  const unit = lowest(mul(x.unit, y.unit))
  const most = isLast ? above(div(magnitude(own), unit) as Rational) : Number.POSITIVE_INFINITY
  return forms.atom(estimate.multiply(t, x.value, y.value, most), unit)
}

function pickOf({ t, forms, args, ranges, own }: Writing, op: 'min' | 'max'): Linear {
  const unit = unitOfForms(args) ?? one
  const all = args.map((form, index) => forms.inUnit(form, unit, magnitude(ranges[index] as Interval)))
  return forms.atom(estimate.pick(t, op, all, above(div(magnitude(own), unit) as Rational)), unit)
}

function quotientOf(writing: Writing, a: Linear, b: Linear): Linear {
  const { t, forms, ranges, own } = writing
  const by = isConstant(b) ? div(one, b.constant) : undefined
  if (by) return multiplyForm(a, by)
  if (isConstant(b)) {
    // Nothing is decided where a divisor is always zero.
    t.need(t.binary('lt', t.constant(0), t.constant(0)))
    return constantForm(zero)
  }
  const [x, y] = [argument(writing, 0), argument(writing, 1)]
  const unit = lowest(div(x.unit, y.unit) as Rational)
  const size = above(div(magnitude(own), unit) as Rational)
  const positive = (ranges[1] as Interval).lo.n >= 0n
  return forms.atom(estimate.divide(t, x.value, y.value, { size, positive }), unit)
}
