/** Every back-end on rows of whole numbers, compared with what they must answer. */
import { type BackendName, type ColumnInput, type Columns, compile, type DomainOptions } from '../../src/batch/index.ts'
import type { KeyData } from '../../src/core/key.ts'
import { powerOfTen, rational, toText } from '../../src/number/rational.ts'
import type { Wanted, WholeColumns } from './oracle-check.ts'
import { type RowKind, shapeOf } from './whole-rows.ts'

export const backends: readonly BackendName[] = ['compiled', 'static', 'generated', 'plain', 'apart']

/** How columns are given: doubles nearest to their decimals, whole numbers in doubles, whole numbers of 64 bits. */
export const holdings = ['raw', 'scaled', 'big'] as const
export type Holding = (typeof holdings)[number]

/** A row that is answered otherwise. */
export interface Difference {
  readonly by: string
  readonly row: number
  readonly seen: string
  readonly wanted: string
}

/** A run of one back-end. */
export interface Compared {
  readonly backend: BackendName
  /** Rows that the kernels left to BigInt. */
  readonly apart: number
  readonly differences: readonly Difference[]
}

const names = (key: KeyData): readonly string[] => [...Object.keys(key.inputs), ...Object.keys(key.balances)]

/** The columns of a key, as a caller would give them. */
export function columnsOf(key: KeyData, columns: WholeColumns, rows: number, holds: Holding): Columns {
  const known = names(key).filter((name) => columns[name])
  return Object.fromEntries(known.map((name) => [name, columnOf(columns[name] as WholeColumns[string], rows, holds)]))
}

function columnOf({ values, decimals }: WholeColumns[string], rows: number, holds: Holding): ColumnInput {
  const own = values.subarray(0, rows)
  if (holds === 'big') return { scaled: own, decimals }
  const doubles = Float64Array.from(own, Number)
  return holds === 'scaled' ? { scaled: doubles, decimals } : doubles.map((value) => value / 10 ** decimals)
}

/** The ranges of rows of a kind. */
export const domainOf = (key: KeyData, kind: RowKind): DomainOptions =>
  Object.fromEntries(
    names(key).map((name) => {
      const { decimals, least, most } = shapeOf(kind, name)
      const end = (value: number): string => toText(rational(BigInt(value), powerOfTen(decimals)))
      return [name, { decimals, range: [end(least), end(most)] as const }]
    }),
  )

/** Settles with every back-end; `inputs` states ranges, without it they are inferred. */
export function compareBackends(key: KeyData, columns: Columns, wanted: Wanted, inputs?: DomainOptions): readonly Compared[] {
  return backends.map((backend) => {
    const { payouts, issues, apart } = compile(key, { backend, ...(inputs && { inputs }) }).settleColumns(columns, { onIssue: 'report' })
    const found = new Map(issues.map((own) => [own.row, own.issues[0]?.code as string]))
    return { backend, apart, differences: differencesOf(backend, wanted, Object.values(payouts), found) }
  })
}

/** Rows whose cents or problem are not as wanted; the first of them. */
export function differencesOf(by: string, wanted: Wanted, cents: readonly Float64Array[], problems: ReadonlyMap<number, string>): readonly Difference[] {
  const rows = new Set([...wanted.problems.keys(), ...problems.keys()].filter((row) => wanted.problems.get(row) !== problems.get(row)))
  wanted.cents.forEach((column, index) => {
    const own = cents[index] as Float64Array
    for (let row = 0; row < column.length; row++) if (own[row] !== column[row] && !wanted.problems.has(row)) rows.add(row)
  })
  const shown = (all: readonly Float64Array[], bad: ReadonlyMap<number, string>, row: number): string => bad.get(row) ?? all.map((column) => column[row]).join()
  return [...rows].map((row) => ({ by, row, seen: shown(cents, problems, row), wanted: shown(wanted.cents, wanted.problems, row) }))
}
