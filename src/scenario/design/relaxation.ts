/**
 * One part of the ranges: can any parameters in it meet the requirements, and how good can they be at most? Decided by linear programs
 * over enclosures, exactly: what is answered "no" here is a proof, with the multipliers that show it.
 */
import { add, compare, mul, neg, type Rational, rational, sub, zero } from '../../number/rational.ts'
import { enclosedAim } from './aim.ts'
import { type Enclosure, highest, lowest, symbol } from './enclosure.ts'
import { type Parameter, valueAt } from './parameters.ts'
import { enclosedTries, type Question } from './question.ts'
import { type LinearProgram, maximise } from './simplex.ts'
import type { Trial } from './trial.ts'

/** A part of the ranges, in steps of every parameter; both ends belong to it, and all that lies between. */
export type Region = readonly (readonly [number, number])[]

/** A trial that shows it, with its weight; together they are below zero for all parameters of the region. */
export interface Shown {
  readonly trial: Trial
  readonly weight: Rational
}

export type Relaxed =
  | { readonly kind: 'impossible'; readonly shown: readonly Shown[]; readonly atMost: Rational }
  /** The best there may be, and where: each parameter as its part of the way through the region, from −1 to 1. */
  | { readonly kind: 'possible'; readonly bound?: Rational; readonly at: readonly Rational[] }

/** The parameters of a region as symbols. */
export const symbolsOf = (parameters: readonly Parameter[], region: Region): ReadonlyMap<string, Enclosure> =>
  new Map(
    parameters.map((parameter, index) => {
      const [low, high] = region[index] as readonly [number, number]
      return [parameter.name, symbol(valueAt(parameter, low), valueAt(parameter, high), index, parameters.length)]
    }),
  )

/** Decides a region. */
export function relax(question: Question, trials: readonly Trial[], region: Region, wantsAim: boolean): Relaxed {
  const symbols = symbolsOf(question.parameters, region)
  const rows = enclosedTries(question, trials, symbols).flatMap((margins, index) => margins.map((form) => ({ form, trial: trials[index] as Trial })))
  const alone = rows.reduce<(typeof rows)[number] | undefined>((a, b) => (a && compare(highest(a.form), highest(b.form)) <= 0 ? a : b), undefined)
  if (alone && highest(alone.form).n < 0n) return { kind: 'impossible', shown: [{ trial: alone.trial, weight: rational(1n) }], atMost: highest(alone.form) }
  const open = rows.filter(({ form }) => lowest(form).n < 0n)
  const groups = (wantsAim ? enclosedAim(question, symbols) : undefined)?.map(lowOnes) ?? []
  const count = question.parameters.length
  const answer = maximise(
    programOf(
      open.map(({ form }) => form),
      groups,
      count,
    ),
  )
  if (answer.kind === 'infeasible') {
    const shown = open.flatMap(({ trial }, index) => {
      const weight = answer.multipliers[index] as Rational
      return weight.n === 0n ? [] : [{ trial, weight, form: (open[index] as { form: Enclosure }).form }]
    })
    const atMost = highest(combined(shown))
    if (atMost.n >= 0n) throw new Error('a contradiction does not add up')
    return { kind: 'impossible', shown: shown.map(({ trial, weight }) => ({ trial, weight })), atMost }
  }
  if (answer.kind === 'unbounded') throw new Error('a bounded program has no bound')
  const bound = groups.length === 0 ? undefined : groups.reduce((sum, group) => add(sum, leastOf(group)), answer.value)
  return { kind: 'possible', at: answer.x.slice(0, count).map((x) => sub(x, rational(1n))), ...(bound && { bound }) }
}

/** `Σ weight × margin`. */
function combined(shown: readonly (Shown & { readonly form: Enclosure })[]): Enclosure {
  const slopes: Rational[] = []
  let [base, error] = [zero, zero]
  for (const { weight, form } of shown) {
    base = add(base, mul(weight, form.base))
    error = add(error, mul(weight, form.error))
    for (const [index, slope] of form.slopes.entries()) slopes[index] = add(slopes[index] ?? zero, mul(weight, slope))
  }
  return { base, slopes, error }
}

/** Of a group only what can be the least somewhere. */
function lowOnes(group: readonly Enclosure[]): readonly Enclosure[] {
  const most = group.map(highest).reduce((a, b) => (compare(a, b) <= 0 ? a : b))
  return group.filter((form) => compare(lowest(form), most) <= 0)
}

const leastOf = (group: readonly Enclosure[]): Rational => group.map(lowest).reduce((a, b) => (compare(a, b) <= 0 ? a : b))

/** Unknowns: every parameter as 1 + its symbol, from 0 to 2; for every group of the objective how far it rises above its least. */
function programOf(margins: readonly Enclosure[], groups: readonly (readonly Enclosure[])[], count: number): LinearProgram {
  const width = count + groups.length
  const unit = (index: number, value = rational(1n)): readonly Rational[] => Array.from({ length: width }, (_, other) => (other === index ? value : zero))
  // margin = base + Σ slope·(x − 1) + error ≥ 0
  const start = ({ base, slopes, error }: Enclosure): Rational => sub(add(base, error), slopes.reduce(add, zero))
  const falling = ({ slopes }: Enclosure): readonly Rational[] => Array.from({ length: width }, (_, index) => neg(slopes[index] ?? zero))
  const kept = margins.map((form) => ({ slopes: falling(form), most: start(form) }))
  const aims = groups.flatMap((group, index) => {
    const least = leastOf(group)
    return group.map((form) => ({
      slopes: falling(form).map((slope, other) => (other === count + index ? rational(1n) : slope)),
      most: sub(start(form), least),
    }))
  })
  const ends = Array.from({ length: count }, (_, index) => ({ slopes: unit(index), most: rational(2n) }))
  return { rows: [...kept, ...aims, ...ends], gain: Array.from({ length: width }, (_, index) => (index < count ? zero : rational(1n))) }
}

/** Which parameter a region is halved along: the one with the most steps. */
export function widest(region: Region): number {
  const widths = region.map(([low, high]) => high - low)
  return widths.indexOf(Math.max(...widths))
}

/** Is there anything between the steps of this region? */
export const isFine = (region: Region): boolean => region.every(([low, high]) => high - low <= 1)
