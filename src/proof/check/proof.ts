/** The proof of one goal: its tree, and, for goals about a change, what happens where a threshold is crossed. */
import type { Goal } from './claim.ts'
import { entries, fields, list, oneOf, whole } from './document.ts'
import { type Domain, startingCell } from './domain.ts'
import { type Fraction, zero } from './fraction.ts'
import { opened } from './free.ts'
import { paired } from './paired.ts'
import { ancestors, descendants, type Line } from './program.ts'
import { refuse } from './refuse.ts'
import { type Context, type Task, walk } from './tree.ts'

type Change = Extract<Goal, { readonly along: string }>

/** Checks a proof that a goal holds on the domain, for the program `lines`. */
export function checkProof(
  context: Context,
  domain: Domain,
  lines: readonly Line[],
  goal: Goal,
  tolerance: Fraction,
  value: unknown,
  path: string,
  depth = 0,
): void {
  const found = fields(value, path, ['tree'], ['jumps'])
  const isChange = goal.kind === 'monotone' || goal.kind === 'slope'
  const needed = ancestors(lines, [goal.of])
  const thresholds = isChange ? crossed(lines, needed, goal, path) : []
  walkFrom(context, domain, { lines, goal, tolerance }, [goal.of], isChange ? dependents(lines, goal) : [], found.get('tree'), `${path}.tree`, depth)
  const jumps = found.has('jumps') || thresholds.length > 0 ? list(found.get('jumps'), `${path}.jumps`, thresholds.length) : []
  jumps.forEach((each, i) => {
    checkJump(context, domain, lines, goal as Change, thresholds[i] as number, each, `${path}.jumps.${i}`, depth + 1)
  })
}

/** Which instructions change along the input of the goal. */
const dependents = (lines: readonly Line[], { along }: Change): readonly boolean[] => descendants(lines, (line) => line.op === 'input' && line.name === along)

/** Walks a tree from its top, where it may say which instructions are free. */
function walkFrom(
  context: Context,
  domain: Domain,
  task: Task,
  roots: readonly number[],
  moved: readonly boolean[],
  value: unknown,
  path: string,
  depth: number,
): void {
  const top = opened(context.work, domain, task.lines, roots, moved, value, path)
  const start = { ...startingCell(top.lines, roots, top.domain.ranges, top.domain.given), thin: task.crossing === undefined }
  walk({ ...context, space: top.domain.space }, { ...task, lines: top.lines }, start, top.tree, top.path, depth)
}

/** The thresholds that the goal needs and that may be crossed along its input, in order of position. */
function crossed(lines: readonly Line[], needed: readonly boolean[], goal: Change, path: string): readonly number[] {
  const moved = dependents(lines, goal)
  return lines.flatMap((line, at) => {
    if (needed[at] && moved[at] && line.op === 'round' && line.relaxed !== undefined)
      refuse(path, `a threshold is computed from the rounding of instruction ${at}: nothing can be said about changes`)
    return line.op === 'step' && needed[at] && moved[at] ? [at] : []
  })
}

/** Checks what is said about one threshold: the goal jumps there in its own direction only, or not at all. */
function checkJump(context: Context, domain: Domain, lines: readonly Line[], goal: Change, at: number, value: unknown, path: string, depth: number): void {
  const isNowhere = entries(value, path).has('nowhere')
  const found = fields(value, path, isNowhere ? ['step', 'nowhere'] : ['step', 'direction', 'rises', 'jump'])
  if (whole(found.get('step'), `${path}.step`, lines.length) !== at) refuse(`${path}.step`, `the threshold of instruction ${at} is next`)
  if (isNowhere) {
    checkTree(context, domain, lines, goal.of, at, 'zero', 1, found.get('nowhere'), `${path}.nowhere`, depth)
    return
  }
  if (goal.kind === 'slope') refuse(path, 'a slope is bounded only where the value jumps nowhere')
  const direction = oneOf(found.get('direction'), `${path}.direction`, [1, -1])
  const condition = (lines[at] as Line).args[0] as number
  const rises: Goal = { kind: 'monotone', of: condition, along: goal.along, sign: direction }
  checkProof(context, domain, lines, rises, zero, found.get('rises'), `${path}.rises`, depth)
  const sign = (goal as Extract<Goal, { readonly kind: 'monotone' }>).sign === direction ? 1 : -1
  checkTree(context, domain, lines, goal.of, at, 'nonnegative', sign, found.get('jump'), `${path}.jump`, depth)
}

/** Checks a tree about the jump of an instruction where a threshold is crossed. The crossing is thin itself: nothing thin may be dropped. */
function checkTree(
  context: Context,
  domain: Domain,
  lines: readonly Line[],
  of: number,
  at: number,
  kind: 'zero' | 'nonnegative',
  sign: 1 | -1,
  value: unknown,
  path: string,
  depth: number,
): void {
  const pair = paired(lines, at, of, sign)
  const condition = (lines[at] as Line).args[0] as number
  const last = pair.length - 1
  walkFrom(context, domain, { lines: pair, goal: { kind, of: last }, tolerance: zero, crossing: { at, condition } }, [last, condition], [], value, path, depth)
}
