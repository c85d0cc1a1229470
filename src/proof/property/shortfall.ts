import { add } from '../../core/build.ts'
import { minus } from './formulas.ts'
import { defineProperty } from './property.ts'

/** What a partner can come short of an amount is bounded: `max (below − payout, 0) ≤ atMost`. Source: theory, P3, solvency of the weaker partner. */
export const shortfallProperty = defineProperty({
  name: 'shortfall',
  params: { of: { kind: 'party' }, below: { kind: 'amount', inPot: true }, atMost: { kind: 'amount', inPot: true } },
  says: {
    en: '{of} never comes more than {atMost} short of {below}',
    nl: '{of} komt nooit meer dan {atMost} te kort op {below}',
    fr: 'il ne manque jamais à {of} plus de {atMost} par rapport à {below}',
  },
  meaning: 'below − payout(of) ≤ atMost',
  example: '- shortfall: { of: W, below: labour, atMost: 2000 EUR }',
  state: ({ payout }, args) => ({
    goals: [{ goal: { kind: 'nonnegative', of: add(minus(payout(args.word('of')), args.amount('below')), args.amount('atMost')) } }],
  }),
})
