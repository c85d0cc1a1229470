/** What a reader of a settled file should know although nothing is wrong, counted by the file and not row by row. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { KeyData } from '../../core/key.ts'
import { floorDiv, fromText, powerOfTen, toText } from '../../number/rational.ts'
import { finerText, isWithin, outsideText } from '../../read/remarks.ts'
import { ask } from './ask.ts'
import { decimalOf } from './column.ts'
import type { Source } from './source.ts'
import type { Survey, Surveyed } from './survey.ts'
import { named, rowColumn } from './text.ts'

/** Rows whose input lies outside the range for which the key was agreed, or has more decimals. They are settled all the same. */
export interface FileRemark {
  readonly code: 'outside-range' | 'more-decimals'
  readonly input: string
  /** How many rows. */
  readonly rows: number
  /** The first of them: its number from 1, in a CSV file also its line. */
  readonly first: { readonly row: number; readonly line?: number; readonly value: string }
  readonly message: string
}

interface Question {
  readonly code: FileRemark['code']
  readonly input: Surveyed
  /** Which rows, in SQL. */
  readonly where: string
  readonly what: string
}

/** The file is looked through again only where the survey found something. */
export async function fileRemarks(key: KeyData, source: Source, { inputs, rows: all }: Survey, connection: DuckDBConnection): Promise<readonly FileRemark[]> {
  const questions = all === 0 ? [] : inputs.flatMap((input) => [...outside(key, input), ...finer(key, input)])
  if (questions.length === 0) return []
  const number = named(rowColumn)
  const asked = questions.flatMap(({ input, where }) => [
    `count(*) FILTER (WHERE ${where})`,
    `min(${number}) FILTER (WHERE ${where})`,
    `arg_min(${decimalOf(input)}, ${number}) FILTER (WHERE ${where})`,
  ])
  const [answer = []] = await ask(connection, `SELECT ${asked.join(', ')} FROM ${source.from}`, source.path)
  const found = questions.flatMap((question, index) => {
    const [rows, row, value] = answer.slice(index * 3, index * 3 + 3)
    return Number(rows) === 0 ? [] : [{ ...question, rows: Number(rows), row: Number(row), value: toText(fromText(String(value))) }]
  })
  const lines = await source.linesOf?.(found.map((one) => one.row))
  return found.map(({ code, input: { input }, what, rows, row, value }) => {
    const line = lines?.get(row)
    const message = `${input} is ${what}, in ${rows} of ${all} rows: first in ${line === undefined ? `row ${row}` : `line ${line}`}, ${value}`
    return { code, input, rows, first: { row, ...(line !== undefined && { line }), value }, message }
  })
}

/** Values are whole numbers of `10^-decimals`, so the ends may be moved to the nearest of them within the range. */
function outside({ inputs }: KeyData, input: Surveyed): readonly Question[] {
  const range = inputs[input.input]?.range
  if (!range) return []
  const [low, high] = [fromText(range[0]), fromText(range[1])]
  if (input.range.every((end) => isWithin(end, range))) return []
  const grid = powerOfTen(input.decimals)
  const end = (steps: bigint): string => `CAST('${toText({ n: nearer(steps), d: grid })}' AS DECIMAL(38, ${input.decimals}))`
  const [least, most] = [-floorDiv(-low.n * grid, low.d), floorDiv(high.n * grid, high.d)]
  const value = decimalOf(input)
  return [{ code: 'outside-range', input, where: `(${value} < ${end(least)} OR ${value} > ${end(most)})`, what: outsideText(range) }]
}

/** No value has more than 18 digits, so an end beyond them is as good as one just beyond. */
const nearer = (steps: bigint): bigint => (steps > beyond ? beyond : steps < -beyond ? -beyond : steps)
const beyond = 10n ** 18n

function finer({ inputs }: KeyData, input: Surveyed): readonly Question[] {
  const agreed = inputs[input.input]?.decimals
  if (agreed === undefined || input.decimals <= agreed) return []
  const value = decimalOf(input)
  return [{ code: 'more-decimals', input, where: `${value} <> round(${value}, ${agreed})`, what: finerText(agreed) }]
}
