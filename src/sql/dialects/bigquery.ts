/** BigQuery: `/` gives FLOAT64, so whole numbers are divided by DIV; the wide type is BIGNUMERIC. */
import { backQuoted, type Dialect, digits38, standard } from '../dialect.ts'

export const bigquery: Dialect = {
  ...standard({ narrow: 'INT64', wide: 'BIGNUMERIC', double: 'FLOAT64', decimal: () => 'BIGNUMERIC' }),
  name: 'bigquery',
  identifier: backQuoted,
  most: digits38,
  quotient: (a, b) => `DIV(${a}, ${b})`,
}
