/** A first look at a file: how many rows, in which ranges, and which of them cannot be read. Nothing is computed before all of it is good. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { SplitKeyError } from '../../core/issue.ts'
import { ask } from './ask.ts'
import { badCells } from './bad-cells.ts'
import { decimalOf, decimalsQuery, type InputColumn, isGood } from './column.ts'
import type { Source } from './source.ts'

/** An input as it really occurs. */
export interface Surveyed extends InputColumn {
  readonly decimals: number
  readonly range: readonly [string, string]
}

export interface Survey {
  readonly rows: number
  readonly inputs: readonly Surveyed[]
}

/**
 * Values may have more decimals than the key says: they are read with as many as they have.
 * @throws every bad cell, the first twenty with row and column
 */
export async function survey(source: Source, columns: readonly InputColumn[], connection: DuckDBConnection): Promise<Survey> {
  const open = columns.filter(({ decimals }) => decimals === undefined)
  const first = await look(source, await withDecimals(source, columns, open, connection), connection)
  if (first.bad.length === 0) return first
  const finer = await withDecimals(source, first.inputs, first.bad, connection)
  const again = finer.some(({ decimals }, index) => decimals !== first.inputs[index]?.decimals) ? await look(source, finer, connection) : first
  if (again.bad.length > 0) throw new SplitKeyError(await badCells(source, again.bad, connection))
  return again
}

type Counted = InputColumn & { readonly decimals: number }

async function look(source: Source, inputs: readonly Counted[], connection: DuckDBConnection): Promise<Survey & { readonly bad: readonly Counted[] }> {
  const asked = inputs.flatMap((input) => [`count(*) FILTER (WHERE NOT ${isGood(input)})`, `min(${decimalOf(input)})`, `max(${decimalOf(input)})`])
  const [answer = []] = await ask(connection, `SELECT ${['count(*)', ...asked].join(', ')} FROM ${source.from}`, source.path)
  const rangeOf = (index: number) => [String(answer[2 + index * 3] ?? 0), String(answer[3 + index * 3] ?? 0)] as const
  return {
    rows: Number(answer[0]),
    inputs: inputs.map((input, index) => ({ ...input, range: rangeOf(index) })),
    bad: inputs.filter((_, index) => Number(answer[1 + index * 3]) > 0),
  }
}

/** Looks up how many decimals those of `open` have; never fewer than are known already. */
async function withDecimals(
  source: Source,
  columns: readonly InputColumn[],
  open: readonly InputColumn[],
  connection: DuckDBConnection,
): Promise<readonly Counted[]> {
  const [found = []] = open.length === 0 ? [] : await ask(connection, `SELECT ${open.map(decimalsQuery).join(', ')} FROM ${source.from}`, source.path)
  const places = new Map(open.map(({ input }, index) => [input, Number(found[index] ?? 0)]))
  return columns.map((column) => ({ ...column, decimals: Math.max(column.decimals ?? 0, places.get(column.input) ?? 0) }))
}
