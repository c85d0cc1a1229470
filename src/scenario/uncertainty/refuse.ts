/** No draw may lack a meaning: what cannot be computed is an error, never a number. */
import { type Issue, SplitKeyError } from '../../core/issue.ts'
import type { Requirement } from '../../core/lower/context.ts'
import { rationals } from '../../number/arithmetic.ts'
import { numericText } from '../../number/decimal.ts'
import { fromText } from '../../number/rational.ts'
import { program } from '../../read/evaluate.ts'
import { codeOf } from '../../read/plan.ts'
import { hardly, type Question } from './key-tape.ts'
import { toNumber } from './to-number.ts'

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

/** Says what is wrong with one draw. @throws `negative-weight` where exact numbers say so, else `divides-by-zero` */
export function refuse({ varying, fixed }: Question, requirements: readonly Requirement[], drawn: (name: string) => number): never {
  const code = codeOf(requirements.map(({ node }) => node))
  const values = program(code, rationals).run((name) => {
    const column = varying.get(name)
    return column === undefined ? fixed.get(name) : fromText(numericText(drawn(column)) as string)
  })
  for (const { message, weight, node } of requirements) {
    const value = values[code.at.get(node) as number]
    if (value && toNumber(value) < hardly)
      return fail({ code: 'negative-weight', path: '', weight, message: `${message}, in some of what is drawn: ${toNumber(value)}` })
  }
  return fail(divided)
}
