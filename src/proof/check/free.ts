/** Taking instructions for inputs of their own: what holds whatever value they have within their intervals holds for the one they do have. */
import { advance } from './cell.ts'
import { fields, list, whole } from './document.ts'
import { type Domain, startingCell } from './domain.ts'
import { isBelow, isSame, type Range } from './fraction.ts'
import { excludesZero, type Interval, ownIntervals } from './interval.ts'
import { asNumber, type Polynomial, subtract, variable } from './polynomial.ts'
import { ancestors, type Line } from './program.ts'
import { refuse, unproved, type Work } from './refuse.ts'
import type { Value } from './value.ts'

/** What a tree is about, and the tree. */
export interface Opened {
  readonly lines: readonly Line[]
  readonly domain: Domain
  readonly tree: unknown
  readonly path: string
}

/** Replaces what a tree says is `free`. `moved` are instructions that must not be: those that change along the input of the goal. */
export function opened(
  work: Work,
  domain: Domain,
  lines: readonly Line[],
  roots: readonly number[],
  moved: readonly boolean[],
  tree: unknown,
  path: string,
): Opened {
  if (typeof tree !== 'object' || tree === null || !Object.hasOwn(tree, 'free')) return { lines, domain, tree, path }
  const found = fields(tree, path, ['free', 'then'])
  let next = { lines, domain, from: 0 }
  list(found.get('free'), `${path}.free`).forEach((each, i) => {
    const here = `${path}.free.${i}`
    const at = whole(each, here, lines.length, next.from)
    if (moved[at]) refuse(here, `instruction ${at} changes along the input of the goal`)
    next = { ...freed(work, next.domain, next.lines, at, here), from: at + 1 }
  })
  const known = ownIntervals(work, next.domain.space, next.lines, next.domain.ranges)
  const [before, after] = [ancestors(lines, roots), ancestors(next.lines, roots)]
  lines.forEach(({ op, args }, at) => {
    if (op === 'div' && before[at] && !after[at] && !excludesZero(known[args[1] as number])) unproved(path, `the divisor of instruction ${at} may be zero`)
  })
  return { lines: next.lines, domain: next.domain, tree: found.get('then'), path: `${path}.then` }
}

/** One instruction is an input now: within its interval, and, as a `min` or `max`, on its side of those arguments that are polynomials. */
function freed(work: Work, domain: Domain, lines: readonly Line[], at: number, path: string): { readonly lines: readonly Line[]; readonly domain: Domain } {
  const range: Interval = ownIntervals(work, domain.space, lines, domain.ranges)[at]
  if (range === undefined || isSame(range[0], range[1])) return refuse(path, `instruction ${at} has no interval to be free in`)
  const name = `free:${at}`
  const space = { ...domain.space, names: [...domain.space.names, name] }
  const own = variable(domain.space.names.length)
  const line = lines[at] as Line
  const given = line.op === 'min' || line.op === 'max' ? sides(work, { ...domain, space }, lines, line, own, range, path) : []
  return {
    lines: lines.with(at, { op: 'input', args: [], name }),
    domain: { space, ranges: [...domain.ranges, range], given: [...domain.given, ...given] },
  }
}

/** What a `min` or `max` is known not to go beyond. */
function sides(work: Work, { space, ranges }: Domain, lines: readonly Line[], { op, args }: Line, own: Polynomial, range: Range, path: string) {
  const plain: boolean[] = []
  for (const line of lines) plain.push(['lit', 'input', 'add', 'mul'].includes(line.op) && line.args.every((arg) => plain[arg]))
  const { values } = advance(work, space, lines, { ...startingCell(lines, [], ranges, []), needed: needs(lines, args, plain) })
  return args.flatMap((arg): readonly Polynomial[] => {
    if (!plain[arg]) return []
    const { top } = values[arg] as Value
    const number = asNumber(top)
    // Else its values would have no room beside this argument, and the domain no interior.
    const end = op === 'min' ? range[0] : range[1]
    if (number !== undefined && !(op === 'min' ? isBelow(end, number) : isBelow(number, end))) refuse(path, 'an argument leaves no room')
    return [op === 'min' ? subtract(top, own) : subtract(own, top)]
  })
}

const needs = (lines: readonly Line[], args: readonly number[], plain: readonly boolean[]): readonly boolean[] =>
  ancestors(
    lines,
    args.filter((arg) => plain[arg]),
  )
