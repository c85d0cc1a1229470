/** Replacing a `min` or `max` by one of its arguments, where that can only lower the goal. */
import type { Cell, Space } from './cell.ts'
import { list, whole } from './document.ts'
import { minus, one, type Range, zero } from './fraction.ts'
import { excludesZero, inverse, productOf, replaceableIntervals, sumOf } from './interval.ts'
import { ancestors, descendants, type Line } from './program.ts'
import { refuse, unproved, type Work } from './refuse.ts'

/** The cell in which the given pairs of instruction and argument are replaced, one after the other. Nothing is evaluated yet. */
export function relaxed(work: Work, space: Space, lines: readonly Line[], root: number, cell: Cell, value: unknown, path: string): Cell {
  if (cell.decided) refuse(path, 'something is decided already')
  let { instead, needed } = cell
  list(value, path).forEach((each, i) => {
    const here = `${path}.${i}`
    const [first, second] = list(each, here, 2)
    const at = whole(first, `${here}.0`, lines.length)
    const line = lines[at] as Line
    if ((line.op !== 'min' && line.op !== 'max') || !needed[at] || instead.has(at))
      refuse(`${here}.0`, `instruction ${at} is no min or max that can be replaced`)
    const by = whole(second, `${here}.1`, line.args.length)
    const [low, high] = slope(work, space, lines, root, { ...cell, instead, needed }, at, here)
    if (line.op === 'max' ? low.n < 0n : high.n > 0n) unproved(here, `the goal may rise when instruction ${at} is replaced`)
    instead = new Map([...instead, [at, line.args[by] as number]])
    needed = ancestors(lines, [root], instead)
  })
  return { ...cell, instead, needed, values: [], at: 0 }
}

/** Between which bounds the goal moves per unit that instruction `of` moves. */
function slope(work: Work, space: Space, lines: readonly Line[], root: number, { ranges, instead, needed }: Cell, of: number, path: string): Range {
  const known = replaceableIntervals(work, space, lines, ranges, instead) as readonly Range[]
  const moved = descendants(lines, (_, at) => at === of, instead)
  lines.forEach((line, at) => {
    if (!needed[at]) return
    if (line.op === 'div' && !excludesZero(known[line.args[1] as number])) unproved(path, `the divisor of instruction ${at} may be zero`)
    if (line.op === 'step' && moved[at]) refuse(path, `the threshold of instruction ${at} is computed from instruction ${of}`)
  })
  const slopes: Range[] = lines.map(() => [zero, zero])
  slopes[root] = [one, one]
  for (let at = root; at > of; at--) {
    if (!needed[at] || !moved[at]) continue
    const only = instead.get(at)
    if (only === undefined)
      for (const [arg, local] of locally(lines[at] as Line, known)) slopes[arg] = sumOf(slopes[arg] as Range, productOf(slopes[at] as Range, local))
    else slopes[only] = sumOf(slopes[only] as Range, slopes[at] as Range)
  }
  return slopes[of] as Range
}

/** How an instruction follows each of its arguments. */
function locally({ op, args }: Line, known: readonly Range[]): readonly (readonly [number, Range])[] {
  const of = (index: number): Range => known[args[index] as number] as Range
  if (op === 'div') {
    const [numerator, inverted] = [of(0), inverse(of(1))]
    return [
      [args[0] as number, inverted],
      [args[1] as number, productOf([minus(one), minus(one)], productOf(numerator, productOf(inverted, inverted)))],
    ]
  }
  return args.map((arg, i) => [
    arg,
    op === 'mul'
      ? args
          .map((_, j) => of(j))
          .filter((_, j) => j !== i)
          .reduce(productOf, [one, one])
      : op === 'min' || op === 'max'
        ? [zero, one]
        : [one, one],
  ])
}
