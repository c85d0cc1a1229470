import { defineRule } from '../core/rule.ts'
import { between } from './waterfall.ts'

/**
 * Waterfall with a hard hurdle: the investor's capital, its preferred return, then `carry` to the manager and the rest to the investor.
 * No catch-up; as an amount, see `carryAboveHurdle`. Continuous, and monotone for both. A loss is divided as a gain with the sign reversed:
 * put it under `surplus`.
 *
 * @example // surplus: hurdleWaterfall: { investor: fund, manager: desk, capital: 100 EUR, preferred: 8 EUR, carry: 20% }
 */
export const hurdleWaterfallRule = defineRule({
  name: 'hurdleWaterfall',
  kind: 'split',
  params: {
    investor: { kind: 'party' },
    manager: { kind: 'party' },
    capital: { kind: 'amount' },
    preferred: { kind: 'amount', like: 'capital' },
    carry: { kind: 'amount', unit: '1' },
  },
  says: {
    en: '{investor} receives {capital} and {preferred}; of the rest {manager} receives {carry} and {investor} what remains',
    nl: '{investor} krijgt {capital} en {preferred}; van de rest krijgt {manager} {carry} en {investor} wat overblijft',
    fr: '{investor} reçoit {capital} et {preferred} ; du reste {manager} reçoit {carry} et {investor} ce qui demeure',
  },
  expand: (args) => {
    const investor = args.word('investor')
    return {
      kind: 'inOrder',
      steps: [
        { upTo: args.amount('capital'), then: { kind: 'to', to: investor } },
        { upTo: args.amount('preferred'), then: { kind: 'to', to: investor } },
      ],
      rest: between(args.word('manager'), args.amount('carry'), investor),
    }
  },
})
