/**
 * The least that a spreadsheet can hold of M1 and still say what the partners are left with: no lines by name, no cents, no balances
 * afterwards. One scenario a row.
 */
import { HyperFormula } from 'hyperformula'
import { drawAt } from './draws.ts'
import { opening } from './question.ts'
import { inCents, type Sheet } from './sheet.ts'

/** Columns A to D are what is drawn; V is what S is left with, W what W is. What was recouped before and the buffer stand in the first row. */
const row = (n: number): readonly string[] => [
  `=A${n}*59`,
  `=0.1*E${n}`,
  `=A${n}*(2*B${n}*1.6+0.02*C${n}*1.25)`,
  `=3.1*A${n}`,
  `=A${n}*0.75*26*D${n}/100`,
  `=MIN(3*A${n},MAX(30000-$A$1,0))`,
  `=E${n}-F${n}-G${n}-H${n}-I${n}-J${n}`,
  `=MAX(K${n},0)`,
  `=MIN(K${n},0)`,
  `=MIN(0.15*L${n},MAX(12000-$B$1,0))`,
  `=L${n}-N${n}`,
  `=MIN(O${n},0.1*E${n})`,
  `=O${n}-P${n}`,
  `=MIN(-M${n},MAX($B$1,0))`,
  `=-M${n}-R${n}`,
  `=MIN(0.3*S${n},0.08*I${n})`,
  `=S${n}-T${n}`,
  `=J${n}+0.5*P${n}+0.6*Q${n}-U${n}`,
  `=0.5*P${n}+0.4*Q${n}-T${n}`,
]

const drawn = (n: number): number[] => {
  const { units, aluminium, wood, wageIndex } = drawAt(n)
  return [units, aluminium, wood, wageIndex]
}

export function minimalSheet(draws: number): Sheet {
  const numbers = Array.from({ length: draws }, (_, index) => index)
  const engine = HyperFormula.buildFromArray([[opening.recouped, opening.buffer], ...numbers.map((n) => [...drawn(n), ...row(n + 2)])], {
    licenseKey: 'gpl-v3',
  })
  const cell = (n: number, col: number): number => inCents(engine.getCellValue({ sheet: 0, row: n + 1, col }))
  return {
    formulas: row(2).length,
    draws,
    recalculate: (from) => {
      engine.setCellContents(
        { sheet: 0, row: 1, col: 0 },
        numbers.map((n) => drawn(from + n)),
      )
      return numbers.map((n) => [cell(n, 21), cell(n, 22)])
    },
  }
}
