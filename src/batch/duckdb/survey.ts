/** A first look at a file: how many rows, in which ranges, and which of them cannot be read. Nothing is computed before all of it is good. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { type Issue, SplitKeyError } from '../../core/issue.ts'
import { decimalOf, decimalsQuery, type InputColumn, isGood } from './column.ts'
import { ask, named, rowColumn, type Source, text } from './source.ts'

/** An input as it really occurs. */
export interface Surveyed extends InputColumn {
  readonly decimals: number
  readonly range: readonly [string, string]
}

export interface Survey {
  readonly rows: number
  readonly inputs: readonly Surveyed[]
}

/** At most this many bad rows are listed. */
export const mostListed = 20

/** @throws every bad cell, the first twenty with row and column */
export async function survey(path: string, source: Source, columns: readonly InputColumn[], connection: DuckDBConnection): Promise<Survey> {
  const inputs = await withDecimals(path, source, columns, connection)
  const asked = inputs.flatMap((input) => [`count(*) FILTER (WHERE NOT ${isGood(input)})`, `min(${decimalOf(input)})`, `max(${decimalOf(input)})`])
  const [answer = []] = await ask(connection, `SELECT ${['count(*)', ...asked].join(', ')} FROM ${source.from}`, path)
  const rows = Number(answer[0])
  const bad = inputs.filter((_, index) => Number(answer[1 + index * 3]) > 0)
  if (bad.length > 0) throw new SplitKeyError(await badCells(path, source, bad, connection))
  const ranged = inputs.map((input, index) => ({ ...input, range: [String(answer[2 + index * 3] ?? 0), String(answer[3 + index * 3] ?? 0)] as const }))
  return { rows, inputs: ranged }
}

async function withDecimals(
  path: string,
  source: Source,
  columns: readonly InputColumn[],
  connection: DuckDBConnection,
): Promise<readonly (InputColumn & { decimals: number })[]> {
  const open = columns.filter(({ decimals }) => decimals === undefined)
  const [found = []] = open.length === 0 ? [] : await ask(connection, `SELECT ${open.map(decimalsQuery).join(', ')} FROM ${source.from}`, path)
  return columns.map((column) => ({ ...column, decimals: column.decimals ?? Number(found[open.indexOf(column)] ?? 0) }))
}

async function badCells(path: string, source: Source, inputs: readonly InputColumn[], connection: DuckDBConnection): Promise<readonly Issue[]> {
  const each = inputs.map(
    (input) =>
      `SELECT ${named(rowColumn)} AS r, ${text(input.input)} AS i, CAST(${named(input.column)} AS VARCHAR) AS v FROM ${source.from} WHERE NOT ${isGood(input)} OR ${isGood(input)} IS NULL`,
  )
  const found = await ask(connection, `SELECT r, i, v, count(*) OVER () FROM (${each.join(' UNION ALL ')}) ORDER BY r, i LIMIT ${mostListed}`, path)
  const issues = found.map(([row, input, value]) =>
    badCell(path, Number(row), inputs.find((one) => one.input === input) as InputColumn, value as string | null),
  )
  const more = Number(found[0]?.[3] ?? 0) - found.length
  return more > 0 ? [...issues, { code: 'syntax', path: '', message: `and ${more} more cells of '${path}' that cannot be read` }] : issues
}

function badCell(file: string, row: number, { input, column, type, decimals = 0 }: InputColumn, value: string | null): Issue {
  const where = { path: `row ${row}.${column}`, input }
  if (value === null || value.trim() === '')
    return { code: 'missing-input', ...where, message: `'${column}' is empty in row ${row} of '${file}'; write 0 if nothing is meant` }
  const shown = value.slice(0, 40)
  const isNumber = type !== 'VARCHAR' || /^\s*[+-]?\d+(?:\.\d*)?\s*$/.test(value)
  const what = isNumber ? `has more than ${decimals} decimals or 18 digits` : 'is not a number: write 1234.50'
  return { code: isNumber ? 'out-of-range' : 'not-a-number', ...where, message: `'${shown}' ${what} in row ${row}, column '${column}' of '${file}'` }
}
