/** A column that says of every row whether it is provisional. */
import type { Issue } from '../core/issue.ts'

type Status = 'provisional' | 'final'

/** Which cell of a record says its status; `undefined` where none does. */
export type StatusColumn = number | undefined

const isStatus = (text: string): text is Status => text === 'provisional' || text === 'final'

/** The column `status`, if it holds a status anywhere: an input may be called so too. */
export function statusColumn(header: readonly string[], records: readonly { readonly cells: readonly string[] }[]): StatusColumn {
  const index = header.indexOf('status')
  return records.some(({ cells }) => isStatus((cells[index] ?? '').trim())) ? index : undefined
}

/** What a record says, or what is wrong with it; `undefined` where the file has no such column. */
export function readStatus(cells: readonly string[], column: StatusColumn): Status | Issue | undefined {
  if (column === undefined) return undefined
  const written = (cells[column] ?? '').trim()
  return isStatus(written) ? written : { code: 'schema', path: 'status', message: `'${written.slice(0, 40)}' is no status: write provisional or final` }
}
