/** How a query is asked for, and what is wrong with that before anything is written. */
import { type Issue, unknownName } from '../core/issue.ts'
import type { KeyData } from '../core/key.ts'
import { isFields } from '../core/reading/context.ts'
import type { DialectName } from './dialects/index.ts'
import type { ColumnOptions } from './inputs.ts'
import { ownColumn } from './layers.ts'

/** Where the inputs stand, and for which engine the query is. */
export interface SqlOptions {
  readonly dialect: DialectName
  /** What stands after FROM: a table, or a query in brackets. It is written as it is. */
  readonly table: string
  /** Columns that are answered beside the payouts, such as the number of the order. */
  readonly keep?: readonly string[]
  /** Per input: its column, range and decimals, where the key does not say them or says otherwise. A balance stays at its start unless it is named here. */
  readonly columns?: Readonly<Record<string, ColumnOptions>>
  /** Payouts as decimals, or counted in the smallest amount that is paid. */
  readonly amounts?: 'decimal' | 'steps'
}

/** Every problem of the key and of the options but those of columns; `own` are the columns that the query answers. */
export const optionIssues = (key: KeyData, options: SqlOptions, own: readonly string[]): readonly Issue[] => [
  ...keyIssues(key, options),
  ...shapeIssues(options),
  ...nameIssues(options.keep ?? [], own),
]

/** Only a key that pays has payouts; and a decimal is no third of a euro. */
function keyIssues(key: KeyData, { amounts = 'decimal' }: SqlOptions): readonly Issue[] {
  if (!key.pot || !key.round || !key.surplus)
    return [{ code: 'missing-part', path: '', message: `'${key.name}' has no pot, split and rounding: there is nothing to pay` }]
  if (amounts !== 'decimal' || !key.round.to.includes('/')) return []
  const message = `payouts are multiples of ${key.round.to}, which no decimal holds exactly: ask for amounts: 'steps', which counts them, or round to a decimal`
  return [{ code: 'schema', path: 'round.to', message }]
}

function shapeIssues({ table, keep = [], columns = {}, amounts = 'decimal' }: SqlOptions): readonly Issue[] {
  const known = ['decimal', 'steps']
  const isNames = Array.isArray(keep) && keep.every((name: unknown) => typeof name === 'string')
  return [
    ...(isText(table) ? [] : [{ code: 'missing-part', path: 'table', message: "say what stands after FROM: table: 'orders'" } as const]),
    ...(isNames ? [] : [{ code: 'schema', path: 'keep', message: "columns are named in a list: ['order_id']" } as const]),
    ...(isFields(columns) ? [] : [{ code: 'schema', path: 'columns', message: 'columns are said by input: { price: { range: [0, 500] } }' } as const]),
    ...(known.includes(amounts) ? [] : [unknownName('unknown-name', 'amounts', String(amounts), known)]),
  ]
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

function nameIssues(keep: SqlOptions['keep'], own: readonly string[]): readonly Issue[] {
  if (!Array.isArray(keep)) return []
  const names = keep.filter((name): name is string => typeof name === 'string')
  const taken = new Set(own.map((name) => name.toLowerCase()))
  const isTaken = (name: string, before: readonly string[]): boolean =>
    taken.has(name.toLowerCase()) || ownColumn.test(name) || before.some((other) => other.toLowerCase() === name.toLowerCase())
  return names
    .filter((name, index) => isTaken(name, names.slice(0, index)))
    .map((name) => ({ code: 'duplicate-name', path: `keep.${name}`, name, message: `'${name}' is also the name of a column of the answer` }))
}
