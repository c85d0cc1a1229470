/** CSV for spreadsheets: separators and decimals as a country writes them, and no cell that a spreadsheet would run. */

/** How CSV is written. `plain` is for programs: commas, decimal points, no byte order mark. */
export const csvConventions = ['plain', 'nl-BE', 'fr-BE', 'en-GB'] as const

export type CsvConvention = (typeof csvConventions)[number]

/** Text, or a number as canonical decimal text, which stays a number in a spreadsheet. */
export type CsvCell = string | { readonly number: string }

interface Marks {
  readonly separator: string
  readonly point: string
  /** Excel reads a file as UTF-8 only where it begins with this. */
  readonly start: string
  readonly end: string
}

const belgian: Marks = { separator: ';', point: ',', start: '\ufeff', end: '\r\n' }

const marks: Readonly<Record<CsvConvention, Marks>> = {
  plain: { separator: ',', point: '.', start: '', end: '\n' },
  'nl-BE': belgian,
  'fr-BE': belgian,
  'en-GB': { separator: ',', point: '.', start: '\ufeff', end: '\r\n' },
}

/** @example writeCsv([['line', 'amount'], ['labour', { number: '-12.50' }]], 'nl-BE') */
export function writeCsv(rows: readonly (readonly CsvCell[])[], convention: CsvConvention): string {
  const { separator, point, start, end } = marks[convention]
  const written = (cell: CsvCell): string => (typeof cell === 'string' ? quoted(neutral(cell)) : cell.number.replace('.', point))
  return start + rows.map((row) => row.map(written).join(separator) + end).join('')
}

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe in front, as spreadsheets themselves mark text. So does text that
 * begins with one already: `plainCell` undoes both alike.
 */
const neutral = (text: string): string => (/^[=+\-@\t\r\n'\uff0b\uff0d\uff1d\uff20]/.test(text) ? `'${text}` : text)

/** The text of a cell as it was before it was made harmless. */
export const plainCell = (text: string): string => (/^'[=+\-@\t\r\n'\uff0b\uff0d\uff1d\uff20]/.test(text) ? text.slice(1) : text)

/** Any mark that some spreadsheet could split at is quoted, whichever one is in use here. */
const quoted = (text: string): string => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
