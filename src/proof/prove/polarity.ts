/**
 * Which `min` and `max` may be replaced by one argument because the goal can only fall: those in which the goal rises (`max`) or falls
 * (`min`). Interval adjoints, from the goal backwards.
 */

import { hull, type Interval, nothing, plus, point, product, quotient } from '../../number/interval.ts'
import { compare, zero } from '../../number/rational.ts'
import type { Instruction } from '../certificate.ts'
import { intervalsOf, type Setting } from './interval.ts'
import { argsOf, dependingOn, neededBy } from './program.ts'

/** Says which argument may stand for an instruction, besides those that are replaced already; none when no argument will do. */
export type Prefer = (at: number, picks: ReadonlyMap<number, number>) => number | undefined

/** The pairs [instruction, argument], one after the other. */
export function relaxations(setting: Setting, goal: number, prefer: Prefer): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  const picks = new Map(setting.picks)
  for (;;) {
    const before = pairs.length
    // From the goal downwards: a replacement above may make one below needless.
    for (const at of [...candidates({ ...setting, picks }, goal)].reverse()) {
      if (!neededWith(setting.code, picks, [goal]).includes(at)) continue
      const argument = prefer(at, picks)
      if (argument === undefined) continue
      picks.set(at, argument)
      pairs.push([at, argument])
    }
    if (pairs.length === before) return pairs
  }
}

/** The program in which some instructions stand for one of their arguments. */
export const withPicks = (code: readonly Instruction[], picks: ReadonlyMap<number, number>): readonly Instruction[] =>
  code.map((instruction, at): Instruction => {
    const pick = picks.get(at)
    return pick === undefined || !('args' in instruction) ? instruction : { op: 'add', args: [instruction.args[pick] as number] }
  })

/** What the goal needs in that program. */
export const neededWith = (code: readonly Instruction[], picks: ReadonlyMap<number, number>, roots: readonly number[]): readonly number[] =>
  neededBy(picks.size === 0 ? code : withPicks(code, picks), roots)

function candidates(setting: Setting, goal: number): readonly number[] {
  const order = neededWith(setting.code, setting.picks, [goal])
  const intervals = intervalsOf({ ...setting, order })
  const adjoints = adjointsOf({ ...setting, order }, goal, intervals)
  if (adjoints === undefined) return []
  return order.filter((at) => {
    const { op } = setting.code[at] as Instruction
    if ((op !== 'min' && op !== 'max') || setting.picks.has(at)) return false
    const flow = adjoints.get(at) ?? nothing
    if (op === 'max' ? compare(flow.lo, zero) < 0 : compare(flow.hi, zero) > 0) return false
    const above = dependingOn(setting.code, (_, index) => index === at)
    return !order.some((index) => above.has(index) && (setting.code[index] as Instruction).op === 'step')
  })
}

function adjointsOf(setting: Setting, goal: number, intervals: readonly (Interval | undefined)[]): ReadonlyMap<number, Interval> | undefined {
  const adjoints = new Map<number, Interval>([[goal, point({ n: 1n, d: 1n })]])
  for (const at of [...setting.order].reverse()) {
    const flow = adjoints.get(at)
    const instruction = setting.code[at] as Instruction
    const args = argsOf(instruction)
    if (intervals[at] === undefined || args.some((arg) => intervals[arg] === undefined)) return undefined
    if (flow === undefined || instruction.op === 'step') continue
    args.forEach((arg, i) => {
      const part = partOf(setting, instruction, at, i, flow, intervals as readonly Interval[])
      if (part !== undefined) adjoints.set(arg, plus(adjoints.get(arg) ?? nothing, part))
    })
  }
  return adjoints
}

/** What flows from an instruction into its argument number `i`. */
function partOf({ picks }: Setting, instruction: Instruction, at: number, i: number, flow: Interval, intervals: readonly Interval[]): Interval | undefined {
  const args = argsOf(instruction)
  const value = (index: number): Interval => intervals[args[index] as number] as Interval
  switch (instruction.op) {
    case 'mul':
      return args.reduce((sofar, _, j) => (j === i ? sofar : product(sofar, value(j))), flow)
    case 'div':
      if (i === 0) return quotient(flow, value(1))
      return quotient(
        quotient(product(flow, { lo: { n: -value(0).hi.n, d: value(0).hi.d }, hi: { n: -value(0).lo.n, d: value(0).lo.d } }), value(1)) ?? nothing,
        value(1),
      )
    case 'min':
    case 'max': {
      const pick = picks.get(at)
      return pick === undefined ? hull(flow, nothing) : pick === i ? flow : undefined
    }
    default:
      return flow
  }
}
