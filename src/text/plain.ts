/** A document from data that is already parsed: every scalar becomes text; there are no places to tell. */
import { type Issue, SplitKeyError } from '../core/issue.ts'
import { canonicalNumber } from '../core/number-text.ts'
import type { Tree } from './document.ts'
import { deepest, fieldIssue } from './limits.ts'

/** Numbers mean their shortest decimal text. @throws `schema`, `bad-name` for what no document holds */
export function treeOf(value: unknown, path = '', depth = 0): Tree {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' || typeof value === 'boolean') return String(value)
  if (typeof value === 'number' || typeof value === 'bigint')
    return canonicalNumber(String(value)) ?? refuse({ code: 'schema', path, message: `${value} is not a number that can be written down` })
  if (typeof value !== 'object') return refuse({ code: 'schema', path, message: `a ${typeof value} is not data` })
  if (depth > deepest) return refuse({ code: 'syntax', path: '', message: `lists and mappings nest at most ${deepest} deep` })
  const below = (key: string): string => (path === '' ? key : `${path}.${key}`)
  if (Array.isArray(value)) return value.map((item, index) => treeOf(item, below(String(index)), depth + 1))
  const tree: Record<string, Tree> = {}
  for (const [name, item] of Object.entries(value)) {
    const bad = fieldIssue(name, new Map())
    if (bad) return refuse({ ...bad, path: below(name) })
    tree[name] = treeOf(item, below(name), depth + 1)
  }
  return tree
}

const refuse = (issue: Issue): never => {
  throw new SplitKeyError([issue])
}
