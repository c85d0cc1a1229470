/** Inputs read back from a workbook: the one that `workbook` wrote, filled in, or a plain table with a row of names. */
import type { Sheet } from 'hucre/xlsx'
import type { Carried } from '../../agreement/series.ts'
import { isSplitKeyError, type Place, SplitKeyError } from '../../core/issue.ts'
import { type BookProblems, bookProblems, placeOf } from './book-problems.ts'
import { archiveIssue } from './check-archive.ts'
import { type Hucre, loadHucre } from './load-hucre.ts'
import { readPlainTable } from './read-plain-table.ts'
import { isTemplate, type ReadColumn, readTemplate } from './read-template.ts'

/** The inputs of one period. */
export interface BookRow {
  /** Absent only where the book holds a single set of inputs. */
  readonly period?: string
  /** Canonical number text by input. */
  readonly inputs: Readonly<Record<string, string>>
  /** The cell of an input, or of the period: line and column count from 1. */
  readonly placeOf: (input: string) => Place
}

export interface BookInputs {
  /** The inputs, in the order of the sheet. */
  readonly columns: readonly string[]
  readonly rows: readonly BookRow[]
  /** What balances hold before the first period, where the sheet says so. */
  readonly start?: Carried
}

const inputsName = 'inputs'

/**
 * Reads inputs from the bytes of an XLSX file: from the sheet named Inputs, or from the only sheet. Nothing is inflated before its size
 * is known, and nothing is returned unless everything is right. A number is the shortest decimal its cell stands for; formulas are
 * refused, but for fractions such as `=1/3`.
 * @throws `syntax`, `too-large`, `schema`, `missing-part`, `not-a-number`, `missing-input`, `unknown-period`, `duplicate-period`,
 * `bad-name`, `duplicate-name`: the first hundred, each with sheet and cell; `missing-peer` without the package hucre
 */
export async function readWorkbook(bytes: Uint8Array, { file }: { readonly file?: string } = {}): Promise<BookInputs> {
  const wrong = archiveIssue(bytes)
  if (wrong) throw new SplitKeyError([{ ...wrong, at: placeOf(file, { row: 0, column: 0 }) }])
  const sheet = await readSheet(bytes, await loadHucre(), file)
  const problems = bookProblems(sheet.name, file)
  refuseMerges(sheet, problems)
  const { names, columns, balances, owed } = isTemplate(sheet) ? readTemplate(sheet, problems) : readPlainTable(sheet, problems)
  if (columns.length === 0) problems.add({ code: 'missing-part', path: '', message: 'the sheet holds no values' }, { row: 0, column: 0 })
  problems.raise()
  const hasStart = Object.keys(balances).length > 0 || Object.keys(owed).length > 0
  return { columns: names, rows: columns.map((column) => rowOf(column, file)), ...(hasStart && { start: { balances, owed } }) }
}

const rowOf = ({ period, inputs, spots, head }: ReadColumn, file: string | undefined): BookRow => ({
  inputs,
  placeOf: (input) => placeOf(file, spots.get(input) ?? head),
  ...(period !== undefined && { period }),
})

/** The sheet that holds the inputs. Other sheets are neither read nor minded. */
async function readSheet(bytes: Uint8Array, hucre: Hucre, file: string | undefined): Promise<Sheet> {
  const fail = (message: string): never => {
    throw new SplitKeyError([{ code: 'syntax', path: '', message, at: placeOf(file, { row: 0, column: 0 }) }])
  }
  try {
    const names: string[] = []
    await hucre.readXlsx(bytes, { sheets: ({ name }) => names.push(name) < 0 })
    const wanted = names.find((name) => name.toLowerCase() === inputsName) ?? (names.length === 1 ? names[0] : undefined)
    if (wanted === undefined)
      return fail(`there are ${names.length} sheets (${names.slice(0, 10).join(', ')}) and none is named Inputs: name the one that is meant so`)
    const { sheets } = await hucre.readXlsx(bytes, { sheets: [wanted] })
    return sheets[0] ?? fail('the workbook has no sheet')
  } catch (error) {
    // Whatever the library trips over in a file, it is the file that cannot be read.
    if (isSplitKeyError(error)) throw error
    return fail(`the workbook cannot be read: ${reasonOf(error as Error)}`)
  }
}

/** What the library says of a file; where it only tripped over it, what it says is about its own code. */
const reasonOf = ({ name, message }: Error): string =>
  /^(?:Type|Range|Reference|Syntax)Error$/.test(name) ? 'it is damaged inside; open it in a spreadsheet and save it again' : message.slice(0, 200)

function refuseMerges({ merges = [] }: Sheet, problems: BookProblems): void {
  for (const { startRow, startCol } of merges)
    problems.add(
      { code: 'schema', path: '', message: 'cells are merged here: unmerge them, a table has one value per cell' },
      { row: startRow, column: startCol },
    )
}
