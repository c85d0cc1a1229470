/** One run of a key: every value, exactly. The fast lane first; where it cannot be exact, the lane without limits. */

import { raise } from '../core/issue.ts'
import { fundsOf, type KeyData } from '../core/key.ts'
import type { Node } from '../core/node.ts'
import { rationals } from '../number/arithmetic.ts'
import { fromText, one, type Rational, toText } from '../number/rational.ts'
import { type Small, smalls, smallText, widen } from '../number/small.ts'
import { divisionsByZero, type Program, program } from './evaluate.ts'
import { type Plan, planOf } from './plan.ts'

/** The values of a run: pure data, one number per instruction of the plan. */
export interface Run {
  readonly plan: Plan
  /** Which lane answered: then `numbers` are of `rational.ts`, else of `small.ts`. */
  readonly wide: boolean
  readonly numbers: readonly (Small | Rational)[]
}

/** A key made ready to be settled many times. */
export interface Ready {
  readonly plan: Plan
  readonly fast: Program<Small>
  readonly exact: Program<Rational>
  /** The smallest amount that is paid. */
  readonly step: Rational
  readonly funds: readonly string[]
}

const ready = new WeakMap<KeyData, Ready>()

/** A key made ready, once: a cache of a pure function. */
export function readyOf(key: KeyData): Ready {
  const known = ready.get(key)
  if (known) return known
  const plan = planOf(key)
  const made = { plan, fast: program(plan, smalls), exact: program(plan, rationals), step: key.round ? fromText(key.round.to) : one, funds: fundsOf(key) }
  ready.set(key, made)
  return made
}

/** Computes a key on inputs given as canonical text. @throws `divides-by-zero`, every place at once */
export function run({ plan, fast, exact }: Ready, inputs: (name: string) => string): Run {
  const quick = fast.run((name) => smalls.lit(inputs(name)))
  if (!quick.includes(undefined)) return { plan, wide: false, numbers: quick as readonly Small[] }
  const numbers = exact.run((name) => fromText(inputs(name)))
  raise(divisionsByZero(plan, numbers))
  return { plan, wide: true, numbers: numbers as readonly Rational[] }
}

const at = ({ plan, numbers }: Run, node: Node): Small | Rational => numbers[plan.at.get(node) as number] as Small | Rational

/** The exact value of a node. */
export const valueIn = (run: Run, node: Node): Rational => (run.wide ? (at(run, node) as Rational) : widen(at(run, node) as Small))

/** The exact value of an instruction, or of a node, as canonical text. */
export const textAt = (run: Run, index: number): string => (run.wide ? toText(run.numbers[index] as Rational) : smallText(run.numbers[index] as Small))
export const textIn = (run: Run, node: Node): string => textAt(run, run.plan.at.get(node) as number)

/** Below zero, zero, or above zero. */
export const signAt = (run: Run, index: number): number => {
  const { n } = run.numbers[index] as Small | Rational
  return n < 0 ? -1 : n > 0 ? 1 : 0
}
export const signIn = (run: Run, node: Node): number => signAt(run, run.plan.at.get(node) as number)
