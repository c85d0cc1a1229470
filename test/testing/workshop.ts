/** A small partnership for the tests of the testing kit: a floor, a fund, a cap and carried cents. */
import { agreement } from '../../src/agreement/index.ts'
import { loadKey } from '../../src/text/load.ts'

const fields = {
  splitkey: 1,
  name: 'workshop',
  parties: ['S', 'W'],
  inputs: {
    sold: { unit: 'pc', range: [0, 2000], decimals: 0 },
    price: { unit: 'EUR/pc', range: [20, 60], decimals: 2 },
    hours: { unit: 'h', range: [0, 500], decimals: 2 },
  },
  balances: { buffer: { start: '0 EUR', fund: 'true' } },
  pot: 'sold * price',
  claims: [{ guarantee: { to: 'W', rate: '26 EUR/h', per: 'hours' } }],
  surplus: { reserveFund: { fund: 'buffer', rate: '10%', until: '5000 EUR', then: { shares: { S: '2', W: '1' } } } },
  deficit: { drawOnFund: { fund: 'buffer', then: { shares: { S: '70', W: '30' } } } },
  round: { to: '0.01 EUR', leftover: 'carry' },
} as const

export const workshop = loadKey(fields)

/** The same partners, who share otherwise. */
export const later = loadKey({ ...fields, name: 'workshop, revised', surplus: { shares: { S: '1', W: '1' } } })

export const whole = agreement('workshop', { versions: [{ key: workshop }, { from: '2019-04', key: later }], advance: { W: '80%' } })
