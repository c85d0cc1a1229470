/** What a replay says first: its name, its months, and that the other parts are there. */
import type { Issue } from '../core/issue.ts'
import { onlyFields } from '../core/reading/context.ts'
import type { Tree } from './document.ts'
import { emptyParts, isMapping } from './empty.ts'
import { type NumberLocale, numberLocales } from './local-number.ts'
import { isMonth, months } from './months.ts'

type Fields = { readonly [name: string]: Tree }
type Report = (issue: Issue) => undefined

export interface ReplayHead {
  readonly name: string
  /** Every month, in order. */
  readonly all: readonly string[]
  readonly tree: Fields
  /** How its files of series write numbers. */
  readonly locale?: NumberLocale
}

const fields = ['replay', 'from', 'to', 'keys', 'locale', 'series', 'means', 'calendar', 'inputs']
const mostMonths = 1200

/** Checks the shape of a replay and reads its head. */
export function readReplayHead(written: Tree, report: Report): ReplayHead {
  const tree = isMapping(written) ? written : {}
  if (tree !== written) report({ code: 'schema', path: '', message: 'a replay is written as fields with a colon: replay, from, to, keys, series, inputs' })
  onlyFields(tree, fields, '', { report })
  for (const issue of emptyParts(tree)) report(issue)
  for (const field of ['keys', 'series', 'inputs']) if (!isMapping(tree[field])) missing(tree, field, `${field} are written as { name: … }`, report)
  for (const [key, path] of Object.entries(isMapping(tree['keys']) ? tree['keys'] : {}))
    if (path !== undefined && typeof path !== 'string') report({ code: 'schema', path: `keys.${key}`, message: 'name the file of this key' })
  const locale = readLocale(tree['locale'], report)
  return { name: text(tree, 'replay', 'a replay has a name', report), all: readMonths(tree, report), tree, ...(locale && { locale }) }
}

function readLocale(written: Tree, report: Report): NumberLocale | undefined {
  const locale = numberLocales.find((known) => known === written)
  if (written !== undefined && !locale)
    report({ code: 'schema', path: 'locale', message: `say how the files of series write numbers: ${numberLocales.join(', ')}` })
  return locale
}

/** What is there and empty is reported already. */
function missing(tree: Fields, field: string, message: string, report: Report): void {
  if (tree[field] !== undefined) report({ code: 'schema', path: field, message })
  else if (!Object.hasOwn(tree, field)) report({ code: 'missing-part', path: field, message })
}

function text(tree: Fields, field: string, what: string, report: Report): string {
  const found = tree[field]
  if (typeof found === 'string') return found
  missing(tree, field, what, report)
  return ''
}

function readMonths(tree: Fields, report: Report): readonly string[] {
  const from = text(tree, 'from', 'say with which month it begins: 2019-01', report)
  const to = text(tree, 'to', 'say with which month it ends: 2023-11', report)
  for (const [path, value] of Object.entries({ from, to }))
    if (value !== '' && !isMonth(value)) report({ code: 'unknown-period', path, message: `'${value.slice(0, 40)}' is not a month: write 2019-01` })
  if (!isMonth(from) || !isMonth(to)) return []
  const all = months(from, to)
  if (all.length === 0) report({ code: 'unknown-period', path: 'to', message: `${to} is before ${from}` })
  if (all.length <= mostMonths) return all
  report({ code: 'too-large', path: 'to', message: `at most ${mostMonths} months are replayed; these are ${all.length}` })
  return []
}
