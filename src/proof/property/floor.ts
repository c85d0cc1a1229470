import { minus } from './formulas.ts'
import { defineProperty } from './property.ts'

/** A partner is never paid less than an amount, which may depend on the inputs. Source: practice, minimum payments. */
export const floorProperty = defineProperty({
  name: 'floor',
  params: { of: { kind: 'party' }, at: { kind: 'amount', inPot: true } },
  says: { en: '{of} is never paid less than {at}', nl: '{of} ontvangt nooit minder dan {at}', fr: '{of} ne reçoit jamais moins que {at}' },
  meaning: 'payout(of) ≥ at',
  example: '- floor: { of: W, at: 92% * labour }',
  state: ({ payout }, args) => ({ goals: [{ goal: { kind: 'nonnegative', of: minus(payout(args.word('of')), args.amount('at')) } }] }),
})
