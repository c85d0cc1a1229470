/** Weights by party, read exactly and scaled to integers without a common divisor: every comparison afterwards is one of integers. */
import { type Issue, raise } from '../core/issue.ts'
import { gcd } from '../core/number-text.ts'
import { type Numeric, readNumeric } from '../number/numeric.ts'
import type { Rational } from '../number/rational.ts'

/** One weight per party, none below zero, not all zero. The order of writing breaks ties. */
export type Weights<P extends string = string> = Readonly<Record<P, Numeric>>

/** Parties in declared order, with integer weights in the same order. */
export interface Weighed<P extends string = string> {
  readonly names: readonly P[]
  readonly weights: readonly bigint[]
  readonly total: bigint
}

/** @throws `missing-part`, `bad-name`, `not-a-number`, `negative-weight`, `shares-all-zero`: all of them at once */
export function weigh<P extends string>(weights: Weights<P>): Weighed<P> {
  const issues: Issue[] = []
  const names = Object.keys(weights) as P[]
  const read = names.map((name) => readWeight(weights[name], name, issues))
  if (names.length === 0) issues.push({ code: 'missing-part', path: 'weights', message: 'at least one party is needed' })
  else if (issues.length === 0 && read.every(({ n }) => n === 0n))
    issues.push({ code: 'shares-all-zero', path: 'weights', message: 'the weights are all zero: nobody would receive anything' })
  raise(issues)
  const common = read.reduce((sofar, { d }) => (sofar / gcd(sofar, d)) * d, 1n)
  const scaled = read.map(({ n, d }) => n * (common / d))
  const divisor = scaled.reduce(gcd, 0n)
  const integers = scaled.map((weight) => weight / divisor)
  return { names, weights: integers, total: integers.reduce((a, b) => a + b, 0n) }
}

function readWeight(value: unknown, name: string, issues: Issue[]): Rational {
  // JavaScript moves such names to the front, and the declared order decides ties.
  if (/^(?:0|[1-9]\d*)$/.test(name))
    issues.push({
      code: 'bad-name',
      path: `weights.${name}`,
      name,
      message: `'${name}' cannot be a name: a name that is a number would lose its place in the order`,
    })
  const weight = readNumeric(value, `weights.${name}`, issues) ?? { n: 1n, d: 1n }
  if (weight.n < 0n) issues.push({ code: 'negative-weight', path: `weights.${name}`, weight: name, message: `the weight of ${name} is below zero` })
  return weight
}
