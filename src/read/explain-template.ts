/** What an explanation looks like before any number is known: made once per key and partner, filled in for every settlement. */
import { lineName } from '../core/build.ts'
import { visit } from '../core/key.ts'
import type { Node } from '../core/node.ts'
import { inNames, type Piece, paper, pieces } from '../formula/print.ts'
import type { Plan } from './plan.ts'

/** Text, or a number to be filled in: which instruction computes it, and how it is written. */
export type Filling = string | { readonly at: number; readonly money: boolean; readonly unit: string }

export interface StepTemplate {
  /** Its place among all steps of the key: what is filled in for it is remembered there. */
  readonly index: number
  readonly name: string
  readonly unit: string
  /** The instruction that computes the value, and the one before rounding. */
  readonly at: number
  readonly exactAt: number
  readonly formula: string
  readonly pieces: readonly Filling[]
  /** Where the formula is a rule: what the rule means, in numbers to be filled in. */
  readonly meaning?: readonly Filling[]
  /** What to say when rounding changed the value. */
  readonly rounding?: string
  /** A step that a split named for itself: when it came to zero it says nothing. */
  readonly skippable: boolean
}

/** One term of what a recipient is due. */
export interface TermTemplate {
  readonly at: number
  readonly subtracted: boolean
  readonly formula: string
  readonly pieces: readonly Filling[]
}

export interface Template {
  readonly of: string
  readonly steps: readonly StepTemplate[]
  readonly due?: DueTemplate
}

/** For a recipient: the unit of what it is due, the instruction that computes it, and the terms it is the sum of. */
export interface DueTemplate {
  readonly unit: string
  readonly at: number
  readonly terms: readonly TermTemplate[]
}

interface Made {
  readonly templates: Map<string, Template>
  /** A step is one object in every template, so that it is filled in once per settlement. */
  readonly steps: Map<Node, StepTemplate>
}

const made = new WeakMap<Plan, Made>()

/** The template of a partner, fund or line; `undefined` where there is none of that name. A cache of a pure function. */
export function templateOf(plan: Plan, of: string): Template | undefined {
  const known = made.get(plan) ?? { templates: new Map(), steps: new Map() }
  made.set(plan, known)
  const found = known.templates.get(of) ?? makeTemplate(plan, of, known.steps)
  if (found) known.templates.set(of, found)
  return found
}

function makeTemplate(plan: Plan, of: string, shared: Map<Node, StepTemplate>): Template | undefined {
  const { due, lines } = plan.lowered
  const root = due.get(of) ?? lines.get(of)
  if (!root) return undefined
  const steps: StepTemplate[] = []
  visit([root], (node) => {
    const name = lineName(node)
    if (name === undefined) return
    const step = shared.get(node) ?? stepOf(shared.size, name, node as Node & { op: 'rule' }, plan)
    shared.set(node, step)
    steps.push(step)
  })
  if (!due.has(of)) return { of, steps }
  const terms = (root.op === 'add' ? root.args : [root]).map((term) => termOf(term, plan))
  return { of, steps, due: { unit: root.unit, at: position(plan, root), terms } }
}

const position = (plan: Plan, node: Node): number => plan.at.get(node) as number

function stepOf(index: number, name: string, node: Node & { op: 'rule' }, plan: Plan): StepTemplate {
  const body = node.args[0]
  const exact = body.op === 'round' ? body.args[0] : body
  const step: StepTemplate = {
    index,
    name,
    unit: node.unit,
    at: position(plan, node),
    exactAt: position(plan, exact),
    ...written(exact, plan),
    ...(exact.op === 'rule' && lineName(exact) === undefined && { meaning: written(exact.args[0], plan).pieces }),
    skippable: name.includes(' '),
  }
  return body.op === 'round' ? { ...step, rounding: `rounded to ${body.to} ${node.unit}, ${body.mode.replaceAll('-', ' ')}` } : step
}

function termOf(node: Node, plan: Plan): TermTemplate {
  const [first, second] = node.op === 'mul' && node.args.length === 2 ? node.args : []
  const subtracted = first?.op === 'lit' && first.value === '-1' && second !== undefined
  const shown = subtracted ? (second as Node) : node
  const at = position(plan, node)
  const { formula, pieces: parts } = written(shown, plan)
  // What is subtracted must stay together.
  return subtracted && shown.op === 'add'
    ? { at, subtracted, formula: `(${formula})`, pieces: ['(', ...parts, ')'] }
    : { at, subtracted, formula, pieces: parts }
}

function written(node: Node, plan: Plan): { formula: string; pieces: readonly Filling[] } {
  const all = pieces(node, paper)
  return { formula: inNames(all), pieces: all.map((piece) => filling(piece, plan)) }
}

/** Amounts of the pot's unit stand bare; other numbers carry their unit. */
function filling(piece: Piece, plan: Plan): Filling {
  if (typeof piece === 'string') return piece
  const money = plan.lowered.key.pot?.unit
  const isMoney = piece.unit === money
  const priced = isMoney || (money !== undefined && piece.unit.startsWith(`${money}/`))
  return { at: position(plan, piece), money: priced, unit: isMoney || piece.unit === '1' ? '' : ` ${piece.unit}` }
}
