/** Columns as callers give them, read into sources: every name once, all of one length. */
import { type Issue, raise, unknownName } from '../../core/issue.ts'
import type { AllocatedColumns } from './allocate-columns.ts'
import type { Context } from './settle-sources.ts'
import { type ColumnInput, constantSource, lengthOf, type Source, sourceOf } from './source.ts'

/** By name: every input; an opening balance that is absent is at its agreed start. */
export type Columns = Readonly<Record<string, ColumnInput>>

export const isAllocated = (columns: Columns | AllocatedColumns): columns is AllocatedColumns => Object.hasOwn(columns, '~place')

const allocatedInputs = ({ holds, columns }: AllocatedColumns): Columns =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, holds === 'raw' ? column : { scaled: column }]))

interface Read {
  readonly sources: readonly Source[]
  readonly rows: number
}

/** Columns as sources, all of one length. @throws every problem at once */
export function readColumns({ key, stated }: Context, names: readonly string[], given: Columns | AllocatedColumns): Read {
  const issues: Issue[] = []
  const columns: Columns = isAllocated(given) ? allocatedInputs(given) : given
  for (const name of Object.keys(columns)) if (!names.includes(name)) issues.push(unknownName('unknown-input', name, name, names))
  const lengths = [...new Set(Object.values(columns).flatMap((column) => lengthOf(column) ?? []))]
  if (lengths.length > 1) issues.push({ code: 'schema', path: 'columns', message: `columns have different lengths: ${lengths.join(', ')} rows` })
  const rows = lengths[0] ?? 1
  const sources = names.flatMap((name) => {
    const [start, decimals] = [key.balances[name]?.start, stated[name]?.decimals]
    const column = Object.hasOwn(columns, name) ? columns[name] : undefined
    if (column === undefined && start !== undefined) return [{ ...constantSource(name, start, rows, decimals), isStart: true } as const]
    if (column === undefined) issues.push({ code: 'missing-input', path: name, input: name, message: `input '${name}' is missing` })
    const source = column === undefined ? undefined : sourceOf(name, column, rows, decimals, issues)
    return source ? [source] : []
  })
  raise(issues)
  return { sources, rows }
}
