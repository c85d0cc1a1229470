/** A column of a file as an exact decimal: what it is read as, and which rows cannot be. */
import type { KeyData } from '../../core/key.ts'
import type { NumberLocale } from '../../text/local-number.ts'
import type { Source } from './source.ts'
import { named, text } from './text.ts'

/** One input of a key in a file. */
export interface InputColumn {
  readonly input: string
  readonly column: string
  /** The type of the column. */
  readonly type: string
  /** How many decimals its values have at most; absent until they were looked at. */
  readonly decimals?: number
  /** How its file writes numbers, where that was said. */
  readonly locale?: NumberLocale
}

/** The most decimals that are looked for where nothing says how many there are. */
export const mostDecimals = 9

const digits = /^DECIMAL\(\d+,\s*(\d+)\)$/
const whole = /^U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/

/** How many decimals a type has; `undefined` where its values say so. */
function naturalDecimals(type: string): number | undefined {
  if (whole.test(type)) return 0
  const found = digits.exec(type)
  return found ? Number(found[1]) : undefined
}

interface Reading {
  /** Per input: its column, where it is called otherwise. */
  readonly columns?: Readonly<Record<string, string>>
  readonly locale?: NumberLocale
}

/** The columns of these inputs. */
export function inputColumns(key: KeyData, names: readonly string[], { columns = {}, locale }: Reading, { types }: Source): readonly InputColumn[] {
  return names.map((input) => {
    const column = columns[input] ?? input
    const type = types.get(column) as string
    const decimals = key.inputs[input]?.decimals ?? naturalDecimals(type)
    return { input, column, type, ...(decimals !== undefined && { decimals }), ...(locale && { locale }) }
  })
}

/** How many decimals the values of a column really have. */
export function decimalsQuery(input: InputColumn): string {
  const natural = naturalDecimals(input.type)
  if (natural !== undefined) return String(natural)
  const value = numberOf(input)
  if (isText(input)) return `least(coalesce(max(length(regexp_extract(${value}, '^[+-]?\\d+\\.(\\d*?)0*$', 1))), 0), ${mostDigits})`
  const fits = Array.from({ length: mostDecimals }, (_, places) => `WHEN bool_and(round(${value} * 1e${places}) / 1e${places} = ${value}) THEN ${places}`)
  return `CASE ${fits.join(' ')} ELSE ${mostDecimals} END`
}

/** The digits of the decimals that the kernel receives. */
const mostDigits = 18

const isText = ({ type }: InputColumn): boolean => type === 'VARCHAR'

/** The number that stands in a cell: the value of a typed column; for text, the text with a decimal point and without grouping. */
export function numberOf(input: InputColumn): string {
  if (!isText(input)) return named(input.column)
  const typed = `trim(${named(input.column)})`
  const { drop, point } = styleOf(input)
  return drop === '' ? typed : `translate(${typed}, ${text(`${point}${drop}`)}, '.')`
}

/** The value as a decimal of 18 digits: what the kernel receives. Null, or wrong, where `isGood` does not hold. */
export const decimalOf = (input: InputColumn): string => `TRY_CAST(${numberOf(input)} AS DECIMAL(${mostDigits}, ${input.decimals ?? 0}))`

/** Is the value a number, as its file writes them, with no more decimals than `decimals`? */
export function isGood(input: InputColumn): string {
  const value = decimalOf(input)
  if (!isText(input)) return `(${value} IS NOT NULL AND CAST(${value} AS ${input.type}) = ${named(input.column)})`
  return `(${value} IS NOT NULL AND ${isWritten(input)})`
}

/** Is a text a number that is written as its file writes them? Without a locale, three digits behind a point may be a thousand. */
function isWritten(input: InputColumn): string {
  const { decimals = 0, locale } = input
  const typed = `trim(${named(input.column)})`
  const { point, whole } = styleOf(input)
  const part = decimals === 0 ? '0+' : `\\d{1,${decimals}}0*`
  const matches = `regexp_full_match(${typed}, '[+-]?(${whole})([${point}]${part})?')`
  return locale === undefined ? `${matches} AND NOT (${typed} LIKE '%.___' AND regexp_full_match(${typed}, '[+-]?[1-9]\\d{0,2}\\.\\d{3}'))` : matches
}

interface NumberStyle {
  readonly point: string
  /** What may stand between thousands. */
  readonly drop: string
  /** What stands before the decimals, as a regular expression. */
  readonly whole: string
}

const grouped = (drop: string): string => ['\\d+', ...[...drop].map((mark) => `[1-9]\\d{0,2}([${mark}]\\d{3})+`)].join('|')
const style = (point: string, drop: string): NumberStyle => ({ point, drop, whole: grouped(drop) })
const belgian = style(',', '. \u00a0\u202f')

/** As `readNumber` reads them, but for a per cent sign and an exponent: those are refused. */
const styles: Readonly<Record<NumberLocale, NumberStyle>> = { 'nl-BE': belgian, 'fr-BE': belgian, 'en-GB': style('.', ','), plain: style('.', '') }

const styleOf = ({ locale = 'plain' }: InputColumn): NumberStyle => styles[locale]
