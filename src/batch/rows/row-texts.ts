/** Rows as objects, read into canonical texts by name. */
import { type Issue, raise, unknownName } from '../../core/issue.ts'
import type { KeyData } from '../../core/key.ts'
import { numericText } from '../../number/decimal.ts'

/**
 * Every input of every row; an opening balance that is absent is at its agreed start. A value that is no number is `undefined` and decided
 * with its row. @throws `missing-input`, `unknown-input`, every one with its row
 */
export function rowTexts(key: KeyData, rows: readonly Readonly<Record<string, unknown>>[]): ReadonlyMap<string, readonly (string | undefined)[]> {
  const issues: Issue[] = []
  const names = [...Object.keys(key.inputs), ...Object.keys(key.balances)]
  const known = new Set(names)
  rows.forEach((row, index) => {
    for (const name in row) if (!known.has(name)) issues.push(unknownName('unknown-input', `rows.${index}.${name}`, name, names))
  })
  const texts = names.map((name) => {
    const start = key.balances[name]?.start
    const column = rows.map((row, index) => {
      const value = Object.hasOwn(row, name) ? row[name] : start
      if (value === undefined || value === null)
        issues.push({ code: 'missing-input', path: `rows.${index}.${name}`, input: name, message: `input '${name}' is missing` })
      return numericText(value)
    })
    return [name, column] as const
  })
  raise(issues)
  return new Map(texts)
}
