/** Fields that stand in a document with nothing behind them. */
import type { Issue } from '../core/issue.ts'
import { isFields } from '../core/reading/context.ts'
import type { Tree } from './document.ts'

/** One `missing-part` per field or entry without a value. */
export function emptyParts(tree: Tree, path = ''): readonly Issue[] {
  if (tree === undefined)
    return [{ code: 'missing-part', path, message: path === '' ? 'the document is empty' : 'nothing stands here: write a value, or leave the field out' }]
  if (typeof tree === 'string') return []
  return Object.entries(tree).flatMap(([name, inner]) => emptyParts(inner, path === '' ? name : `${path}.${name}`))
}

/** Is this issue only about a part that is already known to be empty? */
export const isAboutEmpty = (issue: Issue, empty: readonly Issue[]): boolean =>
  empty.some(({ path }) => issue.path === path || (issue.code === 'missing-part' && path.startsWith(`${issue.path}.`)))

/** A mapping at the top, as every document of splitkey has. */
export const isMapping = (tree: Tree): tree is { readonly [name: string]: Tree } => isFields(tree)
