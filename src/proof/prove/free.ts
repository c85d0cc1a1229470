/**
 * Instructions that a goal need not look into: they become inputs of their own, anywhere within their intervals. What holds then holds
 * for the values they do have, and what they are made of makes no cells. Rules: `free` in `docs/reference/certificate.md`.
 */
import type { Interval } from '../../number/interval.ts'
import { compare } from '../../number/rational.ts'
import type { Instruction } from '../certificate.ts'
import { type Aim, begin } from './begin.ts'
import { explore } from './explore.ts'
import { type Freed, freeName } from './freed.ts'
import { intervalsOf } from './interval.ts'
import type { Poly } from './poly.ts'
import { argsOf, neededBy } from './program.ts'
import type { Search } from './search.ts'
import type { Setup } from './setup.ts'
import type { Space } from './space.ts'
import { rootOf } from './tighten.ts'

/** What is not shown in one piece is looked into after all. */
const mostBoxes = 1

/** A tree with every kink free that is met first on the way down from the roots, but for those that `moved` says; `undefined` when it does not do. */
export function* freeTree(setup: Setup, aim: Aim, roots: readonly number[], moved: { readonly has: (at: number) => boolean }): Search {
  const free = freed(setup, aim.code ?? setup.program.code, roots, moved)
  if (free === undefined) return undefined
  const order = neededBy(free.code, roots)
  const { task, cell } = begin(setup, { ...aim, free, order, impatient: true, leafBoxes: mostBoxes, missedAt: () => () => false })
  if (free.sides.some((side, i) => leavesNoRoom(task.space, free, side, cell.constraints[setup.program.given.length + i] as Poly))) return undefined
  const then = yield* explore(task, cell, 0)
  return then && { free: free.positions, then }
}

const kinks: readonly string[] = ['min', 'max', 'step'] satisfies readonly Instruction['op'][]

/** The program with its topmost kinks free, if there are any with an interval. */
function freed(setup: Setup, code: readonly Instruction[], roots: readonly number[], moved: { readonly has: (at: number) => boolean }): Freed | undefined {
  const order = neededBy(code, roots)
  const intervals = intervalsOf({ code, order, rangeOf: setup.rangeOf, relaxed: setup.relaxed, picks: new Map(), replaceable: false, shares: false })
  const isFree = (at: number): boolean => !moved.has(at) && kinks.includes((code[at] as Instruction).op) && isWide(intervals[at])
  const met = new Set<number>()
  const open = [...roots]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (met.has(at)) continue
    met.add(at)
    if (!isFree(at)) open.push(...argsOf(code[at] as Instruction))
  }
  const positions = [...met].filter(isFree).sort((a, b) => a - b)
  if (positions.length === 0) return undefined
  const changed = code.map((each, at): Instruction => (met.has(at) && isFree(at) ? { op: 'input', name: freeName(at) } : each))
  const ranges = new Map(positions.map((at) => [freeName(at), intervals[at] as Interval]))
  return { positions, code: changed, ranges, sides: positions.flatMap((at) => sidesOf(code[at] as Instruction, changed, at)) }
}

const isWide = (range: Interval | undefined): boolean => range !== undefined && compare(range.lo, range.hi) < 0

/** Is an argument the number at which the interval ends? Then the domain would have no interior. */
function leavesNoRoom(space: Space, { ranges }: Freed, { of, op }: Freed['sides'][number], poly: Poly): boolean {
  const root = rootOf(space, poly)
  const { lo, hi } = ranges.get(freeName(of)) as Interval
  return root !== undefined && space.names[root.index] === freeName(of) && compare(root.at, op === 'min' ? lo : hi) === 0
}

function sidesOf(instruction: Instruction, code: readonly Instruction[], of: number): Freed['sides'] {
  const { op } = instruction
  if (op !== 'min' && op !== 'max') return []
  return instruction.args.filter((arg) => isPlain(code, arg)).map((arg) => ({ of, arg, op }))
}

const isPlain = (code: readonly Instruction[], at: number): boolean =>
  neededBy(code, [at]).every((each) => ['lit', 'input', 'add', 'mul'].includes((code[each] as Instruction).op))
