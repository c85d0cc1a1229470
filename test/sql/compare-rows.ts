/** Runs the SQL of a key and compares it with the exact settlement, row by row. */
import { isSplitKeyError } from '../../src/core/issue.ts'
import type { KeyData } from '../../src/core/key.ts'
import { type ColumnKind, type DialectName, type SqlQuery, toSql } from '../../src/sql/index.ts'
import { expectedOf, plain } from './expected.ts'
import { columns, type Row } from './rows.ts'

export interface Target {
  readonly dialect: DialectName
  readonly table: string
  readonly kind: ColumnKind
}

/** A row that another answer was found for. */
export interface Different {
  readonly key: string
  readonly row: number
  readonly expected: readonly (string | null)[]
  readonly found: readonly (string | null)[]
}

export interface Compared {
  /** None where the key was refused, because its numbers fit no type of the engine. */
  readonly rows: number
  readonly wide: boolean
  readonly different: readonly Different[]
}

/** Answers the rows of a query as texts, or null. */
export type AskTexts = (sql: string) => Promise<readonly (readonly (string | null)[])[]>

export async function compareWith(key: KeyData, rows: readonly Row[], { dialect, table, kind }: Target, ask: AskTexts): Promise<Compared> {
  const query = queryOf(key, { dialect, table, kind })
  if (!query) return { rows: 0, wide: false, different: [] }
  const found = await ask(`${query.sql} ORDER BY id`)
  const different = rows.flatMap((row, index): readonly Different[] => {
    const expected = expectedOf(key, row)
    const answer = (found[index] ?? []).slice(1).map((text) => plain(text === '' || text === '\\N' ? null : text))
    return JSON.stringify(expected) === JSON.stringify(answer) ? [] : [{ key: key.name, row: index, expected, found: answer }]
  })
  return { rows: rows.length, wide: /HUGEINT|numeric\)|Decimal\(38, 0\)/.test(query.sql), different }
}

/** The query, or nothing where the key is refused for its size. */
export function queryOf(key: KeyData, { dialect, table, kind }: Target): SqlQuery | undefined {
  try {
    return toSql(key, { dialect, table, keep: ['id'], columns: columns(kind) })
  } catch (error) {
    if (isSplitKeyError(error, 'too-large')) return undefined
    throw error
  }
}
