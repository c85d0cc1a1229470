/** Aligned columns as plain text: numbers by their decimal point, words to the left. */

export interface Column {
  readonly head: string
  readonly align?: 'left' | 'number'
}

/** Paints the row of heads, or does not. */
export type PaintHead = (text: string) => string

/** A table with two spaces between columns; a row of `null` is a rule above totals. Columns without any text are left out. */
export function table(columns: readonly Column[], rows: readonly (readonly string[] | null)[], paintHead: PaintHead = (text) => text): string {
  const shown = columns.map((column, index) => ({ ...column, index })).filter(({ index }) => rows.some((row) => (row?.[index] ?? '') !== ''))
  const laid = shown.map((column) =>
    layColumn(
      column,
      rows.map((row) => row?.[column.index]),
    ),
  )
  const lineAt = (at: number): string =>
    laid
      .map((cells) => cells[at] as string)
      .join('  ')
      .trimEnd()
  const body = rows.map((row, index) => (row === null ? laid.map((cells) => '-'.repeat((cells[0] as string).length)).join('  ') : lineAt(index + 1)))
  return [...(shown.some(({ head }) => head !== '') ? [paintHead(lineAt(0))] : []), ...body].join('\n')
}

function layColumn({ head, align = 'left' }: Column, cells: readonly (string | undefined)[]): readonly string[] {
  const texts = cells.map((cell) => cell ?? '')
  if (align === 'left') {
    const width = Math.max(head.length, ...texts.map((text) => text.length))
    return [head, ...texts].map((text) => text.padEnd(width))
  }
  const decimals = Math.max(...texts.map(decimalsOf))
  // Without a number there is nothing to align by.
  const aligned = texts.map((text) => (/\d/.test(text) ? text + ' '.repeat(decimals - decimalsOf(text)) : text))
  const width = Math.max(head.length, ...aligned.map((text) => text.length))
  return [head, ...aligned].map((text) => text.padStart(width))
}

/** The point and what stands behind it. */
const decimalsOf = (text: string): number => {
  const point = /^[^\d]*[\d,]+(\.\d+)$/.exec(text)
  return point ? (point[1] as string).length : 0
}
