/**
 * The workbook that `splitkey workbook` writes of M1: every line by name, each rounded as agreed, payouts to the cent with leftover cents
 * by largest remainder, balances afterwards, what each partner is left with. Without its checks, its comparison and its cover sheet, which
 * only take time. One scenario a sheet.
 */
import { HyperFormula } from 'hyperformula'
import type { KeyData } from '../../src/core/key.ts'
import { settleData } from '../../src/read/settle.ts'
import type { SheetData } from '../../src/report/workbook/sheet.ts'
import { workbookSheets } from '../../src/report/workbook/workbook.ts'
import { inputsAt } from './draws.ts'
import { opening } from './question.ts'
import { inCents, type Sheet } from './sheet.ts'

/** Of a sheet of a period: the columns in which the name of a part, what it is of, and its formula stand. */
const [partColumn, titleColumn, valueColumn] = [1, 2, 4] as const
/** Of the sheet of inputs: the column of the first scenario. */
const firstScenario = 7

/** Of HyperFormula, INT drops the decimals of a negative number; in Excel it rounds down, as FLOOR.MATH does here. */
const here = (formula: string): string => `=${formula.replace(/\bINT\(/g, 'FLOOR.MATH(')}`

function workbookOf(key: KeyData, draws: number) {
  const version = { key }
  const settled = Array.from({ length: draws }, (_, n) => {
    const settlement = settleData(key, inputsAt(n), { balances: opening })
    return { period: `draw ${n}`, inputs: settlement.inputs, version, settlement }
  })
  const { sheets, names } = workbookSheets({ name: key.name, versions: [version], advance: {} }, settled, {})
  const kept = sheets.filter(({ name }) => name === 'Inputs' || name === 'Parameters' || name.startsWith('draw '))
  return { sheets: kept, names: names.filter(({ sheet }) => sheet === undefined || kept.some(({ name }) => name === sheet)) }
}

/** Numbers and formulas; of the sheet of a period only what is computed, of the others no checks. */
const contents = ({ name, rows }: SheetData) =>
  rows.map((row) =>
    row.map((cell, column) => {
      if (cell?.formula === undefined) return cell?.value ?? null
      return name.startsWith('draw ') && column === valueColumn && row[partColumn]?.value !== 'check' ? here(cell.formula) : null
    }),
  )

/** Where on the sheet of a period what is asked for stands. */
function placesOf({ rows }: SheetData): readonly number[] {
  const at = (part: string, title: string): number => rows.findIndex((row) => row[partColumn]?.value === part && row[titleColumn]?.value === title)
  const after = ['recouped', 'buffer'].map((name) => at('balance after', name))
  return [at('paid', 'S'), at('paid', 'W'), at('into fund', 'buffer'), ...after, at('left after own costs', 'S'), at('left after own costs', 'W')]
}

export function fullSheet(key: KeyData, draws: number): Sheet {
  const { sheets, names } = workbookOf(key, draws)
  const cells = sheets.map((sheet) => [sheet.name, contents(sheet)] as const)
  const sheetAt = (name: string | undefined): number => sheets.findIndex((one) => one.name === name)
  const engine = HyperFormula.buildFromSheets(
    Object.fromEntries(cells),
    { licenseKey: 'gpl-v3', useArrayArithmetic: true },
    names.map(({ name, cell, sheet }) => ({ name, expression: `=${cell}`, ...(sheet !== undefined && { scope: sheetAt(sheet) }) })),
  )
  const numbers = Array.from({ length: draws }, (_, index) => index)
  const [first, inputs] = [sheetAt('draw 0'), sheetAt('Inputs')]
  const places = placesOf(sheets[first] as SheetData)
  return {
    formulas: contents(sheets[first] as SheetData)
      .flat()
      .filter((cell) => String(cell).startsWith('=')).length,
    draws,
    recalculate: (from) => {
      const drawn = numbers.map((n) => Object.values(inputsAt(from + n)))
      const block = (drawn[0] as number[]).map((_, input) => drawn.map((values) => values[input] as number))
      engine.setCellContents({ sheet: inputs, row: 1, col: firstScenario }, block)
      return numbers.map((n) => places.map((row) => inCents(engine.getCellValue({ sheet: first + n, row, col: valueColumn }))))
    },
  }
}
