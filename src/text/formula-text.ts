/** A formula as it goes into a file, refused where it could not be read back. */
import { isSplitKeyError, SplitKeyError } from '../core/issue.ts'
import type { Node } from '../core/node.ts'
import { print } from '../formula/print.ts'
import { longestFormula, parseSyntax } from '../formula/syntax.ts'

/** A text that a formula can hold: `labour`, `half-even`. */
export const isWord = (text: string): boolean => /^[A-Za-z_]\w*(?:-[A-Za-z_]\w*)*$/.test(text)

/** @throws `too-large`, `syntax` with the path: parts of a formula that TypeScript built may need a name of their own first */
export function formulaText(node: Node, path: string, write: (node: Node) => string = print): string {
  const refuse = (code: 'too-large' | 'syntax', message: string): never => {
    throw new SplitKeyError([{ code, path, message }])
  }
  const words = (of: Node): void => {
    if (of.op !== 'rule' || of.rule === 'line') return
    const prose = Object.values(of.with).find((value) => typeof value === 'string' && !isWord(value))
    if (prose !== undefined)
      refuse('syntax', `'${String(prose).slice(0, 40)}' is more than one word, and stands inside a formula: give that part a name with line(…)`)
  }
  // Shared nodes are one object but are printed each time: without this a small graph could print for ever.
  const known = new Map<Node, number>()
  const size = (of: Node, depth: number): number => {
    const before = known.get(of)
    if (before !== undefined) return before
    words(of)
    const total = depth > 1000 ? Number.POSITIVE_INFINITY : printedChildren(of, depth === 0).reduce((sum, child) => sum + size(child, depth + 1), 1)
    known.set(of, total)
    return total
  }
  if (size(node, 0) > longestFormula) refuse('too-large', 'this formula is too long for a file: give parts of it a name with line(…)')
  const text = write(node)
  try {
    parseSyntax(text)
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    refuse('syntax', `this formula cannot stand in a file (${error.issues[0]?.message}): give parts of it a name with line(…)`)
  }
  return text
}

/** The nodes that print writes out: the arguments of a rule, not its body; of a line only its name. */
function printedChildren(node: Node, outermost: boolean): readonly Node[] {
  if (node.op === 'lit' || node.op === 'input') return []
  if (node.op !== 'rule') return node.args
  if (node.rule === 'line') return outermost ? node.args : []
  return Object.values(node.with).flatMap((value): readonly Node[] => (typeof value === 'string' ? [] : 'op' in value ? [value] : value))
}
