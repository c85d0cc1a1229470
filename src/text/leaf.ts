/** One amount as it stands in a file: a formula as text, read against the names of the key. */
import { quantity } from '../core/build.ts'
import { isSplitKeyError } from '../core/issue.ts'
import type { Node } from '../core/node.ts'
import type { Context, Leaf } from '../core/reading/context.ts'
import { parseFormula } from '../formula/parse.ts'
import type { FormulaIssue, Scope } from '../formula/scope.ts'

// Programs that write JSON write small numbers this way; in a formula it would read as a unit and a subtraction.
const scientific = /^[+-]?\d+(?:\.\d+)?[eE][+-]?\d+$/

/** Reads a formula; its issues keep their offset in the text, from which `loadKey` computes line and column. */
export const formulaLeaf: Leaf = (value, path, context) => {
  if (typeof value !== 'string')
    return context.report({ code: 'schema', path, message: `a formula is needed here, not a ${Array.isArray(value) ? 'list' : 'mapping'}` })
  const failed = new Set<string>()
  try {
    return scientific.test(value) ? quantity(value) : usable(parseFormula(value, scopeOf(context, failed)), failed)
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    for (const issue of error.issues as readonly FormulaIssue[]) if (!isConsequence(issue, failed)) context.report({ ...issue, path })
    return undefined
  }
}

const usable = (node: Node, failed: ReadonlySet<string>): Node | undefined => (failed.size > 0 ? undefined : node)

/**
 * A name whose own formula failed is unknown to the formula that uses it, and the report of that is left out: one mistake, one
 * message. What else is wrong in the formula is still found.
 */
function scopeOf({ names, rules, parties }: Context, failed: Set<string>): Scope {
  const look = (name: string): Node | undefined => {
    const found = names.look(name)
    if (found !== 'failed') return found
    failed.add(name)
    return undefined
  }
  return {
    look,
    rules,
    parties,
    get known() {
      return names.known
    },
  }
}

const isConsequence = (issue: FormulaIssue, failed: ReadonlySet<string>): boolean => issue.code === 'unknown-name' && failed.has(issue.name)
