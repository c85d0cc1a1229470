/**
 * DuckDB: `//` divides whole numbers; division of DECIMAL gives DOUBLE, so it is never used; CASE is faster than least and greatest. A
 * DECIMAL of up to 18 digits is a whole number of 64 bits; comparing it with a wider one is many times slower, so types are kept tight.
 */
import { type Dialect, decimalsOf, plainReading, standard } from '../dialect.ts'

const eighteenDigits = 10n ** 18n

const decimal = (places: number, most: bigint): string => `DECIMAL(${places < 18 && most < eighteenDigits && most > -eighteenDigits ? 18 : 38}, ${places})`

const types = { narrow: 'BIGINT', wide: 'HUGEINT', double: 'DOUBLE', decimal }

const reading: Dialect['reading'] = (kind, places, most) => {
  if (kind !== 'decimal') return plainReading(types)(kind, places, most)
  const power = 10n ** BigInt(places)
  const fitted = `DECIMAL(${most * power < eighteenDigits ? 18 : 38}, ${places})`
  const rounded = (column: string | undefined): string => `CAST(${column} AS ${fitted})`
  const times = places === 0 ? '' : ` * CAST(${power} AS DECIMAL(${places + 1}, 0))`
  return { whole: ([column]) => `CAST(${rounded(column)}${times} AS BIGINT)`, exact: ([column]) => `${rounded(column)} = ${column}` }
}

const tight = (value: string): string => `CAST('${value}' AS DECIMAL(${value.replace(/\D/g, '').length}, ${decimalsOf(value)}))`

export const duckdb: Dialect = {
  ...standard(types),
  name: 'duckdb',
  executedOn: 'DuckDB 1.5',
  most: (1n << 127n) - 1n,
  quotient: (a, b) => `(${a} // ${b})`,
  bound: (value, kind) => (kind === 'double' ? `CAST('${value}' AS DOUBLE)` : tight(value)),
  reading,
}
