/** What the clusters settle: drawn keys, all on the same rows. */
import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import type { KeyData } from '../../src/core/key.ts'
import type { DialectName, SqlQuery } from '../../src/sql/index.ts'
import { keyOf, keysOf } from '../arbitraries/keys.ts'
import { queryOf } from '../sql/compare-rows.ts'
import { expectedOf, plain } from '../sql/expected.ts'
import { type Row, rowsOf } from '../sql/rows.ts'

export interface Workload {
  readonly keys: readonly KeyData[]
  readonly rows: readonly Row[]
}

export type Say = (text: string) => void

export const workload = ({ keys, rows, seed }: { readonly keys: number; readonly rows: number; readonly seed: number }): Workload => ({
  keys: fc.sample(keysOf(), { seed, numRuns: keys }).map((written) => keyOf(written)),
  rows: rowsOf(rows, seed),
})

/** The keys whose numbers fit the engine, each with its query. */
export const queries = ({ keys }: Workload, dialect: DialectName, table: string): readonly { readonly key: KeyData; readonly query: SqlQuery }[] =>
  keys.flatMap((key) => {
    const query = queryOf(key, { dialect, table, kind: 'decimal' })
    return query ? [{ key, query }] : []
  })

/** Fails with the first row that differs from the exact settlement. */
export function sameRows(key: KeyData, rows: readonly Row[], found: readonly (readonly string[])[]): void {
  assert.equal(found.length, rows.length, 'every row is answered once')
  for (const [index, row] of rows.entries()) {
    const [id, ...answer] = found[index] as readonly string[]
    assert.equal(Number(id), index)
    assert.deepEqual(
      answer.map((text) => plain(text === '' || text === '\\N' ? null : text)),
      expectedOf(key, row),
      `row ${index}`,
    )
  }
}

/** The first drawn key without divisions by zero in these rows: for settlements that are recorded. */
export const recordable = (
  all: readonly { readonly key: KeyData; readonly query: SqlQuery }[],
  rows: readonly Row[],
): { readonly key: KeyData; readonly query: SqlQuery } =>
  all.find(({ key }) => rows.every((row) => expectedOf(key, row).at(-1) === '0')) ?? assert.fail('no drawn key settles every row')
