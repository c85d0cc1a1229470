/** What a document is, when it is not what a command reads: a slip that a list of unknown fields would hide. */
import type { Document } from '../text/document.ts'
import { isMapping } from '../text/empty.ts'
import { usageError } from './usage-error.ts'

/** In the order in which they are looked for: a scenario file may name a replay in a field of its own. */
const kinds = {
  splitkey: { noun: 'an agreement', not: 'a key', read: 'settle' },
  scenarios: { noun: 'a scenario file', not: 'a scenario file', read: 'scenarios' },
  design: { noun: 'a design file', not: 'a design file', read: 'design' },
  replay: { noun: 'a replay', not: 'a replay', read: 'replay' },
} as const

type Kind = keyof typeof kinds

/** By the field that every document of a kind has; `undefined` for what has none of them. */
export const kindOf = ({ tree }: Document): Kind | undefined => (Object.keys(kinds) as Kind[]).find((field) => isMapping(tree) && Object.hasOwn(tree, field))

/** @throws a usage error that names the command for a document of another kind */
export function expectKind(document: Document, wanted: Kind, path: string): void {
  // A scenario or design file names a replay too; it is what it begins with.
  if (isMapping(document.tree) && Object.hasOwn(document.tree, wanted)) return
  const kind = kindOf(document)
  if (kind === undefined || kind === wanted) return
  throw usageError(`'${path}' is ${kinds[kind].noun}, not ${kinds[wanted].not}: try splitkey ${kinds[kind].read} ${path}`)
}
