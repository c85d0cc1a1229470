/** A property as a question to z3: is there a point, or a pair of points, at which it fails? Two points for slopes: derivatives through kinks give wrong answers. */
import type { Node } from '../../src/core/node.ts'
import type { Claim } from '../../src/proof/goal.ts'
import { codeOf } from '../../src/read/plan.ts'

const number = (text: string): string => {
  const [n, d] = text.split('/') as [string, string?]
  const one = (part: string): string => (part.startsWith('-') ? `(- ${one(part.slice(1))})` : part.includes('.') ? part : `${part}.0`)
  return d === undefined ? one(n) : `(/ ${one(n)} ${one(d)})`
}

/** Definitions of every instruction under a suffix; answers the name of the formula. */
function define(lines: string[], formula: Node, suffix: string, nameOf: (input: string) => string): string {
  const { code, from, at } = codeOf([formula])
  const place = (index: number): string => `n${index}${suffix}`
  code.forEach((node, index) => {
    const args = (from[index] as readonly number[]).map(place)
    const choice = (op: string): string => args.reduce((a, b) => `(ite (${op} ${a} ${b}) ${a} ${b})`)
    const bodies: Readonly<Record<string, () => string>> = {
      lit: () => number((node as Node & { op: 'lit' }).value),
      input: () => nameOf((node as Node & { op: 'input' }).name),
      add: () => `(+ ${args.join(' ')})`,
      mul: () => `(* ${args.join(' ')})`,
      div: () => `(/ ${args.join(' ')})`,
      min: () => choice('<='),
      max: () => choice('>='),
      step: () => `(ite (>= ${args[0]} 0.0) 1.0 0.0)`,
    }
    lines.push(`(define-fun ${place(index)} () Real ${(bodies[node.op] as () => string)()})`)
  })
  return place(at.get(formula) as number)
}

/** The SMT-LIB text: satisfiable exactly when the first goal of the claim fails somewhere. */
export function smtOf(claim: Claim): string {
  const goal = claim.goals[0] as Claim['goals'][number]
  const lines: string[] = []
  for (const [name, [lo, hi]] of Object.entries(claim.box))
    lines.push(`(declare-const ${name} Real)`, `(assert (and (>= ${name} ${number(lo)}) (<= ${name} ${number(hi)})))`)
  const a = define(lines, goal.of, 'a', (input) => input)
  if (goal.kind === 'nonnegative') lines.push(`(assert (< ${a} 0.0))`)
  else if (goal.kind === 'zero') lines.push(`(assert (distinct ${a} 0.0))`)
  else {
    const [lo, hi] = claim.box[goal.along] as readonly [string, string]
    lines.push('(declare-const moved Real)', `(assert (and (>= moved ${number(lo)}) (<= moved ${number(hi)}) (> moved ${goal.along})))`)
    const b = define(lines, goal.of, 'b', (input) => (input === goal.along ? 'moved' : input))
    const [change, way] = [`(- ${b} ${a})`, `(- moved ${goal.along})`]
    if (goal.kind === 'monotone') lines.push(`(assert (${goal.sign === 1 ? '<' : '>'} ${change} 0.0))`)
    else lines.push(`(assert (or (> ${change} (* ${number(goal.limit)} ${way})) (< ${change} (* (- ${number(goal.limit)}) ${way}))))`)
  }
  return lines.join('\n')
}
