/** Walking the tree of a proof: which cells there are, that they cover the domain, and that the goal holds on each. */
import type { Issue } from '../../core/issue.ts'
import { advance, type Cell, decidedAs, type Space } from './cell.ts'
import type { Goal } from './claim.ts'
import { close, constraintAt, halves, variableOf } from './close.ts'
import { addConstraints, divided, tightened } from './constraint.ts'
import { conditions, nextLine, outcome, overDivisor } from './decision.ts'
import { entries, fields, list, oneOf, whole } from './document.ts'
import { type Fraction, fraction, isSame, type Range } from './fraction.ts'
import { goalPolynomials } from './goal.ts'
import { negative, type Polynomial, scale } from './polynomial.ts'
import type { Line } from './program.ts'
import { issuesOf, limits, refuse, spend, tooLarge, type Work } from './refuse.ts'
import { relaxed } from './relax.ts'
import { timesPowers, type Value } from './value.ts'

/** What a tree has to prove. */
export interface Task {
  readonly lines: readonly Line[]
  readonly goal: Goal
  readonly tolerance: Fraction
  /** Only points at which this condition is zero matter: those where the threshold `at` is crossed. */
  readonly crossing?: { readonly at: number; readonly condition: number }
}

export interface Context {
  readonly work: Work
  readonly space: Space
  /** What was found wrong. */
  readonly issues: Issue[]
}

const kinds = ['split', 'tighten', 'relax', 'divisor', 'choose', 'decide', 'empty', 'goals'] as const

/** Checks a tree on a cell. What fails in one branch is noted, and the others are checked all the same. */
export function walk(context: Context, task: Task, cell: Cell, value: unknown, path: string, depth: number): void {
  if (depth > limits.depth) tooLarge(`a tree deeper than ${limits.depth}`)
  try {
    const found = entries(value, path)
    const kind = kinds.find((each) => found.has(each)) ?? refuse(path, `one of ${kinds.join(', ')} is needed`)
    node[kind](context, task, reached(context, task, cell), value, path, depth)
  } catch (error) {
    const issues = issuesOf(error)
    if (issues.some(({ code }) => code === 'too-large') || context.issues.length >= limits.issues) throw error
    context.issues.push(...issues)
  }
}

/** Evaluates up to the next decision; where the threshold of a jump is reached, its condition is zero. */
function reached({ work, space }: Context, { lines, crossing }: Task, cell: Cell): Cell {
  spend(work, lines.length)
  if (crossing === undefined || cell.at > crossing.at) return advance(work, space, lines, cell)
  const here = advance(work, space, lines, cell, crossing.at)
  if (here.at < crossing.at) return here
  const { top } = here.values[crossing.condition] as Value
  return advance(work, space, lines, { ...here, constraints: [...here.constraints, top, negative(top)] })
}

type Check = (context: Context, task: Task, cell: Cell, value: unknown, path: string, depth: number) => void

