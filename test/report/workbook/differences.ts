/** What a recalculated sheet and a settlement of the library do not have in common, to the cent. */
import { fromText } from '../../../src/number/rational.ts'
import { exact, type Settlement } from '../../../src/read/settlement.ts'
import { toCell } from '../../../src/report/workbook/numbers.ts'

/** One row of the sheet of a period. */
export interface RecalculatedRow {
  readonly part: string
  readonly title: string
  readonly value: unknown
}

/** Which rows of a sheet hold which amounts of a settlement. */
const fields = { paid: 'payouts', 'balance after': 'balances', line: 'lines', 'own costs': 'costs', 'left after own costs': 'net' } as const

/** What is paid must be the same cent; of everything else a spreadsheet keeps about nine digits. */
export function differences(rows: readonly RecalculatedRow[], settlement: Settlement): readonly string[] {
  const step = toCell(fromText(settlement['~trace'].key.round?.to ?? '0.01'))
  return Object.entries(fields).flatMap(([part, field]) => {
    const amounts = exact(settlement, field)
    const own = rows.filter((row) => row.part === part)
    const found = own.flatMap(({ title, value }) => {
      const expected = toCell(fromText(amounts[title] as string))
      const most = part === 'paid' ? step / 1000 : 1e-7 * Math.max(1, Math.abs(expected))
      return typeof value === 'number' && Math.abs(value - expected) <= most ? [] : [`${part} ${title}: ${value} in the sheet, ${expected} in the library`]
    })
    const wanted = Object.keys(amounts).length
    return own.length === wanted ? found : [...found, `${own.length} rows of '${part}' in the sheet, ${wanted} in the library`]
  })
}
