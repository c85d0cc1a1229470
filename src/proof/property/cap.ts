import { minus } from './formulas.ts'
import { defineProperty } from './property.ts'

/** A partner is never paid more than an amount, which may depend on the inputs. Source: practice, maximum payments. */
export const capProperty = defineProperty({
  name: 'cap',
  params: { of: { kind: 'party' }, at: { kind: 'amount', inPot: true } },
  says: { en: '{of} is never paid more than {at}', nl: '{of} ontvangt nooit meer dan {at}', fr: '{of} ne reçoit jamais plus que {at}' },
  meaning: 'payout(of) ≤ at',
  example: '- cap: { of: W, at: 130% * labour }',
  state: ({ payout }, args) => ({ goals: [{ goal: { kind: 'nonnegative', of: minus(args.amount('at'), payout(args.word('of'))) } }] }),
})
