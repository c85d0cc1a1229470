/** Which names a key may use. Names become keys of plain objects, so the names every object already has are refused. */
import type { Issue } from './issue.ts'

const pattern = /^[A-Za-z][A-Za-z0-9_]{0,79}$/
const taken = /* @__PURE__ */ new Set(/* @__PURE__ */ Object.getOwnPropertyNames(Object.prototype))

/** The problem with a name, or `undefined`. Integer-like names would reorder the keys of an object, so a name starts with a letter. */
export function nameIssue(path: string, name: string): Issue | undefined {
  if (pattern.test(name) && !taken.has(name)) return undefined
  const shown = name.length > 40 ? `${name.slice(0, 37)}…` : name
  return { code: 'bad-name', path, name, message: `'${shown}' cannot be a name: use a letter, then letters, digits or _` }
}
