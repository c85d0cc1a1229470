/** The sheet of inputs as `workbook` wrote it, filled in: one row per input, one column per period. */
import type { Sheet } from 'hucre/xlsx'
import { firstDay } from '../../agreement/period.ts'
import { unknownName } from '../../core/issue.ts'
import { nameIssue } from '../../core/names.ts'
import type { BookProblems, Spot } from './book-problems.ts'
import { balanceKind, inputHeads, inputKind, owedKind } from './inputs-sheet.ts'
import { formulaAt, isEmptyAt, numberAt, textAt } from './read-cell.ts'

/** One column of the sheet, or one row of a plain table. */
export interface ReadColumn {
  readonly period?: string
  readonly inputs: Readonly<Record<string, string>>
  /** Where each input stands, and where its period does. */
  readonly spots: ReadonlyMap<string, Spot>
  readonly head: Spot
}

export interface ReadSheet {
  readonly names: readonly string[]
  readonly columns: readonly ReadColumn[]
  readonly balances: Readonly<Record<string, string>>
  readonly owed: Readonly<Record<string, string>>
}

/** Does the first row name the columns that `workbook` writes? */
export const isTemplate = (sheet: Sheet): boolean => inputHeads.slice(0, 3).every((head, column) => textAt(sheet, { row: 0, column }) === head)

const [kindColumn, nameColumn] = [0, 1]
const kinds = [inputKind, balanceKind, owedKind]

interface NamedRow {
  readonly row: number
  readonly kind: string
  readonly name: string
}

export function readTemplate(sheet: Sheet, problems: BookProblems): ReadSheet {
  const rows = namedRows(sheet, problems)
  const first = inputHeads.length
  const count = Math.max(0, ...sheet.rows.map((row) => row.length)) - first
  const used = Array.from({ length: Math.max(count, 0) }, (_, index) => first + index).filter((column) =>
    sheet.rows.some((_row, row) => !isEmptyAt(sheet, { row, column })),
  )
  const periods = periodsOf(sheet, used, problems)
  const inputs = rows.filter(({ kind }) => kind === inputKind)
  const columns = used.map((column, index) => readColumn(sheet, inputs, column, periods[index], problems))
  const opening = (kind: string): Readonly<Record<string, string>> =>
    readOpening(
      sheet,
      rows.filter((row) => row.kind === kind),
      used,
      problems,
    )
  return { names: inputs.map(({ name }) => name), columns, balances: opening(balanceKind), owed: opening(owedKind) }
}

function namedRows(sheet: Sheet, problems: BookProblems): readonly NamedRow[] {
  const seen = new Map<string, number>()
  return sheet.rows.flatMap((_row, row): readonly NamedRow[] => {
    if (row === 0 || sheet.rows[row]?.every((_value, column) => isEmptyAt(sheet, { row, column }))) return []
    const [kind, name] = [textAt(sheet, { row, column: kindColumn }), textAt(sheet, { row, column: nameColumn })]
    const spot = { row, column: nameColumn }
    if (!kinds.includes(kind)) return problems.add(unknownName('unknown-name', '', kind, kinds), { row, column: kindColumn }) ?? []
    const bad = nameIssue('', name)
    if (bad) return problems.add(bad, spot) ?? []
    const before = seen.get(`${kind}\n${name}`)
    if (before !== undefined)
      return problems.add({ code: 'duplicate-name', path: '', name, message: `'${name}' stands twice: in row ${before + 1} already` }, spot) ?? []
    seen.set(`${kind}\n${name}`, row)
    return [{ row, kind, name }]
  })
}

/** A single column needs no period; several each have one. */
function periodsOf(sheet: Sheet, used: readonly number[], problems: BookProblems): readonly (string | undefined)[] {
  const seen = new Set<string>()
  return used.map((column) => {
    const period = textAt(sheet, { row: 0, column })
    if (used.length === 1 && firstDay(period) === undefined) return undefined
    const issue = periodProblem(sheet, { row: 0, column }, seen)
    if (issue) problems.add(issue, { row: 0, column })
    return period
  })
}

/** What is wrong with the period in a cell; a good one is remembered. */
export function periodProblem(sheet: Sheet, spot: Spot, seen: Set<string>) {
  const period = textAt(sheet, spot)
  if (sheet.rows[spot.row]?.[spot.column] instanceof Date)
    return {
      code: 'unknown-period',
      path: '',
      message: `a date stands here (${period}), and it does not say whether a day or a month is meant: format the cell as text and type ${period.slice(0, 7)} or ${period}`,
    } as const
  if (firstDay(period) === undefined)
    return { code: 'unknown-period', path: '', message: `'${period.slice(0, 40)}' is not a period: write 2020, 2020-Q1, 2020-03 or 2020-03-31` } as const
  if (seen.has(period)) return { code: 'duplicate-period', path: '', message: `${period} stands twice` } as const
  seen.add(period)
  return undefined
}

/** Empty cells are left out: whether an input is missing depends on the version of the key, which settling knows. */
function readColumn(sheet: Sheet, rows: readonly NamedRow[], column: number, period: string | undefined, problems: BookProblems): ReadColumn {
  const spots = new Map(rows.map(({ name, row }) => [name, { row, column }]))
  const inputs: Record<string, string> = {}
  for (const [name, spot] of spots) {
    const value = isEmptyAt(sheet, spot) ? undefined : numberAt(sheet, spot, name, problems)
    if (value !== undefined) inputs[name] = value
  }
  return { inputs, spots, head: { row: 0, column }, ...(period !== undefined && { period }) }
}

/** What balances hold before the first period. Later ones follow from it, so there only our own formulas may stand. */
function readOpening(sheet: Sheet, rows: readonly NamedRow[], used: readonly number[], problems: BookProblems): Readonly<Record<string, string>> {
  const [first, ...later] = used
  const opening: Record<string, string> = {}
  for (const { row, name } of rows) {
    const spot = { row, column: first ?? 0 }
    const value = first === undefined || isEmptyAt(sheet, spot) ? undefined : numberAt(sheet, spot, name, problems)
    if (value !== undefined) opening[name] = value
    for (const column of later)
      if (formulaAt(sheet, { row, column }) === undefined && !isEmptyAt(sheet, { row, column }))
        problems.add(
          {
            code: 'schema',
            path: '',
            message: `what '${name}' holds here follows from the period before: leave the cell empty, or settle this period by itself`,
          },
          { row, column },
        )
  }
  return opening
}
