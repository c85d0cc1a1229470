/** No draw may lack a meaning: what cannot be computed is an error, never a number. */

import { type Issue, SplitKeyError } from '../../core/issue.ts'
import type { Requirement } from '../../core/lower/context.ts'
import type { Node } from '../../core/node.ts'
import { rationals } from '../../number/arithmetic.ts'
import { numericText } from '../../number/decimal.ts'
import { fromText } from '../../number/rational.ts'
import { toFloat } from '../../number/to-float.ts'
import { program } from '../../read/evaluate.ts'
import { codeOf } from '../../read/plan.ts'
import { hardly, type Question } from './key-tape.ts'

const fail = (issue: Issue): never => {
  throw new SplitKeyError([issue])
}

const divided: Issue = {
  code: 'divides-by-zero',
  path: '',
  line: '',
  divisor: '0',
  message: 'the key has no value for some of what is drawn: it divides by zero',
}

/** What cannot be told from infinity; `what` is an input, a balance or an amount. */
const tooLarge = (what: string): Issue => ({
  code: 'out-of-range',
  path: 'uncertainty',
  input: what,
  message: `${what} is beyond 1.8e308 in some of what is drawn, which is as far as numbers go here: write narrower distributions`,
})

/**
 * Says what is wrong with one draw, from exact numbers where they can be had; `nodes` are the amounts asked for.
 * @throws `negative-weight`, `divides-by-zero`, or `out-of-range` for what is beyond every double
 */
export function refuse({ varying, fixed }: Question, nodes: readonly Node[], requirements: readonly Requirement[], drawn: (name: string) => number): never {
  const endless = [...new Set(varying.values())].find((name) => !Number.isFinite(drawn(name)))
  if (endless !== undefined) return fail(tooLarge(endless))
  const code = codeOf([...nodes, ...requirements.map(({ node }) => node)])
  const values = program(code, rationals).run((name) => {
    const column = varying.get(name)
    return column === undefined ? fixed.get(name) : fromText(numericText(drawn(column)) as string)
  })
  for (const { message, weight, node } of requirements) {
    const value = values[code.at.get(node) as number]
    if (value && toFloat(value) < hardly)
      return fail({ code: 'negative-weight', path: '', weight, message: `${message}, in some of what is drawn: ${toFloat(value)}` })
  }
  return fail(values.some((value) => value && !Number.isFinite(toFloat(value))) ? tooLarge('an amount') : divided)
}
