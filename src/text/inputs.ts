/** Inputs from a YAML or JSON document: one set, or a list of sets with a period each. */
import type { Issue } from '../core/issue.ts'
import { unknownName } from '../core/issue.ts'
import { nameIssue } from '../core/names.ts'
import { canonicalNumber } from '../core/number-text.ts'
import { periodIssue } from './csv.ts'
import type { Document, Tree } from './document.ts'
import { isMapping } from './empty.ts'
import type { InputRow, InputRows, ValueDetails } from './input-rows.ts'
import { locate } from './locate.ts'
import { raiseInOrder } from './problems.ts'
import { isTooLong, tooLongText } from './too-long.ts'

type Report = (issue: Issue) => undefined

/**
 * Reads inputs. A value is a number, or `{ value: 1.38, status: provisional, source: invoice 12 }`. Numbers have a decimal point.
 * @throws `missing-input`, `not-a-number`, `duplicate-period`, `unknown-period`, `bad-name`, `schema`: all at once, each at its place
 */
export function readInputsDocument(document: Document): InputRows {
  const issues: Issue[] = []
  const report: Report = (issue) => void issues.push(locate(issue, document))
  const list = Array.isArray(document.tree) ? (document.tree as readonly Tree[]) : undefined
  const seen = new Map<string, number>()
  const rows = (list ?? [document.tree]).map((tree, index) => readRow(tree, list ? String(index) : '', { document, report, seen }))
  raiseInOrder(issues)
  const good = rows as readonly InputRow[]
  return { columns: [...new Set(good.flatMap((row) => Object.keys(row.inputs)))], rows: good }
}

interface Reading {
  readonly document: Document
  readonly report: Report
  readonly seen: Map<string, number>
}

function readRow(tree: Tree, path: string, { document, report, seen }: Reading): InputRow | undefined {
  if (!isMapping(tree))
    return report({ code: 'schema', path, message: 'inputs are written as { price: 45, sold: 400 }, or as a list of these with a period each' })
  const line = document.placeOf(path).line
  const below = (name: string): string => (path === '' ? name : `${path}.${name}`)
  const named = tree['period'] !== undefined ? 'period' : 'month'
  const period = tree[named]
  const wrong = typeof period === 'string' ? periodIssue(period, line, seen) : undefined
  if (wrong) report({ ...wrong, path: below(named) })
  if (typeof period !== 'string' && (path !== '' || period !== undefined))
    report({ code: 'missing-part', path, message: 'each entry of the list says its period: 2020-03' })
  const inputs: Record<string, string> = {}
  const details: Record<string, ValueDetails> = {}
  for (const [name, written] of Object.entries(tree)) {
    if (name === named) continue
    const read = readValue(name, written, below(name), report)
    if (read === undefined) continue
    inputs[name] = read.value
    if (read.details) details[name] = read.details
  }
  return { ...(typeof period === 'string' && { period }), inputs, line, ...(Object.keys(details).length > 0 && { details }) }
}

function readValue(name: string, written: Tree, path: string, report: Report): { readonly value: string; readonly details?: ValueDetails } | undefined {
  const bad = nameIssue(path, name)
  if (bad) return report(bad)
  if (!isMapping(written)) return number(name, written, path, report)
  const fields = ['value', 'status', 'source']
  for (const field of Object.keys(written)) if (!fields.includes(field)) report(unknownName('unknown-field', `${path}.${field}`, field, fields))
  const { value, status, source } = written
  if (status !== undefined && status !== 'provisional' && status !== 'final')
    return report({ code: 'schema', path: `${path}.status`, message: 'write provisional or final' })
  if (source !== undefined && typeof source !== 'string') return report({ code: 'schema', path: `${path}.source`, message: 'text is needed here' })
  const read = number(name, value, `${path}.value`, report)
  return read && { ...read, details: { ...(status !== undefined && { status }), ...(source !== undefined && { source }) } }
}

function number(input: string, written: Tree, path: string, report: Report): { readonly value: string } | undefined {
  if (written === undefined) return report({ code: 'missing-input', path, input, message: `'${input}' is empty; write 0 if nothing is meant` })
  const value = typeof written === 'string' ? canonicalNumber(written) : undefined
  if (value !== undefined && isTooLong(value)) return report({ code: 'not-a-number', path, input, message: tooLongText(written as string) })
  if (value !== undefined) return { value }
  const shown = typeof written === 'string' ? `'${written.slice(0, 40)}'` : 'a list'
  return report({ code: 'not-a-number', path, input, message: `${shown} is not a number: write 1234.50, with a decimal point and without a unit` })
}
