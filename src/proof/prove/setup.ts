/** A claim made ready: its program, the box as ranges, and what every goal needs. */

import type { Interval } from '../../number/interval.ts'
import { compare, fromText, type Rational } from '../../number/rational.ts'
import { toFloat } from '../../number/to-float.ts'
import type { Instruction } from '../certificate.ts'
import type { Claim } from '../goal.ts'
import { affineIntervals } from './affine.ts'
import { type FloatRun, floatRun } from './float-run.ts'
import { roundingRange, type Setting } from './interval.ts'
import { neededBy, type Program, programOf, relaxedRoundings } from './program.ts'
import { roundingBounds } from './rounding-bound.ts'

export interface Setup {
  readonly claim: Claim
  readonly program: Program
  /** Every input that the program or a goal mentions, in order of name. */
  readonly inputs: readonly string[]
  /** Those whose range is not a point. */
  readonly free: readonly string[]
  readonly fixed: ReadonlyMap<string, Rational>
  readonly range: ReadonlyMap<string, Interval>
  readonly tolerance: Rational
  readonly relaxed: ReadonlySet<number>
  /** Per goal how far left-out roundings can move it; `undefined` where no bound is known. */
  readonly roundings: readonly (Rational | undefined)[]
  /** The program with relaxed roundings done and the others left out. */
  readonly run: FloatRun
  /** Another program over the same inputs, made ready the same way. */
  readonly runOf: (code: readonly Instruction[]) => FloatRun
  /** The range of the box, or of a fresh input. */
  readonly rangeOf: (name: string) => Interval
}

/** The name of the fresh input of a relaxed rounding. */
export const freshName = (at: number): string => `round:${at}`

export function setupOf(claim: Claim): Setup {
  const program = programOf(claim)
  const { code } = program
  const along = program.goals.flatMap((goal) => ('along' in goal ? [goal.along] : []))
  const inputs = [...new Set([...code.flatMap((each) => (each.op === 'input' ? [each.name] : [])), ...along])].sort()
  const range = new Map(inputs.map((name) => [name, intervalOf(claim, name)] as const))
  const isPoint = (name: string): boolean => {
    const { lo, hi } = range.get(name) as Interval
    return compare(lo, hi) === 0
  }
  const free = inputs.filter((name) => !isPoint(name))
  const fixed = new Map(inputs.filter(isPoint).map((name) => [name, (range.get(name) as Interval).lo] as const))
  const relaxed = relaxedRoundings(code)
  const rangeOf = (name: string): Interval => range.get(name) ?? roundingRange(code[Number(name.slice('round:'.length))] as Instruction & { op: 'round' })
  const known = affineIntervals(code, { fixed, fresh: (at) => (relaxed.has(at) ? freshName(at) : undefined) }, rangeOf)
  const setting: Setting = { code, order: code.map((_, at) => at), rangeOf, relaxed, picks: new Map(), replaceable: false, known }
  const bounds = roundingBounds(setting)
  const floats = new Map([...fixed].map(([name, value]) => [name, toFloat(value)] as const))
  const runOf = (other: readonly Instruction[]): FloatRun => floatRun(other, free, floats, relaxed)
  const roundings = program.goals.map(({ of }) => bounds[of])
  return { claim, program, inputs, free, fixed, range, tolerance: fromText(claim.tolerance), relaxed, roundings, run: runOf(code), runOf, rangeOf }
}

function intervalOf(claim: Claim, name: string): Interval {
  const [lo, hi] = claim.box[name] as readonly [string, string]
  return { lo: fromText(lo), hi: fromText(hi) }
}

/** Which relaxed roundings the goal needs. */
export const freshOf = ({ program, relaxed }: Setup, of: number): readonly number[] => neededBy(program.code, [of]).filter((at) => relaxed.has(at))
