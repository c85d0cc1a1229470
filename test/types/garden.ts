import { deadBand, formulas, guarantee, line, mul, reimburse, settle, splitKey } from '../../src/index.ts'

export const f = formulas({ price: 'EUR/pc', sold: 'pc', steelPrice: 'EUR/kg', steel: 'kg', woodPrice: 'EUR/m3', wood: 'm3', hours: 'h' })
const steelTransferPrice = line('steelTransferPrice', deadBand(f('steelPrice'), { around: '1.20 EUR/kg', band: '5%', pass: '50%' }))

export const garden = splitKey('garden planter', {
  parties: ['startup', 'workshop'],
  pot: f('price * sold'),
  claims: [
    reimburse('startup', mul(steelTransferPrice, f('steel'))),
    reimburse('startup', f('woodPrice * wood')),
    guarantee('workshop', { rate: '32.00 EUR/h', per: f('hours') }),
  ],
  surplus: { tiers: [{ upTo: '5000 EUR', shares: { startup: 40, workshop: 60 } }, { shares: { startup: 50, workshop: 50 } }] },
  deficit: { shares: { startup: 70, workshop: 30 } },
  round: { to: '0.01 EUR', leftover: 'largest-remainder' },
})

export const s = settle(garden, { price: 45, sold: 400, steelPrice: '1.38', steel: 1500, woodPrice: 620, wood: 3.2, hours: 160 })
