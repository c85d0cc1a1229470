/** Names and texts as SQL writes them. */

export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`
export const named = (column: string): string => `"${column.replaceAll('"', '""')}"`

/** The number of a row, from 1; for CSV, the first row below the header is 1. A name no file uses. */
export const rowColumn = 'splitkey row'
