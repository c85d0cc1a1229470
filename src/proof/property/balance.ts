import { add, neg } from '../../core/build.ts'
import { recipientsOf } from '../../core/key.ts'
import { defineProperty } from './property.ts'

/** What partners and funds are due adds up to the pot, whatever comes in. Source: theory of sharing, "efficiency"; every accountant. */
export const balanceProperty = defineProperty({
  name: 'balance',
  params: {},
  says: {
    en: 'everything that is divided is paid out, and nothing more',
    nl: 'alles wat te verdelen is, wordt uitbetaald, en niets meer',
    fr: 'tout ce qui est à partager est payé, et rien de plus',
  },
  meaning: 'Σ payout(i) = pot',
  example: '- balance',
  state: ({ key, payout, pot }) => ({ goals: [{ goal: { kind: 'zero', of: add(...recipientsOf(key).map(payout), neg(pot())) } }] }),
})
