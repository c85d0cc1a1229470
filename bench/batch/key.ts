/**
 * The key that is measured: costs reimbursed, a price passed through with a dead band, an hourly guarantee for both within 30 % of the pool,
 * three tiers of which the last goes by hours (a true division), a deficit 40 : 60, cents by largest remainder. Eight inputs.
 */
import type { KeyData } from '../../src/core/key.ts'
import { load } from '../../src/yaml.ts'

export const keyText = `
splitkey: 1
name: order line
parties: [A, B]
inputs:
  revenue: { unit: EUR, range: [0, 100000], decimals: 2 }
  costA: { unit: EUR, range: [0, 30000], decimals: 2 }
  volume: { unit: kg, range: [0, 20000], decimals: 2 }
  price: { unit: EUR/kg, range: [0.5, 4], decimals: 4 }
  hoursA: { unit: h, range: [0, 200], decimals: 2 }
  hoursB: { unit: h, range: [0, 200], decimals: 2 }
  rateA: { unit: EUR/h, range: [10, 80], decimals: 2 }
  rateB: { unit: EUR/h, range: [10, 80], decimals: 2 }
lines:
  purchase: deadBand(price, around=1.20 EUR/kg, band=5%, pass=50%) * volume
  pool: revenue - costA - purchase
pot: revenue
claims:
  - reimburse: { to: A, amount: costA }
  - reimburse: { to: A, amount: purchase }
  - pay: { to: A, amount: "min(hoursA * rateA, 30% * positive(pool))" }
  - pay: { to: B, amount: "min(hoursB * rateB, 30% * positive(pool))" }
surplus:
  tiers:
    - { upTo: 5000 EUR, shares: { A: 40, B: 60 } }
    - { upTo: 20000 EUR, shares: { A: 50, B: 50 } }
    - { sharesBy: { A: hoursA, B: hoursB }, whenZero: { shares: { A: 50, B: 50 } } }
deficit: { shares: { A: 40, B: 60 } }
round: { to: 0.01 EUR, leftover: largest-remainder }
`

export const measuredKey = load(keyText) as KeyData
