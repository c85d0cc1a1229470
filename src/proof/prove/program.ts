/** A claim as a program: one instruction per distinct formula, so that equal formulas are decided once. */
import type { Node } from '../../core/node.ts'
import { codeOf } from '../../read/plan.ts'
import type { GoalAt, Instruction } from '../certificate.ts'
import type { Claim, Goal } from '../goal.ts'

export interface Program {
  readonly code: readonly Instruction[]
  readonly goals: readonly GoalAt[]
  readonly given: readonly number[]
  /** The formula behind each instruction, for people. */
  readonly nodes: readonly Node[]
}

/** What an instruction is computed from. */
export const argsOf = (instruction: Instruction): readonly number[] => ('args' in instruction ? instruction.args : [])

/** The instructions that the goals and the assumptions of a claim need, and no others. */
export function programOf(claim: Claim): Program {
  const { code: listed, from, at } = codeOf([...claim.goals.map(({ of }) => of), ...claim.given])
  const known = new Map<string, number>()
  const code: Instruction[] = []
  const nodes: Node[] = []
  const places: number[] = []
  listed.forEach((node, index) => {
    const args = (from[index] as readonly number[]).map((arg) => places[arg] as number)
    const instruction = instructionOf(node, args)
    const text = JSON.stringify(instruction)
    const place = known.get(text) ?? code.length
    if (place === code.length) {
      known.set(text, place)
      code.push(instruction)
      nodes.push(node)
    }
    places.push(place)
  })
  const placeOf = (node: Node): number => places[at.get(node) as number] as number
  return { code, nodes, goals: claim.goals.map((goal) => goalAt(goal, placeOf(goal.of))), given: claim.given.map(placeOf) }
}

function instructionOf(node: Node, args: readonly number[]): Instruction {
  switch (node.op) {
    case 'lit':
      return { op: 'lit', value: node.value }
    case 'input':
      return { op: 'input', name: node.name }
    case 'round':
      return { op: 'round', args: args as readonly [number], to: node.to, mode: node.mode }
    case 'rule':
      throw new TypeError('a rule has no instruction of its own')
    default:
      return { op: node.op, args } as Instruction
  }
}

const goalAt = (goal: Goal, of: number): GoalAt => ({ ...goal, of })

/** These positions and all that they are computed from, in rising order. */
export function neededBy(code: readonly Instruction[], roots: readonly number[]): readonly number[] {
  const needed = new Set<number>()
  const open = [...roots]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (needed.has(at)) continue
    needed.add(at)
    open.push(...argsOf(code[at] as Instruction))
  }
  return [...needed].sort((a, b) => a - b)
}

/** The positions that are computed from one of these, and these themselves. */
export function dependingOn(code: readonly Instruction[], sources: (instruction: Instruction, at: number) => boolean): ReadonlySet<number> {
  const found = new Set<number>()
  code.forEach((instruction, at) => {
    if (sources(instruction, at) || argsOf(instruction).some((arg) => found.has(arg))) found.add(at)
  })
  return found
}

/** The positions whose values change along an input. */
export const movedBy = (code: readonly Instruction[], along: string): ReadonlySet<number> =>
  dependingOn(code, (each) => each.op === 'input' && each.name === along)

/** The roundings from which a `step` is computed: these are given a fresh input, the others are left out. */
export function relaxedRoundings(code: readonly Instruction[]): ReadonlySet<number> {
  const conditions = neededBy(
    code,
    code.flatMap((instruction) => (instruction.op === 'step' ? instruction.args : [])),
  )
  return new Set(conditions.filter((at) => (code[at] as Instruction).op === 'round'))
}
