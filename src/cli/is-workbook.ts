/** Is a file a workbook? By its extension: every other file is text. */
export const isWorkbook = (path: string): boolean => /\.xls[xmb]?$/i.test(path)
