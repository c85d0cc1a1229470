import { expect, test } from 'vitest'
import { settleData } from '../../src/read/settle.ts'
import { keyOf } from './workshop.ts'

test('a fund is never drawn on for more than it holds, not even by a leftover cent', () => {
  const key = keyOf({
    name: 'overdrawn',
    parties: ['a', 'b'],
    inputs: { result: 'EUR' },
    balances: { fund: { start: '0 EUR', fund: 'true' } },
    pot: 'result',
    surplus: { to: 'fund' },
    deficit: { drawOnFund: { fund: 'fund', then: { shares: { a: '1', b: '1' } } } },
    round: { to: '0.01 EUR', leftover: 'largest-share' },
  })
  const { balances, payouts } = settleData(key, { result: '-10.01' }, { balances: { fund: '10.00' } })
  expect([balances['fund'], payouts['a'], payouts['b']].map(String)).toEqual(['0', '-0.01', '0'])
})
