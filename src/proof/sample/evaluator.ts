/** The values of a claim at one point: exact, once with all roundings and once without. */
import type { Node } from '../../core/node.ts'
import { printBody } from '../../formula/print.ts'
import { rationals } from '../../number/arithmetic.ts'
import { fromText, type Rational } from '../../number/rational.ts'
import { smalls, widen } from '../../number/small.ts'
import { program } from '../../read/evaluate.ts'
import { type Code, codeOf } from '../../read/plan.ts'
import type { Claim } from '../goal.ts'
import type { Point } from '../verdict.ts'

/** The values of every goal; `undefined` for one that divides by zero there. */
export interface Values {
  readonly goals: readonly (Rational | undefined)[]
  /** The first divisor that is zero, as a formula. */
  readonly divisor?: string
  /** Positive exactly when the condition of a kink or a threshold is on its upper side; in a fixed order. */
  readonly sides: readonly number[]
}

export interface Evaluator {
  /** As settlements compute; `undefined` where an assumption does not hold. */
  readonly rounded: (point: Point) => Values | undefined
  /** As if nothing were rounded on the way. */
  readonly exact: (point: Point) => Values | undefined
  /** The condition of the threshold that lies between two points, as a formula, where only one does. */
  readonly jump: (at: Point, to: Point) => string | undefined
}

type Numbers = readonly (Rational | undefined)[]

/** Prepares a claim. */
export function evaluatorOf({ goals, given }: Claim): Evaluator {
  const roots = goals.map(({ of }) => of)
  const code = codeOf([...roots, ...given])
  const read = valuesOf(code, roots, given)
  const quick = program(code, smalls)
  const slow = program(code, rationals)
  const plain = program(code, { ...rationals, round: (x) => x })
  const rounded = (point: Point): Numbers => {
    const numbers = quick.run((name) => smalls.lit(point[name] as string))
    return numbers.includes(undefined) ? slow.run((name) => fromText(point[name] as string)) : numbers.map((value) => value && widen(value))
  }
  // Several goals ask about one point.
  const seen = new WeakMap<Point, { readonly values: Values | undefined }>()
  const remembered = (point: Point): Values | undefined => {
    const known = seen.get(point) ?? { values: read(rounded(point)) }
    seen.set(point, known)
    return known.values
  }
  const kinks = code.code.filter(isKink)
  const jump = (at: Point, to: Point): string | undefined => {
    const [before, after] = [remembered(at)?.sides, remembered(to)?.sides]
    const crossed = kinks.filter((node, index) => node.op === 'step' && before?.[index] !== after?.[index])
    return crossed.length === 1 ? printBody((crossed[0] as Node & { op: 'step' }).args[0]) : undefined
  }
  return { jump, rounded: remembered, exact: (point) => read(plain.run((name) => fromText(point[name] as string))) }
}

function valuesOf(code: Code, roots: readonly Node[], given: readonly Node[]): (numbers: Numbers) => Values | undefined {
  const at = (numbers: Numbers, node: Node): Rational | undefined => numbers[code.at.get(node) as number]
  const kinks = code.code.flatMap((node, index) => (isKink(node) ? [{ node, from: code.from[index] as readonly number[] }] : []))
  return (numbers) => {
    if (given.some((node) => (at(numbers, node)?.n ?? -1n) < 0n)) return undefined
    const goals = roots.map((node) => at(numbers, node))
    const failed = goals.includes(undefined)
      ? code.code.findIndex((node, index) => node.op === 'div' && isZeroDivisor(numbers, code.from[index] as readonly number[]))
      : -1
    const divisor = failed < 0 ? undefined : printBody((code.code[failed] as Node & { op: 'div' }).args[1])
    return { goals, sides: kinks.map(({ from, node }) => sideOf(numbers, from, node.op === 'step')), ...(divisor !== undefined && { divisor }) }
  }
}

const isKink = (node: Node): boolean => node.op === 'min' || node.op === 'max' || node.op === 'step'

const isZeroDivisor = (numbers: Numbers, [, by]: readonly number[]): boolean => numbers[by as number]?.n === 0n

/** Which argument of a `min` or `max` leads, or on which side of its threshold a `step` stands. */
function sideOf(numbers: Numbers, from: readonly number[], isStep: boolean): number {
  const values = from.map((index) => numbers[index])
  if (isStep) return (values[0]?.n ?? 0n) >= 0n ? 1 : 0
  let lead = 0
  values.forEach((value, index) => {
    const best = values[lead]
    if (value && best && value.n * best.d > best.n * value.d) lead = index
  })
  return lead
}
