/** The key as a sheet in HyperFormula, one line per row; all of it recalculated, which a change of the reference price does. */
import { HyperFormula } from 'hyperformula'
import type { Cents } from './by-hand.ts'
import { type Columns, columnNames, decimals } from './rows.ts'

/** Columns A to H of a line are the inputs; the reference price stands in the first line. */
const line = (n: number): readonly string[] => [
  `=B${n}+($A$1+(MAX(D${n}-$A$1-0.06,0)+MIN(D${n}-$A$1+0.06,0))*0.5)*C${n}`,
  `=A${n}-I${n}`,
  `=0.3*MAX(J${n},0)`,
  `=MIN(E${n}*G${n},K${n})`,
  `=MIN(F${n}*H${n},K${n})`,
  `=J${n}-L${n}-M${n}`,
  `=MIN(MAX(N${n},0),5000)`,
  `=MIN(MAX(N${n},0),20000)-O${n}`,
  `=MAX(N${n},0)-O${n}-P${n}`,
  `=IF(E${n}+F${n}>0,E${n}/(E${n}+F${n}),0.5)`,
  `=ROUND(I${n}+L${n}+0.4*O${n}+0.5*P${n}+R${n}*Q${n}+0.4*MIN(N${n},0),2)`,
  `=A${n}-S${n}`,
]

/** A sheet of the first rows; what it answers recalculates it all. */
export function spreadsheet(columns: Columns, rows: number): (round: number) => Cents {
  const values = (row: number): readonly number[] => columnNames.map((name) => (columns[name][row] as number) / 10 ** decimals[name])
  const lines = Array.from({ length: rows }, (_, row) => [...values(row), ...line(row + 2)])
  const engine = HyperFormula.buildFromArray([[1.2], ...lines], { licenseKey: 'gpl-v3', precisionRounding: 14 })
  const address = { sheet: 0, row: 0, col: 0 }
  const cents = (col: number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => Math.round((engine.getCellValue({ sheet: 0, row: row + 1, col }) as number) * 100))
  return () => {
    engine.setCellContents(address, 1.3)
    // Another value, so that nothing is left as it was.
    engine.setCellContents(address, 1.2)
    return { A: cents(18), B: cents(19) }
  }
}
