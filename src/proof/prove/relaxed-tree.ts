/**
 * A proof in which `min` and `max` stand for one argument wherever the goal can only fall by it: often one path instead of hundreds.
 * It needs divisors that stay away from zero on the box alone; where only an assumption keeps them away, the corner is cut off first.
 */

import type { Interval } from '../../number/interval.ts'
import { add, compare, div, fromText, neg, type Rational, toText, zero } from '../../number/rational.ts'
import { toFloat } from '../../number/to-float.ts'
import type { Instruction } from '../certificate.ts'
import { type Aim, begin } from './begin.ts'
import { type Cell, withBox } from './cell.ts'
import { explore } from './explore.ts'
import { intervalsOf, type Setting } from './interval.ts'
import { neededWith, relaxations, withPicks } from './polarity.ts'
import type { Poly } from './poly.ts'
import { neededBy } from './program.ts'
import { close } from './question.ts'
import { isPoint, type Ranges, withHigh, withLow } from './range-box.ts'
import { samplesIn } from './sample.ts'
import type { Search } from './search.ts'
import type { Setup } from './setup.ts'
import type { Space } from './space.ts'

/** Boxes that one closing may take here. */
const mostBoxes = 30

/** How often a corner is cut: a divisor that no assumption keeps from zero stays near it however small the box. */
const mostCuts = 30

export function* relaxedTree(setup: Setup, aim: Aim, points: readonly (readonly number[])[]): Search {
  const { task, cell } = begin(setup, aim)
  return yield* onCell(setup, aim, points, task.space, cell, 0)
}

function* onCell(setup: Setup, aim: Aim, points: readonly (readonly number[])[], space: Space, cell: Cell, cuts: number): Search {
  const setting = settingOn(setup, space, cell.box)
  const order = neededBy(setup.program.code, [aim.goal.of])
  const intervals = intervalsOf({ ...setting, order })
  if (order.some((at) => intervals[at] === undefined)) return cuts < mostCuts ? yield* cutCorner(setup, aim, points, space, cell, cuts + 1) : undefined
  const pairs = relaxations(setting, aim.goal.of, (at, picks) => safeArgument(setup, aim, points, at, picks))
  if (pairs.length === 0) return undefined
  const picks = new Map(pairs)
  const needed = neededWith(setup.program.code, picks, [aim.goal.of])
  const { task, cell: own } = begin(setup, { ...aim, picks, order: needed, impatient: true, leafBoxes: mostBoxes })
  const samples = space.names.reduce((some, _, index) => samplesIn(some, cell.box, index), own.samples)
  const then = yield* explore(task, { ...cell, samples }, 0)
  return then && { relax: pairs, then }
}

function settingOn({ program, rangeOf, relaxed }: Setup, space: Space, box: Ranges): Setting {
  const own = (name: string): Interval => {
    const index = space.names.indexOf(name)
    return index < 0 ? rangeOf(name) : { lo: box.lo[index] as Rational, hi: box.hi[index] as Rational }
  }
  return { code: program.code, order: [], rangeOf: own, relaxed, picks: new Map(), replaceable: true }
}

/** The argument that leaves the goal standing at all these points. */
function safeArgument(
  setup: Setup,
  { goal, tolerance }: Aim,
  points: readonly (readonly number[])[],
  at: number,
  picks: ReadonlyMap<number, number>,
): number | undefined {
  const allowed = toFloat(tolerance)
  const { args } = setup.program.code[at] as Instruction & { readonly op: 'min' | 'max' }
  const index = args.findIndex((_, argument) => {
    const run = setup.runOf(withPicks(setup.program.code, new Map([...picks, [at, argument]])))
    return points.every((point) => !((run.at(point)[goal.of] as number) + allowed < -1e-7))
  })
  return index < 0 ? undefined : index
}

/** Halves the box so that an assumption leaves nothing of the corner in which it fails. */
function* cutCorner(setup: Setup, aim: Aim, points: readonly (readonly number[])[], space: Space, cell: Cell, cuts: number): Search {
  const { box, constraints } = cell
  const closed = constraints.length === 0 ? undefined : close({ space, box, goal: undefined, constraints, strict: false, thin: cell.thin }, false)
  if (closed !== undefined && 'by' in closed) return { empty: closed.by }
  const cut = constraints.map((poly) => cutBy(space, box, poly)).find((each) => each !== undefined)
  if (cut === undefined) return undefined
  const [lower, upper] = [withHigh(box, cut.index, cut.at), withLow(box, cut.index, cut.at)]
  const low = yield* onCell(setup, aim, points, space, withBox(cell, lower, cut.index), cuts)
  const high = low && (yield* onCell(setup, aim, points, space, withBox(cell, upper, cut.index), cuts))
  return low && high && { split: space.names[cut.index] as string, at: toText(cut.at), low, high }
}

/** Where to cut one input: each may keep an equal part of what the assumption lacks in its worst corner. */
function cutBy(space: Space, box: Ranges, poly: Poly): { readonly index: number; readonly at: Rational } | undefined {
  const terms = space.names.flatMap((_, index) => {
    const place = poly.keys.indexOf(space.unit[index] as number)
    return place < 0 || isPoint(box, index) ? [] : [{ index, slope: { n: poly.n[place] as bigint, d: poly.d } }]
  })
  const base: Rational = poly.keys[0] === 0 ? { n: poly.n[0] as bigint, d: poly.d } : zero
  const end = (index: number, rises: boolean): Rational => (rises ? box.lo[index] : box.hi[index]) as Rational
  const worst = terms.reduce((sum, { index, slope }) => add(sum, times(slope, end(index, slope.n > 0n))), base)
  if (worst.n >= 0n) return undefined
  for (const { index, slope } of terms) {
    const part = div(neg(worst), times(slope, fromText(String(terms.length)))) as Rational
    const at = add(end(index, slope.n > 0n), part)
    if (compare(at, box.lo[index] as Rational) > 0 && compare(at, box.hi[index] as Rational) < 0) return { index, at }
  }
  return undefined
}

const times = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d })
