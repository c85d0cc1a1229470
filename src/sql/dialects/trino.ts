/** Trino: whole division truncates; division of DECIMAL rounds half up, so wide quotients take the remainder out first. */
import { type Dialect, digits38, exactQuotient, standard } from '../dialect.ts'

const wide = 'DECIMAL(38, 0)'

export const trino: Dialect = {
  ...standard({ narrow: 'BIGINT', wide, double: 'DOUBLE', decimal: (places) => `DECIMAL(${places === 0 ? 30 : Math.max(places, 30)}, ${places})` }),
  name: 'trino',
  most: digits38,
  quotient: (a, b, isWide) => (isWide ? exactQuotient(wide)(a, b) : `(${a} / ${b})`),
}
