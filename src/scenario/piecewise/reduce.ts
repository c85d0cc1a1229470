/** Formulas along a line: what does not move is computed once, and only what moves is left to follow. */
import { input } from '../../core/build.ts'
import type { Node } from '../../core/node.ts'
import { rationals } from '../../number/arithmetic.ts'
import type { Rational } from '../../number/rational.ts'
import { program } from '../../read/evaluate.ts'
import { type Code, codeOf } from '../../read/plan.ts'
import type { Values } from '../situation.ts'

/** Instructions for what moves. `still` holds what does not, by the name under which the code reads it. */
export interface Reduced {
  readonly code: Code
  readonly still: ReadonlyMap<string, Rational | undefined>
}

export function reduce(roots: readonly Node[], at: Values, moving: readonly string[]): Reduced {
  const whole = codeOf(roots)
  const values = program(whole, rationals).run((name) => at.get(name))
  const moves: boolean[] = []
  for (const [index, node] of whole.code.entries())
    moves[index] = node.op === 'input' ? moving.includes(node.name) : (whole.from[index] as readonly number[]).some((from) => moves[from])
  const [code, from, still] = [[] as Node[], [] as (readonly number[])[], new Map<string, Rational | undefined>()]
  const places = new Map<number, number>()
  const place = (index: number): number => {
    const known = places.get(index)
    if (known !== undefined) return known
    const node = whole.code[index] as Node
    if (!moves[index]) still.set(stillName(index), values[index])
    const needs = moves[index] ? (whole.from[index] as readonly number[]).map(place) : []
    code.push(moves[index] ? node : input(stillName(index), { unit: node.unit }))
    from.push(needs)
    places.set(index, code.length - 1)
    return code.length - 1
  }
  // Children stand before what is computed from them, so that this never goes deep.
  for (const index of whole.code.keys()) if (moves[index]) place(index)
  const reached = roots.map((root) => [root, place(whole.at.get(root) as number)] as const)
  return { code: { code, from, at: new Map(reached) }, still }
}

/** No input of a key is called like this. */
const stillName = (index: number): string => `= ${index}`
