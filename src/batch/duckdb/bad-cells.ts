/** The cells of a file that are no numbers, each with its place. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Issue } from '../../core/issue.ts'
import { readNumber } from '../../text/local-number.ts'
import { ask } from './ask.ts'
import { type InputColumn, isGood } from './column.ts'
import { type Source, withLines } from './source.ts'
import { named, rowColumn, text } from './text.ts'

/** At most this many bad rows are listed. */
export const mostListed = 20

/** The first twenty, and how many more there are. */
export async function badCells(source: Source, inputs: readonly InputColumn[], connection: DuckDBConnection): Promise<readonly Issue[]> {
  const { from, path } = source
  const each = inputs.map(
    (input) =>
      `SELECT ${named(rowColumn)} AS r, ${text(input.input)} AS i, CAST(${named(input.column)} AS VARCHAR) AS v FROM ${from} WHERE NOT ${isGood(input)} OR ${isGood(input)} IS NULL`,
  )
  const found = await ask(connection, `SELECT r, i, v, count(*) OVER () FROM (${each.join(' UNION ALL ')}) ORDER BY r, i LIMIT ${mostListed}`, path)
  const issues = await withLines(
    source,
    found.map(([row, input, value]) => {
      const column = inputs.find((one) => one.input === input) as InputColumn
      return [Number(row), badCell(path, Number(row), column, value as string | null)]
    }),
  )
  const more = Number(found[0]?.[3] ?? 0) - found.length
  return more > 0 ? [...issues, { code: 'syntax', path: '', message: `and ${more} more cells of '${path}' that cannot be read` }] : issues
}

function badCell(file: string, row: number, { input, column, type, decimals = 0, locale }: InputColumn, value: string | null): Issue {
  const path = `row ${row}.${column}`
  if (value === null || value.trim() === '')
    return { code: 'missing-input', path, input, message: `'${column}' is empty in row ${row} of '${file}'; write 0 if nothing is meant` }
  const where = `(row ${row}, column '${column}' of '${file}')`
  const read = type === 'VARCHAR' ? readNumber(value, locale) : { value }
  if ('code' in read) return { code: read.code, path, input, message: `${read.message} ${where}` } as Issue
  const shown = `'${value.slice(0, 40)}'`
  return type === 'VARCHAR' && /[eE%\u2212]/.test(value)
    ? { code: 'not-a-number', path, input, message: `${shown} is not written in plain digits: write 1234.50 ${where}` }
    : { code: 'out-of-range', path, input, message: `${shown} has more than ${decimals} decimals or 18 digits ${where}` }
}
