/** A key as one SQL query: a row of payouts per row of inputs, equal to `settle` to the cent, in whole numbers only. */
import { raise } from '../core/issue.ts'
import { type KeyData, recipientsOf } from '../core/key.ts'
import { planOf } from '../read/plan.ts'
import { compile } from './compile.ts'
import type { Dialect } from './dialect.ts'
import { type DialectName, dialectOf } from './dialects/index.ts'
import { guardQuery } from './guard.ts'
import { header } from './header.ts'
import { columnSpecs } from './inputs.ts'
import { layered, type Output } from './layers.ts'
import { optionIssues, type SqlOptions } from './options.ts'

/** A query and what its columns mean. */
export interface SqlQuery {
  readonly sql: string
  /** One row: how many rows are empty, out of range, or have more decimals than declared, per input. Run it first. */
  readonly guard: string
  /** The column of each recipient's payout: partners, then funds. Empty where the row has a problem. */
  readonly payouts: Readonly<Record<string, string>>
  /** The column that says why a row has no payouts: a key of `sqlProblems`, or 0. */
  readonly problem: string
  readonly dialect: DialectName
  /** The engine on which this dialect is tested; absent: generated, not executed. */
  readonly executedOn?: string
}

/** What the problem column can say. */
export const sqlProblems: Readonly<Record<number, string>> = Object.freeze({
  1: 'an input is empty, out of range, or has more decimals than declared',
  2: 'divides by zero',
  3: 'a weight is below zero',
  4: 'the exact amounts do not add up to whole cents',
})

const problemColumn = 'problem'

/**
 * The query that settles every row of a table.
 *
 * With `carry`, each row starts with nothing owed: cents that are carried need an order of rows, which a table has not.
 * @throws every problem at once: of how it is asked for, and names that collide; then inputs without a range or a number of decimals; `too-large` for the first line whose
 * numbers the engine's widest type cannot hold
 */
export function toSql(key: KeyData, options: SqlOptions): SqlQuery {
  const dialect = dialectOf(options.dialect)
  const { keep = [], columns = {}, amounts = 'decimal', table } = options
  const plan = planOf(key)
  const names = plan.code.flatMap((node) => (node.op === 'input' ? [node.name] : []))
  const recipients = key.pot ? recipientsOf(key) : []
  const paidAs = columnNames(recipients)
  raise(optionIssues(key, options, [...Object.values(paidAs), problemColumn]))
  const specs = columnSpecs(key, [...new Set(names)], columns)
  const { paid, problem } = compile(key, plan, specs, dialect, amounts === 'decimal' ? moneyOf(key, dialect) : (text) => text)
  const outputs: readonly Output[] = [
    ...recipients.map((name, index) => ({ name: paidAs[name] as string, term: paid[index] as Output['term'] })),
    { name: problemColumn, term: problem },
  ]
  const query = layered(outputs, table, keep.map(dialect.identifier), dialect)
  const sql = `${header(plan, specs, dialect)}\n${query}\n`
  const executedOn = dialect.executedOn
  return {
    sql,
    guard: guardQuery(specs, table, dialect),
    payouts: paidAs,
    problem: problemColumn,
    dialect: options.dialect,
    ...(executedOn !== undefined && { executedOn }),
  }
}

/** `payout_NAME`; where names differ in case only, a number is added. */
function columnNames(recipients: readonly string[]): Readonly<Record<string, string>> {
  const used = new Set<string>()
  return Object.fromEntries(
    recipients.map((name) => {
      let column = `payout_${name}`
      for (let number = 2; used.has(column.toLowerCase()); number++) column = `payout_${name}_${number}`
      used.add(column.toLowerCase())
      return [name, column]
    }),
  )
}

/** Steps as an amount: the step is a decimal, which is a whole number of a power of ten. */
function moneyOf(key: KeyData, dialect: Dialect): (text: string, most: bigint) => string {
  const to = key.round?.to as string
  const [, part = ''] = to.split('.')
  const times = BigInt(to.replace('.', ''))
  return (text, most) => {
    const wide = most * times > 1n << 62n
    return dialect.money(times === 1n ? text : `${dialect.cast(text, wide)} * ${dialect.literal(times, wide)}`, part.length, most * times)
  }
}
