/** DuckDB: `//` divides whole numbers; division of DECIMAL gives DOUBLE, so it is never used; CASE is faster than least and greatest. */
import { type Dialect, standard } from '../dialect.ts'

/** Up to 18 digits are a whole number of 64 bits; the product of two such decimals stays one. */
const eighteenDigits = 10n ** 18n

const decimal = (places: number, most: bigint): string => `DECIMAL(${places < 18 && most < eighteenDigits && most > -eighteenDigits ? 18 : 38}, ${places})`

export const duckdb: Dialect = {
  ...standard({ narrow: 'BIGINT', wide: 'HUGEINT', double: 'DOUBLE', decimal }),
  name: 'duckdb',
  executedOn: 'DuckDB 1.5',
  most: (1n << 127n) - 1n,
  quotient: (a, b) => `(${a} // ${b})`,
}
