/** A file of rows as DuckDB reads it: its columns, and each row with its number. */
import { type Issue, raise, unknownName } from '../../core/issue.ts'

export interface Source {
  readonly path: string
  /** What stands after FROM; its rows have the column `rowColumn` besides those of the file. */
  readonly from: string
  /** Column to type; every column of a CSV file is text. */
  readonly types: ReadonlyMap<string, string>
  /** The line on which each of these rows begins, in a file that has lines. */
  readonly linesOf?: (rows: readonly number[]) => Promise<ReadonlyMap<number, number>>
}

/** The column of each name. @throws every name that is no column, with the nearest */
export function checkColumns(wanted: readonly string[], { path, types }: Source): void {
  const known = [...types.keys()]
  raise(wanted.filter((name) => !types.has(name)).map((name) => unknownName('unknown-name', path, name, known)))
}

/** Issues about rows with the lines on which they stand, in a file that has lines. */
export async function withLines({ path, linesOf }: Source, issues: readonly (readonly [row: number, issue: Issue])[]): Promise<readonly Issue[]> {
  const lines = await linesOf?.(issues.map(([row]) => row))
  return issues.map(([row, issue]) => (lines ? { ...issue, at: { file: path, line: lines.get(row) as number, col: 1 } } : issue))
}
