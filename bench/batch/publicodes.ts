/** The key in publicodes: the rules as its own language writes them, in floating point; a row is a situation. */
import Engine from 'publicodes'
import type { Cents } from './by-hand.ts'
import { type Columns, columnNames, decimals } from './rows.ts'

const rules = {
  ...Object.fromEntries(columnNames.map((name) => [name, 1])),
  off: 'price - 1.2',
  over: { 'le maximum de': ['off - 0.06', '0'] },
  under: { 'le minimum de': ['off + 0.06', '0'] },
  cost: 'costA + (1.2 + (over + under) * 0.5) * volume',
  pool: 'revenue - cost',
  ceiling: { valeur: { 'le maximum de': ['pool * 0.3', '0'] } },
  guaranteeA: { 'le minimum de': ['hoursA * rateA', 'ceiling'] },
  guaranteeB: { 'le minimum de': ['hoursB * rateB', 'ceiling'] },
  rest: 'pool - guaranteeA - guaranteeB',
  gain: { 'le maximum de': ['rest', '0'] },
  first: { 'le minimum de': ['gain', '5000'] },
  upToSecond: { 'le minimum de': ['gain', '20000'] },
  part: { variations: [{ si: 'hoursA + hoursB > 0', alors: 'hoursA / (hoursA + hoursB)' }, { sinon: '0.5' }] },
  A: {
    arrondi: '2 décimales',
    valeur: 'cost + guaranteeA + first * 0.4 + (upToSecond - first) * 0.5 + (gain - upToSecond) * part + (rest - gain) * 0.4',
  },
}

const quiet = { log: () => undefined, warn: () => undefined, error: () => undefined }
const engine = new Engine(rules, { logger: quiet })

/** The first rows, in cents: A rounded to the nearest cent, B the rest. */
export function publicodesRows(columns: Columns, rows: number): Cents {
  const [A, B] = [new Float64Array(rows), new Float64Array(rows)]
  for (let i = 0; i < rows; i++) {
    engine.setSituation(Object.fromEntries(columnNames.map((name) => [name, (columns[name][i] as number) / 10 ** decimals[name]])))
    A[i] = Math.round(Number(engine.evaluate('A').nodeValue) * 100)
    B[i] = (columns.revenue[i] as number) - (A[i] as number)
  }
  return { A, B }
}
