/** PostgreSQL: NUMERIC is as wide as needed; subqueries are merged, and shared work repeated, unless OFFSET 0 keeps them apart. */
import { type Dialect, standard } from '../dialect.ts'

export const postgresql: Dialect = {
  ...standard({ narrow: 'bigint', wide: 'numeric', double: 'double precision', decimal: () => 'numeric' }),
  name: 'postgresql',
  executedOn: 'PostgreSQL 15',
  // NUMERIC has 131,072 digits before the point.
  most: 10n ** 1000n,
  quotient: (a, b, wide) => (wide ? `div(${a}, ${b})` : `(${a} / ${b})`),
  fence: ' OFFSET 0',
}
