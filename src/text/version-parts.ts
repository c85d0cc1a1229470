/** The versions of a key in an agreement file, each as the fields of a whole key. */
import { type Issue, unknownName } from '../core/issue.ts'
import { keyFields } from '../core/reading/key.ts'
import type { Tree } from './document.ts'
import { isMapping } from './empty.ts'

type Fields = { readonly [name: string]: Tree }
type Report = (issue: Issue) => undefined

/** One version: its date, and the fields of its key. */
export interface VersionParts {
  readonly from?: string
  readonly note?: string
  readonly fields: Fields
  /** From a path in this key to the path in the file: `surplus.to` may stand at `versions.0.surplus.to`. */
  readonly pathOf: (path: string) => string
}

/** More versions than a key has in a century of months; each is read as a whole key. */
const mostVersions = 200
const own = ['from', 'note', 'without'] as const

/** The versions in the order of the file, the top-level fields first. */
export function readVersions(tree: Fields, report: Report): readonly VersionParts[] {
  const first: Fields = Object.fromEntries(Object.entries(tree).filter(([field]) => field === 'splitkey' || isKeyField(field)))
  const parts: VersionParts[] = [{ ...dates(tree, '', report), fields: first, pathOf: (path) => path }]
  const later = tree['versions']
  if (later === undefined) return parts
  if (!Array.isArray(later))
    return report({ code: 'schema', path: 'versions', message: 'versions are a list, each with from and the fields it replaces' }) ?? parts
  if (later.length > mostVersions)
    return report({ code: 'too-large', path: 'versions', message: `at most ${mostVersions} versions are read; these are ${later.length}` }) ?? parts
  for (const [index, entry] of (later as readonly Tree[]).entries()) {
    const path = `versions.${index}`
    if (isMapping(entry)) parts.push(amended(parts.at(-1) as VersionParts, entry, path, report))
    else if (entry !== undefined) report({ code: 'schema', path, message: 'a version is written as { from: 2022-04, …the fields it replaces }' })
  }
  return parts
}

const isKeyField = (field: string): boolean => (keyFields as readonly string[]).includes(field)

/** The version before, with whole fields replaced and others left out. */
function amended(before: VersionParts, entry: Fields, path: string, report: Report): VersionParts {
  const known = [...own, ...keyFields]
  for (const field of Object.keys(entry)) if (!known.includes(field as never)) report(unknownName('unknown-field', `${path}.${field}`, field, known))
  const without = readWithout(entry, before, path, report)
  const replaced = Object.fromEntries(Object.entries(entry).filter(([field]) => isKeyField(field)))
  const kept = Object.fromEntries(Object.entries(before.fields).filter(([field]) => !without.includes(field)))
  const pathOf = (inner: string): string => (Object.hasOwn(replaced, inner.split('.', 1)[0] as string) ? `${path}.${inner}` : before.pathOf(inner))
  return { ...dates(entry, path, report), fields: { ...kept, ...replaced }, pathOf }
}

function readWithout(entry: Fields, before: VersionParts, path: string, report: Report): readonly string[] {
  const written = entry['without']
  if (written === undefined) return []
  const names = typeof written === 'string' ? [written] : Array.isArray(written) ? (written as readonly Tree[]) : [undefined]
  return names.flatMap((name, index): readonly string[] => {
    const at = typeof written === 'string' ? `${path}.without` : `${path}.without.${index}`
    if (typeof name !== 'string')
      return report({ code: 'schema', path: `${path}.without`, message: 'name the fields that no longer hold: [deficit, costs]' }) ?? []
    const known = Object.keys(before.fields).filter(isKeyField)
    if (!known.includes(name)) return report(unknownName('unknown-field', at, name, known)) ?? []
    if (entry[name] !== undefined) return report({ code: 'duplicate-name', path: at, name, message: `'${name}' is both replaced and left out` }) ?? []
    return [name]
  })
}

function dates(entry: Fields, path: string, report: Report): Pick<VersionParts, 'from' | 'note'> {
  const { from, note } = entry
  for (const [name, value] of Object.entries({ from, note }))
    if (value !== undefined && typeof value !== 'string')
      report({ code: 'schema', path: path === '' ? name : `${path}.${name}`, message: 'text is needed here' })
  return { ...(typeof from === 'string' && { from }), ...(typeof note === 'string' && { note }) }
}
