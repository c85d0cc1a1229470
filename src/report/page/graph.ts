/**
 * Plain data in which parts are shared, as JSON: every distinct part stands once in a table, and whoever holds it names its place. A key
 * is such data; as a tree of JSON it would be many times its size.
 */

/** A word, a number or a truth; a list of places; fields with the place of each. */
type Entry = string | number | boolean | null | readonly number[] | { readonly [field: string]: number }

/** Data in a table: parts before what holds them, the whole last. */
export type Graph = readonly Entry[]

/** Plain data only: a field without a value is left out, as in JSON. @example unpackGraph(packGraph(key)) // deep-equal to key */
export function packGraph(whole: unknown): Graph {
  const table: Entry[] = []
  const byIdentity = new Map<unknown, number>()
  const byText = new Map<string, number>()
  const stack: unknown[] = [whole]
  // By a stack of its own: a key may be deeper than calls can nest.
  for (let depth = stack.length; depth > 0; depth = stack.length) {
    const value = stack[depth - 1]
    const missing = byIdentity.has(value) ? [] : partsOf(value).filter((part) => !byIdentity.has(part))
    stack.push(...missing.reverse())
    if (missing.length > 0) continue
    stack.pop()
    if (byIdentity.has(value)) continue
    const entry = entryOf(value, (part) => byIdentity.get(part) as number)
    const text = JSON.stringify(entry)
    const place = byText.get(text) ?? table.push(entry) - 1
    byText.set(text, place)
    byIdentity.set(value, place)
  }
  return table
}

const fieldsOf = (value: object): readonly (readonly [string, unknown])[] => Object.entries(value).filter(([, part]) => part !== undefined)

const partsOf = (value: unknown): readonly unknown[] =>
  typeof value !== 'object' || value === null ? [] : Array.isArray(value) ? value : fieldsOf(value).map(([, part]) => part)

function entryOf(value: unknown, place: (part: unknown) => number): Entry {
  if (typeof value !== 'object' || value === null) return value as Entry
  return Array.isArray(value) ? value.map(place) : Object.fromEntries(fieldsOf(value).map(([field, part]) => [field, place(part)]))
}

/** The data of a table, frozen; what was shared is one object again. */
export function unpackGraph<T>(graph: Graph): T {
  const made: unknown[] = []
  for (const entry of graph) made.push(madeOf(entry, made))
  return made.at(-1) as T
}

function madeOf(entry: Entry, made: readonly unknown[]): unknown {
  if (typeof entry !== 'object' || entry === null) return entry
  if (Array.isArray(entry)) return Object.freeze(entry.map((place: number) => made[place]))
  return Object.freeze(Object.fromEntries(Object.entries(entry).map(([field, place]) => [field, made[place]])))
}
