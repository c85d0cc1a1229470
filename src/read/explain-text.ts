/** An explanation as text: three columns, one row per step, notes below the row they belong to. */
import type { Explanation, Row } from './explain.ts'
import { showAmount, showExact } from './show.ts'

/** The explanation for a terminal or a mail. Plain text; every figure is exact or says that it is not. */
export function explanationText(explanation: Explanation, width = 110): string {
  const names = Math.max(...explanation.rows.map((row) => row.name.length))
  const values = Math.max(...explanation.rows.map((row) => valueText(row).length))
  return explanation.rows.flatMap((row, index) => rowText(row, names, values, width, index === explanation.rows.length - 1)).join('\n')
}

const valueText = (row: Row): string => `${showAmount(row.value)}${row.unit === '1' ? '' : ` ${row.unit}`}`

function rowText(row: Row, names: number, values: number, width: number, last: boolean): readonly string[] {
  const head = row.name.padEnd(names)
  const value = valueText(row).padStart(values)
  const indent = ' '.repeat(names + values + 4)
  const room = Math.max(width - indent.length, 40)
  const numbers = inNumbers(row)
  const filled = row.formula === numbers ? [] : wrap(`= ${numbers}`, room)
  const below = [...filled, ...exactText(row), ...(row.note ? wrap(row.note, room) : [])]
  const [first = '', ...more] = wrap(`= ${row.formula}`, room)
  return [...(last ? [''] : []), `${head}  ${value}  ${first}`, ...more.map((line) => `${indent}  ${line}`), ...below.map((line) => `${indent}${line}`)]
}

/** A meaning longer than this is left to the data: the rule with its numbers says it shorter. */
const longestMeaning = 240

const inNumbers = ({ filled, meaning }: Row): string => (meaning !== undefined && meaning.length <= longestMeaning ? meaning : filled)

/** The exact value, where rounding changed it. */
const exactText = (row: Row): readonly string[] => (row.exact === row.value ? [] : [`exactly ${showExact(row.exact)}`])

function wrap(text: string, room: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > room) {
      lines.push(line)
      line = `  ${word}`
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
