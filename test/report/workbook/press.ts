/** A small agreement with a balance and cents carried over, and two months with a fraction, a loss and a tiny number. */
import type { Agreement } from '../../../src/agreement/agreement.ts'
import { loadKey } from '../../../src/text/load.ts'

const key = loadKey({
  splitkey: 1,
  name: 'press',
  parties: ['A', 'B'],
  inputs: { sales: 'EUR', part: '1' },
  pot: 'sales',
  balances: { seen: { start: '10 EUR', next: 'seen + sales' } },
  surplus: { shares: { A: 1, B: 2 } },
  round: { to: '0.01 EUR', leftover: 'carry' },
})
export const whole: Agreement = { name: 'press', versions: [{ key }], advance: {} }
export const months = [
  { period: '2022-01', inputs: { sales: '100.01', part: '1/3' } },
  { period: '2022-02', inputs: { sales: '-7.1', part: '-0.000001' } },
]
