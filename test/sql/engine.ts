/** An engine as a soak sees it: the SQL of every key on the rows of a round, compared with what they must answer. */

import { isSplitKeyError } from '../../src/core/issue.ts'
import { recipientsOf } from '../../src/core/key.ts'
import { planOf } from '../../src/read/plan.ts'
import { type ColumnKind, type ColumnOptions, type DialectName, type SqlQuery, sqlProblems, toSql } from '../../src/sql/index.ts'
import { type Difference, differencesOf } from '../batch/back-ends.ts'
import type { Wanted, WholeColumns } from '../batch/oracle-check.ts'
import type { Case, Engine } from '../batch/soak-run.ts'
import { shapeOf } from '../batch/whole-rows.ts'
import { readAnswers } from './answers.ts'
import { decimalText } from './rows.ts'

/** What an engine does: takes the rows as text, and answers a query as tab-separated bytes. */
export interface Server {
  readonly dialect: DialectName
  readonly load: (columns: WholeColumns) => Promise<void>
  /** The query answers the number of the row, payouts, and the problem. */
  readonly ask: (sql: string) => Promise<Uint8Array>
}

const codes: Readonly<Record<number, string>> = { 1: 'out-of-range', 2: 'divides-by-zero', 3: 'negative-weight', 4: 'does-not-add-up' }

/** Decimals, whole numbers and doubles in turn; payouts as decimals or counted, in turn. */
export function engineOf({ dialect, load, ask }: Server): Engine {
  let turn = 0
  const compare: Engine['compare'] = async (one, wanted) => {
    const own = turn++
    const kinds: readonly ColumnKind[] = one.kind === 'wide' ? ['decimal', 'scaled'] : ['decimal', 'scaled', 'double']
    const kind = kinds[own % kinds.length] as ColumnKind
    const amounts = own % 2 === 0 ? 'decimal' : 'steps'
    const query = queryOf(one, dialect, kind, amounts)
    return query && differences(dialect, one, await ask(query.sql), amounts, await wanted)
  }
  return { name: dialect, load, compare }
}

function differences(by: DialectName, { key, rows }: Case, bytes: Uint8Array, amounts: 'decimal' | 'steps', wanted: Wanted): readonly Difference[] {
  const to = key.round?.to as string
  const [places, steps] = amounts === 'steps' ? [0, 1] : [to.split('.')[1]?.length ?? 0, Number(to.replace('.', ''))]
  const { cents, problem } = readAnswers(bytes, rows, recipientsOf(key).length, places as number, steps as number)
  const problems = new Map<number, string>()
  problem.forEach((number, row) => {
    if (number !== 0) problems.set(row, codes[number] ?? `${sqlProblems[number]}`)
  })
  return differencesOf(by, wanted, cents, problems)
}

/** The query over the first rows of the table; nothing where a key needs numbers that no type of the engine holds. */
function queryOf(one: Case, dialect: DialectName, kind: ColumnKind, amounts: 'decimal' | 'steps'): SqlQuery | undefined {
  try {
    return toSql(one.key, { dialect, table: tableOf(one, dialect, kind), keep: ['id'], columns: optionsOf(one, kind), amounts })
  } catch (error) {
    if (isSplitKeyError(error, 'too-large')) return undefined
    throw error
  }
}

/** Doubles are made of the decimals, in the same place. */
function tableOf({ key, rows, columns }: Case, dialect: DialectName, kind: ColumnKind): string {
  const quote = (name: string): string => (dialect === 'clickhouse' ? `\`${name}\`` : `"${name}"`)
  const cast = (name: string): string => (dialect === 'clickhouse' ? `toFloat64(${quote(name)})` : `CAST(${quote(name)} AS DOUBLE PRECISION)`)
  const read = [...new Set(planOf(key).code.flatMap((node) => (node.op === 'input' && columns[node.name] ? [node.name] : [])))]
  const given = read.map((name) => (kind === 'double' ? `${cast(name)} AS ${quote(`${name}_d`)}` : quote(kind === 'scaled' ? `${name}_n` : name)))
  return `(SELECT ${['id', ...given].join(', ')} FROM orders WHERE id < ${rows}) AS given`
}

function optionsOf({ key, kind: rows, columns }: Case, kind: ColumnKind): Readonly<Record<string, ColumnOptions>> {
  const names = [...Object.keys(key.inputs), ...Object.keys(key.balances)].filter((name) => columns[name])
  return Object.fromEntries(
    names.map((name) => {
      const { decimals, least, most } = shapeOf(rows, name)
      const column = { decimal: name, scaled: `${name}_n`, double: `${name}_d` }[kind]
      return [name, { kind, column, decimals, range: [decimalText(least, decimals), decimalText(most, decimals)] as const }]
    }),
  )
}
