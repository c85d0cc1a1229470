/** Formulas as the key states them. */
import type { Node } from '../../core/node.ts'
import { inNames, paper, pieces } from '../../formula/print.ts'

/** Above so many nodes a formula in words is no longer read by anybody. */
const longestWords = 200

/** The formula in words; nothing where it would fill a page. */
export const wordsOf = (node: Node, sizes: ReadonlyMap<Node, number>): string | undefined =>
  (sizes.get(node) ?? 0) <= longestWords ? inNames(pieces(node, paper)) : undefined
