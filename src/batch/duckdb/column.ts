/** A column of a file as an exact decimal: what it is read as, and which rows cannot be. */
import type { KeyData } from '../../core/key.ts'
import { named, type Source } from './source.ts'

/** One input of a key in a file. */
export interface InputColumn {
  readonly input: string
  readonly column: string
  /** The type of the column. */
  readonly type: string
  /** How many decimals its values have at most; absent until they were looked at. */
  readonly decimals?: number
}

/** The most decimals that are looked for where nothing says how many there are. */
export const mostDecimals = 9

const digits = /^DECIMAL\(\d+,\s*(\d+)\)$/
const whole = /^U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/

/** The columns of these inputs; `columns` renames. */
export function inputColumns(key: KeyData, names: readonly string[], columns: Readonly<Record<string, string>>, { types }: Source): readonly InputColumn[] {
  return names.map((input) => {
    const column = columns[input] ?? input
    const type = types.get(column) as string
    const natural = whole.test(type) ? 0 : digits.exec(type) ? Number(digits.exec(type)?.[1]) : undefined
    const decimals = key.inputs[input]?.decimals ?? natural
    return { input, column, type, ...(decimals !== undefined && { decimals }) }
  })
}

/** How many decimals the values of a column really have. */
export function decimalsQuery({ column, type }: InputColumn): string {
  const name = named(column)
  if (type === 'VARCHAR') return `coalesce(max(length(regexp_extract(trim(${name}), '\\.(\\d*?)0*$', 1))), 0)`
  const fits = Array.from({ length: mostDecimals }, (_, places) => `WHEN bool_and(round(${name} * 1e${places}) / 1e${places} = ${name}) THEN ${places}`)
  return `CASE ${fits.join(' ')} ELSE ${mostDecimals} END`
}

/** The value as a decimal of 18 digits: what the kernel receives. Null, or wrong, where `isGood` does not hold. */
export function decimalOf({ column, type, decimals = 0 }: InputColumn): string {
  const name = type === 'VARCHAR' ? `trim(${named(column)})` : named(column)
  return `TRY_CAST(${name} AS DECIMAL(18, ${decimals}))`
}

/** Is the value a number with no more decimals than were promised? */
export function isGood(input: InputColumn): string {
  const { column, type, decimals = 0 } = input
  const value = decimalOf(input)
  if (type === 'VARCHAR') return `(${value} IS NOT NULL AND regexp_full_match(trim(${named(column)}), '[+-]?\\d+(\\.\\d{0,${decimals}}0*)?'))`
  return `(${value} IS NOT NULL AND CAST(${value} AS ${type}) = ${named(column)})`
}
