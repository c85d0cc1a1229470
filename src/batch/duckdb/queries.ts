/** The statements that settle a file, once a kernel is registered. */
import { SplitKeyError } from '../../core/issue.ts'
import { type KeyData, recipientsOf } from '../../core/key.ts'
import { planOf } from '../../read/plan.ts'
import { numberOf } from './column.ts'
import { settleName } from './register.ts'
import type { Source } from './source.ts'
import type { Survey } from './survey.ts'
import { named, rowColumn } from './text.ts'

/** The inputs that formulas read, and the balances that the file has a column for. */
export function neededInputs(key: KeyData, columns: Readonly<Record<string, string>>, { types }: Source): readonly string[] {
  const read = new Set(planOf(key).code.flatMap((node) => (node.op === 'input' ? [node.name] : [])))
  return [...read].filter((name) => Object.hasOwn(key.inputs, name) || Object.hasOwn(columns, name) || types.has(name))
}

/** The column each recipient is paid in: `payout_NAME`, with a number where names differ in case only. */
export function payoutColumns(key: KeyData): readonly string[] {
  const used = new Set<string>()
  return recipientsOf(key).map((name) => {
    let column = `payout_${name}`
    for (let number = 2; used.has(column.toLowerCase()); number++) column = `payout_${name}_${number}`
    used.add(column.toLowerCase())
    return column
  })
}

interface Kept {
  readonly keep?: readonly string[]
  readonly groupBy?: string
}

/** The columns written beside the payouts. @throws `duplicate-name` for one that is called like a payout */
export function keptColumns(key: KeyData, { keep, groupBy }: Kept, read: readonly string[], { types }: Source): readonly string[] {
  const kept = keep ?? [...types.keys()].filter((name) => !read.includes(name))
  const own = new Set(payoutColumns(key).map((name) => name.toLowerCase()))
  const clash = kept.filter((name) => own.has(name.toLowerCase()))
  if (clash.length > 0)
    throw new SplitKeyError(
      clash.map((name) => ({ code: 'duplicate-name', path: name, name, message: `'${name}' is also the name of a column of payouts: leave it out` })),
    )
  return groupBy === undefined || kept.includes(groupBy) ? kept : [...kept, groupBy]
}

const placesOf = ({ round }: KeyData): number => round?.to.split('.')[1]?.length ?? 0

/** Every row with its payouts as decimals. */
export function settledQuery(key: KeyData, { from }: Source, { inputs }: Survey, keep: readonly string[]): string {
  const values = inputs.map((input) => `CAST(${numberOf(input)} AS DECIMAL(18, ${input.decimals}))`)
  const to = key.round?.to as string
  const places = placesOf(key)
  const steps = BigInt(to.replace('.', ''))
  const paid = payoutColumns(key).map((column, index) => {
    const cents = `CAST(${steps === 1n ? '' : `${steps} * `}cents[${index + 1}] AS DECIMAL(18, 0))`
    return `${places === 0 ? cents : `${cents} * CAST('0.${'0'.repeat(places - 1)}1' AS DECIMAL(18, ${places}))`} AS ${named(column)}`
  })
  const kept = keep.map(named)
  return `SELECT ${[...kept, ...paid].join(', ')} FROM (SELECT ${[...kept, `${settleName}(${[named(rowColumn), ...values].join(', ')}) AS cents`].join(', ')} FROM ${from})`
}

/** Per group where one is given: its value, the number of rows, and the sum of each column of payouts. */
export function totalsQuery(key: KeyData, table: string, groupBy: string | undefined): string {
  const sums = payoutColumns(key).map((column) => `coalesce(sum(CAST(${named(column)} AS DECIMAL(38, ${placesOf(key)}))), 0)`)
  const group = groupBy === undefined ? [] : [`CAST(${named(groupBy)} AS VARCHAR)`]
  return `SELECT ${[...group, 'count(*)', ...sums].join(', ')} FROM ${table}${groupBy === undefined ? '' : ' GROUP BY 1 ORDER BY 1'}`
}