const node: Readonly<Record<(typeof kinds)[number], Check>> = {
  split(context, task, cell, value, path, depth) {
    const found = fields(value, path, ['split', 'at', 'low', 'high'])
    const [low, high] = halves(context.space, cell.ranges, found, path)
    walk(context, task, { ...cell, ranges: low }, found.get('low'), `${path}.low`, depth + 1)
    walk(context, task, { ...cell, ranges: high }, found.get('high'), `${path}.high`, depth + 1)
  },
  tighten(context, task, cell, value, path, depth) {
    const found = fields(value, path, ['tighten', 'by', 'then'])
    const index = variableOf(context.space, found.get('tighten'), `${path}.tighten`)
    const ranges = cell.ranges.with(index, tightened(cell, index, constraintAt(cell, found.get('by'), `${path}.by`), path))
    const [low, high] = ranges[index] as Range
    walk(context, task, { ...cell, ranges, thin: cell.thin && !isSame(low, high) }, found.get('then'), `${path}.then`, depth + 1)
  },
  relax(context, task, cell, value, path, depth) {
    const found = fields(value, path, ['relax', 'then'])
    if (task.goal.kind !== 'nonnegative' || task.crossing) refuse(path, 'only a nonnegative goal outside jumps can be relaxed')
    const next = relaxed(context.work, context.space, task.lines, task.goal.of, cell, found.get('relax'), `${path}.relax`)
    walk(context, task, next, found.get('then'), `${path}.then`, depth + 1)
  },
  divisor(context, task, cell, value, path, depth) {
    const found = fields(value, path, ['divisor', 'sign', 'close', 'then'])
    const { args } = nextLine(task.lines, cell, found.get('divisor'), `${path}.divisor`, ['div'])
    const [above, below] = args.map((arg) => cell.values[arg] as Value) as [Value, Value]
    const sign = fraction(BigInt(oneOf(found.get('sign'), `${path}.sign`, [1, -1])))
    const positive = scale(below.top, sign)
    close(context.work, context.space, cell, { goal: positive, strict: true }, found.get('close'), `${path}.close`, depth + 1)
    const top = timesPowers(context.work, scale(above.top, sign), cell.divisors, below.powers)
    walk(context, task, overDivisor(cell, top, above.powers, positive, `${path}.divisor`), found.get('then'), `${path}.then`, depth + 1)
  },
  choose(context, task, cell, value, path, depth) {
    const found = fields(value, path, ['choose', 'case', 'because', 'then'])
    const line = nextLine(task.lines, cell, found.get('choose'), `${path}.choose`, ['min', 'max', 'step'])
    const index = whole(found.get('case'), `${path}.case`, line.op === 'step' ? 2 : line.args.length)
    const shown = conditions(context.work, line, cell, index)
    // Where thresholds are crossed, both sides of another one that is reached at the same point count.
    const strict = line.op === 'step' && (index === 1 || task.crossing !== undefined)
    list(found.get('because'), `${path}.because`, shown.length).forEach((each, i) => {
      show(context, cell, shown[i] as Polynomial, strict, each, `${path}.because.${i}`, depth)
    })
    walk(context, task, decidedAs(cell, outcome(line, cell, index)), found.get('then'), `${path}.then`, depth + 1)
  },
  decide(context, task, cell, value, path, depth) {
    const found = fields(value, path, ['decide', 'cases'])
    const line = nextLine(task.lines, cell, found.get('decide'), `${path}.decide`, ['min', 'max', 'step'])
    const cases = list(found.get('cases'), `${path}.cases`, line.op === 'step' ? 2 : line.args.length)
    cases.forEach((each, index) => {
      decideCase(context, task, cell, line, index, each, `${path}.cases.${index}`, depth)
    })
  },
  empty({ work, space }, _task, cell, value, path, depth) {
    close(work, space, cell, { strict: false }, fields(value, path, ['empty']).get('empty'), `${path}.empty`, depth + 1)
  },
  goals(context, task, cell, value, path, depth) {
    const found = fields(value, path, ['goals'])
    if (cell.at < task.lines.length) refuse(path, `instruction ${cell.at} is still to be decided`)
    const { work, space } = context
    const goals = goalPolynomials(work, space, task.goal, task.tolerance, cell.values[task.goal.of] as Value, cell.divisors)
    list(found.get('goals'), `${path}.goals`, goals.length).forEach((each, i) => {
      show(context, cell, goals[i] as Polynomial, false, each, `${path}.goals.${i}`, depth)
    })
  },
}

/** One case of a decision: with its constraints, either there is nothing, or the tree goes on. */
function decideCase(context: Context, task: Task, cell: Cell, line: Line, index: number, value: unknown, path: string, depth: number): void {
  const kind = entries(value, path).has('empty') ? 'empty' : 'then'
  const found = fields(value, path, [kind], ['divide'])
  // The value at a threshold is its own: no neighbour speaks for it.
  const thin = cell.thin && !(line.op === 'step' && index === 0)
  const added = conditions(context.work, line, cell, index)
  // Where the condition is zero, case 0 answers; not so where a threshold is crossed, and both sides of this one count.
  const above = line.op === 'step' && index === 1 && task.crossing === undefined ? [...cell.above, cell.constraints.length] : cell.above
  const inside = addConstraints(context.work, context.space, { ...cell, thin, above }, added, found.get('divide'), `${path}.divide`)
  if (kind === 'then') walk(context, task, decidedAs(inside, outcome(line, cell, index)), found.get(kind), `${path}.then`, depth + 1)
  else close(context.work, context.space, inside, { strict: false }, found.get(kind), `${path}.empty`, depth + 1)
}

/** Shows that a polynomial is never below zero (`strict`: always above) on the cell. */
function show({ work, space }: Context, cell: Cell, goal: Polynomial, strict: boolean, value: unknown, path: string, depth: number): void {
  const found = fields(value, path, ['close'], ['divide'])
  const rest = divided(work, space, cell, goal, found.get('divide'), `${path}.divide`, !strict)
  close(work, space, cell, { goal: rest, strict }, found.get('close'), `${path}.close`, depth + 1)
}
