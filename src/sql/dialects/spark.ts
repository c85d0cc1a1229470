/** Spark SQL: `div` gives BIGINT only, and division of DECIMAL rounds, so wide quotients take the remainder out first. */
import { backQuoted, type Dialect, exactQuotient, standard } from '../dialect.ts'

const wide = 'DECIMAL(38, 0)'

export const spark: Dialect = {
  ...standard({ narrow: 'BIGINT', wide, double: 'DOUBLE', decimal: (places) => `DECIMAL(38, ${places})` }),
  name: 'spark',
  identifier: backQuoted,
  // Division leaves six digits for decimals.
  most: 10n ** 32n - 1n,
  quotient: (a, b, isWide) => (isWide ? exactQuotient(wide)(a, b) : `(${a} div ${b})`),
  // A product of decimals may round when their digits exceed 38, so it is kept small.
  money: (cents, places) => (places === 0 ? cents : `CAST(${cents} AS DECIMAL(30, 0)) * CAST('0.${'0'.repeat(places - 1)}1' AS DECIMAL(${places}, ${places}))`),
}
