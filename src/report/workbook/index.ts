/** Workbooks with live formulas, and inputs read back from them. */
export { type BookInputs, readWorkbook } from './read-workbook.ts'
export { type WorkbookOptions, workbook } from './workbook.ts'
