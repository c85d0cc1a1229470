/**
 * The garden planter on real prices: five keys, the same 59 months, and every figure explained. `npm start` runs it.
 * The months, price series and keys stand in replay.yaml; the keys are the YAML files beside it.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Decimal, explain, explanationText } from 'splitkey'
import { replay, settleSeries } from 'splitkey/agreement'
import { loadReplay } from 'splitkey/text'
import { loadDocument } from 'splitkey/yaml'

// 1. Read what is replayed: keys A to E, and the inputs of every month, derived from the published series.
const file = fileURLToPath(new URL('replay.yaml', import.meta.url))
const read = (path: string): string => readFileSync(path, 'utf8')
const planter = loadReplay(loadDocument(read(file), { file }), { read, parse: loadDocument })

// 2. Settle every month under every key. Balances (recouped so far, buffer, price in force) go from month to month.
const results = replay(planter.agreements, planter.periods)

// 3. What each partner has left after its own costs.
const euros = (amount: Decimal): string => Number(amount.toFixed(0)).toLocaleString('en-GB')
const row = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index < 3 ? cell.padEnd([3, 36, 8][index] as number) : cell.padStart(12))).join(' ')

const table = [
  row(['key', '', 'partner', 'total', 'worst month', 'in', 'loss months']),
  ...results.flatMap(({ key, agreement, parties }) =>
    Object.entries(parties).map(([party, { total, worst, worstPeriod, lossPeriods }]) =>
      row([key, agreement.name, party, euros(total), euros(worst), worstPeriod, String(lossPeriods)]),
    ),
  ),
]

// 4. Why: one settlement under key C, the M1 agreement. S bought aluminium 5 % below the market in a month in which it had doubled.
const month = { units: 1000, price: 59, aluminium: '3.17', wood: 645, wageIndex: '108.2432', aluminiumPaid: '3.0115', woodPaid: 645 }
const before = { balances: { recouped: 12000, buffer: 3000 }, owed: {} }
const [march] = settleSeries(planter.agreements['C'] as (typeof results)[number]['agreement'], [{ period: '2022-03', inputs: month }], before)

const why = march ? explanationText(explain(march.settlement, 'S')) : ''

console.log(`${planter.name}, ${planter.periods.length} months, in whole EUR after own costs

${table.join('\n')}

What S is paid in March 2022 under key C, for 1,000 pieces

${why}`)
