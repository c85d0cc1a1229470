/**
 * ClickHouse: `intDiv` divides whole numbers; Int64 wraps around silently and Decimal overflows silently, so every bound is proved before;
 * division of Decimal(38, 0) truncates. Works from 18.16 on.
 */
import { backQuoted, type Dialect, standard } from '../dialect.ts'

const decimal = (places: number): string => `Decimal(38, ${places})`
const power = (places: number): string => `toDecimal128('1${'0'.repeat(places)}', 0)`

export const clickhouse: Dialect = {
  ...standard({ narrow: 'Int64', wide: 'Decimal(38, 0)', double: 'Float64', decimal }),
  name: 'clickhouse',
  executedOn: 'ClickHouse 18.16',
  identifier: backQuoted,
  most: 10n ** 38n - 1n,
  literal: (value, wide) => (wide ? `toDecimal128('${value}', 0)` : `toInt64(${value})`),
  cast: (text, wide) => (wide ? `toDecimal128(${text}, 0)` : `toInt64(${text})`),
  quotient: (a, b, wide) => (wide ? `(${a} / ${b})` : `intDiv(${a}, ${b})`),
  bound: (value, kind) =>
    kind === 'double' ? `toFloat64('${value}')` : `toDecimal128('${value}', ${value.includes('.') ? value.length - value.indexOf('.') - 1 : 0})`,
  reading: (kind, places) => {
    if (kind === 'scaled') return { whole: ([column]) => `toInt64(${column})`, exact: ([column, whole]) => `${whole} = ${column}` }
    if (kind === 'double')
      return {
        whole: ([column]) => `toInt64(round(${column} * 1e${places}))`,
        exact: ([column, whole]) => `toFloat64(${whole}) / 1e${places} = ${column}`,
      }
    return { whole: ([column]) => `toInt64(${column} * ${power(places)})`, exact: ([column, whole]) => `${column} * ${power(places)} = ${whole}` }
  },
  money: (cents, places) => (places === 0 ? cents : `toDecimal128(${cents}, 0) * toDecimal128('0.${'0'.repeat(places - 1)}1', ${places})`),
}
