/** Snowflake: every whole number is NUMBER(38, 0); division rounds to six digits, so the remainder is taken out first. */
import { type Dialect, exactQuotient, standard } from '../dialect.ts'

const number = 'NUMBER(38, 0)'

export const snowflake: Dialect = {
  ...standard({ narrow: number, wide: number, double: 'DOUBLE', decimal: (places) => `NUMBER(38, ${places})` }),
  name: 'snowflake',
  // Division leaves six digits for decimals.
  most: 10n ** 32n - 1n,
  quotient: exactQuotient(number),
}
