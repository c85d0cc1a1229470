/** Any split on plain numbers: what everyone receives, exactly, before cents. */

import { lit } from '../core/build.ts'
import { type Issue, raise } from '../core/issue.ts'
import type { Requirement } from '../core/lower/context.ts'
import { divideAny } from '../core/lower/split.ts'
import { isNode } from '../core/node.ts'
import type { Context, Leaf } from '../core/reading/context.ts'
import { readParties } from '../core/reading/heads.ts'
import { readSplit } from '../core/reading/splits.ts'
import { shown } from '../core/shown.ts'
import type { Split } from '../core/split.ts'
import type { SplitSpec } from '../key/spec.ts'
import { numericText } from '../number/decimal.ts'
import { type Rational, toText } from '../number/rational.ts'
import type { Numeric } from '../read/inputs.ts'
import { ruleBook } from '../rules/index.ts'
import { valuesOf } from './evaluate.ts'
import { readNumber, underNames } from './named-numbers.ts'

/** A constant is any exact number; a formula without inputs counts as its value. */
const leaf: Leaf = (value, path, context) => {
  if (isNode(value)) return value
  const text = numericText(value)
  return text === undefined
    ? context.report({ code: 'not-a-number', path, input: path, message: `${path} is not a number: found '${shown(value)}'` })
    : lit(text)
}

/**
 * Divides an amount, positive or negative, by a split written as in a key, with plain numbers (unit `1`) for its amounts. For trying out
 * a split, and for answers that need no key around them.
 *
 * Answers canonical number text per partner, exact, nothing rounded; together they are exactly the amount.
 * @throws every problem of the split at once; `negative-weight` for claims or measures below zero
 * @example divideBy(330, ['A', 'B'], { equalSurplus: { standalone: { A: 100, B: 200 }, below: 'proportional' } }) // { A: '115', B: '215' }
 */
export function divideBy<const P extends string>(amount: Numeric, parties: readonly P[], split: SplitSpec<NoInfer<P>, '1'>): Readonly<Record<P, string>> {
  const issues: Issue[] = []
  const report = (issue: Issue): undefined => void issues.push(issue)
  const context: Context = { leaf, rules: ruleBook, parties: readParties(parties, report), funds: [], names: { look: () => undefined, known: [] }, report }
  const read = readSplit(split, 'split', context, '1')
  const text = readNumber(amount, 'amount', issues)
  raise(issues)
  return underNames(parties, exactParts(read as Split, text, parties).map(toText))
}

function exactParts(split: Split, amount: string, parties: readonly string[]): readonly Rational[] {
  const requirements: Requirement[] = []
  const parts = divideAny(split, lit(amount), 'amount', { parties, require: (requirement) => requirements.push(requirement) })
  const values = valuesOf([...parties.map((name) => parts[name] ?? lit('0')), ...requirements.map(({ node }) => node)])
  const broken = requirements.filter((_, index) => (values[parties.length + index] as Rational).n < 0n)
  raise(broken.map(({ code, weight, message }) => ({ code, weight, message, path: '' })))
  return values.slice(0, parties.length)
}
