/** DuckDB's vectors as typed arrays. Reading them value by value would cost more than settling a row does. */
import type { DuckDBDecimal64Vector, DuckDBVector } from '@duckdb/node-api'

/** What the vectors of DuckDB hold under names that its types keep to themselves; checked before use. */
interface Inside {
  readonly dataView?: unknown
  readonly items?: unknown
  readonly childData?: unknown
}

/** The unscaled numbers of a vector of DECIMAL(18, n), or of BIGINT. */
export function wholeNumbers(vector: DuckDBVector, rows: number): BigInt64Array {
  const { items, dataView } = vector as Inside
  if (items instanceof BigInt64Array) return items
  if (dataView instanceof DataView && dataView.byteOffset % 8 === 0) return new BigInt64Array(dataView.buffer, dataView.byteOffset, rows)
  return BigInt64Array.from({ length: rows }, (_, row) => (vector as DuckDBDecimal64Vector).getScaledValue(row) ?? 0n)
}

/** Writes an array of numbers per row, `width` each. */
export function writeArrays(vector: DuckDBVector, values: BigInt64Array, width: number, arrayValue: (items: readonly bigint[]) => unknown): void {
  const child = (vector as Inside).childData as Inside | undefined
  if (child?.items instanceof BigInt64Array && child.items.length === values.length) child.items.set(values)
  else for (let row = 0; row * width < values.length; row++) vector.setItem(row, arrayValue([...values.subarray(row * width, (row + 1) * width)]) as never)
  vector.flush()
}
