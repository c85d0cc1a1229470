/** Rows of whole numbers as a table: one text for every engine, and what its columns are called there. */
import type { WholeColumns } from '../batch/oracle-check.ts'
import { decimalText } from './rows.ts'

/** A column of the table: each input as a decimal under its name, and as a whole number under `NAME_n`. */
export interface TableColumn {
  readonly name: string
  readonly decimals: number
  readonly whole: boolean
}

export const tableOf = (columns: WholeColumns): readonly TableColumn[] =>
  Object.entries(columns).flatMap(([name, { decimals }]) => [
    { name, decimals, whole: false },
    { name: `${name}_n`, decimals: 0, whole: true },
  ])

const texts = new WeakMap<WholeColumns, string>()

/** Tab-separated, in the order of `tableOf`, each row after its number; written once for all engines. */
export function tableText(columns: WholeColumns): string {
  const known = texts.get(columns) ?? writtenOut(columns)
  texts.set(columns, known)
  return known
}

function writtenOut(columns: WholeColumns): string {
  const all = Object.values(columns)
  const rows = all[0]?.values.length ?? 0
  const lines: string[] = []
  for (let row = 0; row < rows; row++) {
    let line = String(row)
    for (const { values, decimals } of all) {
      const value = Number(values[row])
      line += `\t${decimalText(value, decimals)}\t${value}`
    }
    lines.push(line)
  }
  return `${lines.join('\n')}\n`
}

/** What `CREATE TABLE` lists. */
export const tableTypes = (columns: WholeColumns, whole: string, decimal: (places: number) => string, quote: (name: string) => string): string =>
  [`id ${whole}`, ...tableOf(columns).map((own) => `${quote(own.name)} ${own.whole ? whole : decimal(own.decimals)}`)].join(', ')
