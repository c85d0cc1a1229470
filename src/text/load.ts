/** Loads a key from a document: the same reader as in TypeScript, with formulas as text and every problem at its place. */

import type { Issue } from '../core/issue.ts'
import { readKey } from '../core/reading/key.ts'
import type { RuleBook } from '../core/rule.ts'
import type { Key } from '../key/spec.ts'
import { ruleBook } from '../rules/index.ts'
import { type Document, isDocument, type Tree } from './document.ts'
import { emptyParts, isAboutEmpty, isMapping } from './empty.ts'
import { withDecimals } from './input-details.ts'
import { formulaLeaf } from './leaf.ts'
import { sizeIssue } from './limits.ts'
import { locate } from './locate.ts'
import { treeOf } from './plain.ts'
import { raiseInOrder } from './problems.ts'

/** The version of the document format. */
export const formatVersion = '1'

export interface LoadOptions {
  /** The rules the document may name. Default: all that come with splitkey. */
  readonly rules?: RuleBook
  /** Top-level fields that belong to someone else. Default: an agreement's `examples`, `promises` and `advance`, which `loadAgreement` reads. */
  readonly alsoFields?: readonly string[]
}

/**
 * The key a document holds.
 * @throws every problem at once, in the order of the file, each with its path; from a document, also with line and column
 * @example loadKey(readJson(text, 'garden.json'))
 */
export function loadKey(source: Document | object, options: LoadOptions = {}): Key {
  const document = isDocument(source) ? source : undefined
  const { key, issues } = readTree(document ? document.tree : treeOf(source), options)
  raiseInOrder(document ? issues.map((issue) => locate(issue, document)) : issues)
  return key as Key
}

function readTree(tree: Tree, { rules = ruleBook, alsoFields = aroundAKey }: LoadOptions): { readonly key?: Key; readonly issues: readonly Issue[] } {
  if (tree === undefined) return { issues: emptyParts(tree) }
  if (!isMapping(tree)) return { issues: [{ code: 'schema', path: '', message: 'a key is written as fields with a colon: name, parties, pot, …' }] }
  const spec = Object.fromEntries(Object.entries(tree).filter(([field]) => field !== 'splitkey' && !alsoFields.includes(field)))
  const empty = emptyParts(spec)
  const tooMuch = sizeIssue(spec)
  if (tooMuch || empty.length > manyEmpty) return { issues: [...(tooMuch ? [tooMuch] : []), ...empty] }
  const { key, issues } = readKey({ ...spec, ...(spec['inputs'] !== undefined && { inputs: withDecimals(spec['inputs']) }) }, formulaLeaf, rules)
  const real = issues.filter((issue) => !isAboutEmpty(issue, empty))
  return { ...(key && { key }), issues: [...versionIssues(tree['splitkey']), ...empty, ...real] }
}

/** What an agreement says around its key; `loadAgreement` reads it. */
const aroundAKey: readonly string[] = ['examples', 'advance', 'promises']

/** So many empty parts are not slips: the rest is not worth reading. */
const manyEmpty = 100

function versionIssues(found: Tree): readonly Issue[] {
  if (found === formatVersion) return []
  if (found === undefined) return [{ code: 'missing-part', path: '', message: `a document of splitkey says 'splitkey: ${formatVersion}'` }]
  return [
    {
      code: 'schema',
      path: 'splitkey',
      message: `this file is of version ${typeof found === 'string' ? found.slice(0, 20) : 'unknown'}; this splitkey reads version ${formatVersion}`,
    },
  ]
}
