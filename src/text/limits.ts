/** What no document may hold, however it is written. */
import type { Issue } from '../core/issue.ts'
import type { Spot, Tree } from './document.ts'

/** Lists and mappings nest at most this deep: a split key needs ten. */
export const deepest = 60
const longestName = 200
const taken = new Set(Object.getOwnPropertyNames(Object.prototype))

const shorten = (name: string): string => (name.length > 40 ? `${name.slice(0, 37)}…` : name)

/** The problem with the name of a field, or `undefined`. Fields become keys of plain objects. */
export function fieldIssue(name: string, before: ReadonlyMap<string, Spot>): Issue | undefined {
  const shown = shorten(name)
  if (name === '<<') return { code: 'syntax', path: '', message: "'<<' merges mappings: write the fields out, so that every figure stands where it is used" }
  if (taken.has(name)) return { code: 'bad-name', path: '', name, message: `'${shown}' cannot be a name: every object of the language already has it` }
  if (name.length > longestName) return { code: 'too-large', path: '', message: `'${shown}' is too long for a name` }
  if (before.has(name)) return { code: 'duplicate-name', path: '', name, message: `'${shown}' stands twice in this mapping` }
  return undefined
}

/** A key with twelve partners and forty claims has a few hundred values; so many are a mistake or an attack. */
const mostValues = 20_000

/** The problem with the size of a key, or `undefined`. */
export function sizeIssue(tree: Tree): Issue | undefined {
  const values = countOf(tree)
  return values > mostValues ? { code: 'too-large', path: '', message: `a key holds at most ${mostValues} values; this one has ${values}` } : undefined
}

const countOf = (tree: Tree): number => (typeof tree === 'object' ? Object.values(tree).reduce((sum: number, inner: Tree) => sum + countOf(inner), 1) : 1)
