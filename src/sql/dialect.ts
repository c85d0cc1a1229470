/** What differs between engines. Everything else is one text for all. */
import type { Write } from './term.ts'

/** How a column holds an input: a decimal, a double, or a whole number of its smallest unit (1234 for 12.34). */
export type ColumnKind = 'decimal' | 'double' | 'scaled'

/** A column made a whole number, and the test that nothing was lost. */
export interface Reading {
  readonly whole: Write
  /** From the column and the whole number. */
  readonly exact: Write
}

export interface Dialect {
  readonly name: string
  /** The version this was run on, row by row against the exact settlement; absent where it was only generated. */
  readonly executedOn?: string
  readonly identifier: (name: string) => string
  /** The largest number of the widest whole type. */
  readonly most: bigint
  readonly literal: (value: bigint, wide: boolean) => string
  readonly cast: (text: string, wide: boolean) => string
  /** Whole quotient of numbers that are not negative. */
  readonly quotient: (a: string, b: string, wide: boolean) => string
  /** A constant as it is compared with a column. */
  readonly bound: (value: string, kind: ColumnKind) => string
  /** `most` is the largest size of the whole number. */
  readonly reading: (kind: ColumnKind, places: number, most: bigint) => Reading
  /** `cents` whole steps of `10^-places`, none larger than `most`, as a decimal. */
  readonly money: (cents: string, places: number, most: bigint) => string
  /** What keeps the engine from merging a subquery into the next, and computing shared work twice. */
  readonly fence: string
}

const inside = (open: string, close: string, escaped: string) => (name: string) => `${open}${name.replaceAll(close, escaped)}${close}`

export const doubleQuoted = inside('"', '"', '""')
export const backQuoted = inside('`', '`', '``')

/** What most engines share; each dialect says what is different. */
export interface Types {
  readonly narrow: string
  readonly wide: string
  /** A decimal type for numbers up to `most`, without the decimals. */
  readonly decimal: (places: number, most: bigint) => string
  readonly double: string
}

/** The greatest whole number of 38 digits. */
export const digits38 = 10n ** 38n - 1n

/** A quotient whose remainder is taken out first, for engines that would round it. */
export const exactQuotient =
  (type: string) =>
  (a: string, b: string): string =>
    `CAST((${a} - ${a} % ${b}) / ${b} AS ${type})`

/** A column may have this many decimals of its own, before the product with a power of ten needs a wider type. */
const spare = 10n

/** Readings by casts that every engine has. */
export function plainReading({ narrow, decimal, double }: Types): Dialect['reading'] {
  return (kind, places, most) => {
    const power = `1${'0'.repeat(places)}`
    const scale = `CAST(${power} AS ${decimal(0, most * 10n ** spare)})`
    if (kind === 'scaled') return { whole: ([column]) => `CAST(${column} AS ${narrow})`, exact: ([column, whole]) => `${whole} = ${column}` }
    if (kind === 'double')
      return {
        whole: ([column]) => `CAST(round(${column} * CAST(${power} AS ${double})) AS ${narrow})`,
        // The quotient of two whole doubles is rounded correctly, so it is the double nearest to that decimal, or the column is none.
        exact: ([column, whole]) => `CAST(${whole} AS ${double}) / CAST(${power} AS ${double}) = ${column}`,
      }
    return {
      whole: ([column]) => `CAST(round(${column} * ${scale}) AS ${narrow})`,
      exact: ([column, whole]) => `${column} * ${scale} = ${whole}`,
    }
  }
}

/** A dialect that differs from the standard only in its types. */
export function standard(types: Types): Omit<Dialect, 'name' | 'most'> {
  const typed = (text: string, wide: boolean): string => `CAST(${text} AS ${wide ? types.wide : types.narrow})`
  return {
    identifier: doubleQuoted,
    literal: (value, wide) => typed(String(value), wide),
    cast: typed,
    quotient: (a, b) => `(${a} / ${b})`,
    bound: (value, kind) => `CAST('${value}' AS ${kind === 'double' ? types.double : types.decimal(decimalsOf(value), BigInt(value.replace('.', '')))})`,
    reading: plainReading(types),
    money: (cents, places, most) =>
      places === 0 ? cents : `CAST(${cents} AS ${types.decimal(0, most)}) * CAST('0.${'0'.repeat(places - 1)}1' AS ${types.decimal(places, 1n)})`,
    fence: '',
  }
}

export const decimalsOf = (value: string): number => (value.includes('.') ? value.length - value.indexOf('.') - 1 : 0)
