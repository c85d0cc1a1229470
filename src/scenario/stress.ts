/**
 * The worst point of a box. From its corners, from points inside and from the point at hand, one input after the other is moved to
 * where the amount is least along it (exactly: kinks and turning points are known) until nothing gets worse.
 *
 * What comes out is exact and reached, before amounts become cents, and the worst that was found. Where an amount has a single valley along every input, as every
 * multi-affine one has, corners are enough; in general only a proof can say that there is nothing worse. `bound` takes one.
 */
import { type Issue, raise } from '../core/issue.ts'
import { readNumeric } from '../number/numeric.ts'
import { compare, max, min, type Rational, toText } from '../number/rational.ts'
import { type Box, cornersOf, type Ranges, readBox, samplesOf } from './box.ts'
import { checkWhole, seeds } from './check-whole.ts'
import { agreedKeyOf, exactKeyOf } from './exact-key.ts'
import { type Found, landscape } from './landscape.ts'
import { moved, readSituation, type Situation, textsOf, type Values, withValues } from './situation.ts'

export interface StressQuestion {
  /** A partner (what it keeps after its own costs), `pot`, `joint`, or a line. */
  readonly of: string
  /** Absent: the ranges that the key declares. Inputs without a range stay where they are. */
  readonly ranges?: Ranges
  /** How many points inside are tried; 64 when absent. */
  readonly samples?: number
  readonly seed?: number
  /** A proved lower bound, from whoever can prove one. */
  readonly bound?: (box: Readonly<Record<string, readonly [string, string]>>) => string | undefined
}

/** The worst point. `sure` says whether there can be nothing worse, or nothing worse was found. */
export interface Stress {
  readonly value: string
  /** The inputs that have a range, at their worst. */
  readonly at: Readonly<Record<string, string>>
  readonly sure: 'proved' | 'worst found'
  /** No value in the box is below this; present only with a proof. */
  readonly bound?: string
  readonly tried: number
  /** How many of the points tried have no value: they divide by zero, or a weight is below zero. */
  readonly withoutValue: number
}

const descents = 8
const mostSamples = 1_000_000
/** A valley that is not reached by then is approached ever more slowly. */
const mostRounds = 40

/**
 * @throws every problem of the base and of the question at once; `unknown-name`; `divides-by-zero` where no point of the box has a value
 * @example stress({ key, inputs }, { of: 'W', ranges: { aluminium: [1.1, 3.6], units: [600, 1400] } }).value // '-1204.5'
 */
export function stress(situation: Situation, { of, ranges, samples = 64, seed = 1, bound }: StressQuestion): Stress | undefined {
  const issues: Issue[] = []
  checkWhole(samples, 'samples', [0, mostSamples], issues)
  checkWhole(seed, 'seed', seeds, issues)
  const box = readBox(situation.key, ranges, issues)
  const at = readSituation(situation, issues)
  const smooth = landscape(situation, exactKeyOf(situation.key), of, box)
  const agreed = landscape(situation, agreedKeyOf(situation.key), of, box)
  const together = (point: Values): Values =>
    moved(
      situation,
      point,
      [...box.keys()].map((name) => [name, point.get(name) as Rational] as const),
    )
  const points = [together(into(box, at)), ...[...cornersOf(box, at, seed), ...samplesOf(box, at, samples, seed)].map(together)]
  const tried = points.map((point) => ({ point, value: smooth.valueAt(point) }))
  const known = tried.filter((one): one is Found => one.value !== undefined).sort((a, b) => compare(a.value, b.value))
  const found = distinct(known)
    .slice(0, descents)
    .map((start) => descend(start, box, smooth.along))
    .map(({ point }) => ({ point, value: agreed.valueAt(point) }))
    .filter((one): one is Found => one.value !== undefined)
  const least = found.reduce<Found | undefined>((best, next) => (!best || compare(next.value, best.value) < 0 ? next : best), undefined)
  if (!least) return undefined
  // The way down is found without the stairs of roundings; where it ends, they count.
  const worst = descend(least, box, agreed.along)
  const given = bound?.(Object.fromEntries([...box].map(([name, [low, high]]) => [name, [toText(low), toText(high)] as const])))
  const proved = given === undefined ? undefined : readNumeric(given, 'bound', issues)
  raise(issues)
  return {
    value: toText(worst.value),
    at: textsOf(worst.point, box.keys()),
    sure: proved && compare(proved, worst.value) === 0 ? 'proved' : 'worst found',
    ...(proved && { bound: toText(proved) }),
    tried: points.length,
    withoutValue: tried.length - known.length,
  }
}

/** The nearest point of the box. */
const into = (box: Box, at: Values): Values =>
  withValues(
    at,
    [...box].map(([name, [low, high]]) => [name, min(max(at.get(name) as Rational, low), high)] as const),
  )

/** Starts with different values: equal ones lie in one valley more often than not. */
const distinct = (all: readonly Found[]): readonly Found[] =>
  all.filter((one, index) => index === 0 || compare(one.value, (all[index - 1] as Found).value) !== 0)

function descend(start: Found, box: Box, along: (point: Values, name: string) => Found | undefined): Found {
  let best = start
  for (let round = 0, better = true; better && round < mostRounds; round++) {
    better = false
    for (const name of box.keys()) {
      const next = along(best.point, name)
      if (!next || compare(next.value, best.value) >= 0) continue
      best = next
      better = true
    }
  }
  return best
}
