/** What is wrong with the fields of rows, all at once. */
import { type Issue, unknownName } from '../../core/issue.ts'
import type { KeyData } from '../../core/key.ts'

export type Row = Readonly<Record<string, unknown>>

/** Fields that are no inputs, then inputs that are missing, every one with its row. A balance that is absent is at its agreed start. */
export function rowIssues(key: KeyData, names: readonly string[], rows: readonly Row[]): readonly Issue[] {
  const known = new Set(names)
  const unknown = rows.flatMap((row, index) => {
    const issues: Issue[] = []
    for (const name in row) if (!known.has(name)) issues.push(unknownName('unknown-input', `rows.${index}.${name}`, name, names))
    return issues
  })
  const missing = names.flatMap((name) =>
    rows.flatMap((row, index): readonly Issue[] => {
      const value = Object.hasOwn(row, name) ? row[name] : key.balances[name]?.start
      if (value !== undefined && value !== null) return []
      return [{ code: 'missing-input', path: `rows.${index}.${name}`, input: name, message: `input '${name}' is missing` }]
    }),
  )
  return [...unknown, ...missing]
}
