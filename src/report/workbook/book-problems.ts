/** Problems of a sheet, each with its sheet and cell: the first hundred, and how many more. */
import { type Issue, SplitKeyError } from '../../core/issue.ts'
import { columnLetter } from './sheet.ts'

const most = 100

/** A cell, counted from zero. */
export interface Spot {
  readonly row: number
  readonly column: number
}

export interface BookProblems {
  /** `path` of the issue becomes the sheet and cell: `Inputs!C5`. */
  readonly add: (issue: Issue, spot: Spot) => undefined
  /** @throws all of them, in the order of the sheet */
  readonly raise: () => void
}

export const cellPath = (sheet: string, { row, column }: Spot): string => `${sheet}!${columnLetter(column)}${row + 1}`

/** Lines and columns of a sheet count from 1, as in a text file. */
export const placeOf = (file: string | undefined, { row, column }: Spot) => ({ ...(file !== undefined && { file }), line: row + 1, col: column + 1 })

export function bookProblems(sheet: string, file: string | undefined): BookProblems {
  const issues: Issue[] = []
  let counted = 0
  const add = (issue: Issue, spot: Spot): undefined => {
    counted++
    if (issues.length < most) issues.push({ ...issue, path: cellPath(sheet, spot), at: placeOf(file, spot) })
    return undefined
  }
  const raise = (): void => {
    if (counted === 0) return
    const sorted = [...issues].sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.col ?? 0) - (b.at?.col ?? 0))
    const more: Issue = { code: 'too-large', path: sheet, message: `and ${counted - issues.length} more problems` }
    throw new SplitKeyError(counted > issues.length ? [...sorted, more] : sorted)
  }
  return { add, raise }
}
