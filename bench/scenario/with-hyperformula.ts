/** The same in a spreadsheet engine: M1 as a sheet, recalculated for every draw. */
import { HyperFormula } from 'hyperformula'

/** A1 units, B1 aluminium, C1 wood, D1 wage index; the answers stand in A10 (S) and B10 (W). */
const sheet: readonly (readonly (number | string)[])[] = [
  [1000, 1.6, 620, 100, 12000, 3000],
  ['=A1*59', '=0.1*A2', '=A1*(2*B1*1.6+0.02*C1*1.25)', '=3.1*A1', '=A1*0.75*26*D1/100', '=MIN(3*A1,MAX(30000-E1,0))'],
  ['=A2-B2-C2-D2-E2-F2'],
  ['=MAX(A3,0)', '=MIN(A3,0)'],
  ['=MIN(0.15*A4,MAX(12000-F1,0))', '=A4-A5', '=MIN(B5,0.1*A2)', '=B5-C5'],
  ['=MIN(-B4,MAX(F1,0))', '=-B4-A6', '=MIN(0.3*B6,0.08*E2)', '=B6-C6'],
  [],
  [],
  [],
  ['=F2+0.5*C5+0.6*D5-D6', '=0.5*C5+0.4*D5-C6'],
]

const engine = HyperFormula.buildFromArray(
  sheet.map((row) => [...row]),
  { licenseKey: 'gpl-v3' },
)

/** One draw. */
export function recalculated(units: number, aluminium: number, wood: number, wageIndex: number): readonly [number, number] {
  engine.setCellContents({ sheet: 0, row: 0, col: 0 }, [[units, aluminium, wood, wageIndex]])
  const cell = (col: number): number => engine.getCellValue({ sheet: 0, row: 9, col }) as number
  return [cell(0), cell(1)]
}
