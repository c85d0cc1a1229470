import { div, lit, mul, positive, sub } from '../core/build.ts'
import type { Node } from '../core/node.ts'
import { defineRule } from '../core/rule.ts'
import type { Split } from '../core/split.ts'

/** `share` to one partner and the rest to another, where the share is computed. */
export const between = (first: string, share: Node, second: string): Split => ({
  kind: 'sharesBy',
  by: first === second ? { [first]: lit('1') } : { [first]: share, [second]: sub(lit('1'), share) },
  whenZero: { kind: 'to', to: second },
})

/**
 * Waterfall of a fund: the investor's capital, its preferred return, a catch-up of the manager until it holds `carry` of all profit, then
 * `carry` to the manager and the rest to the investor. As amounts, see `carriedInterest` and `catchUp`; without catch-up, `hurdleWaterfall`.
 * Continuous, and monotone for both; marginal shares add up to 1 in every tier. A catch-up rate that does not exceed the carry is the
 * error `divides-by-zero`.
 *
 * Trap: with a catch-up of 100 % the investor gains nothing from more profit inside that tier. A loss is divided as a gain with the sign
 * reversed: put `waterfall` under `surplus` and say under `deficit` who bears a loss.
 *
 * @example // surplus: waterfall: { investor: fund, manager: desk, capital: 1000000 EUR, preferred: 80000 EUR, catchUp: 100%, carry: 20% }
 */
export const waterfallRule = defineRule({
  name: 'waterfall',
  kind: 'split',
  params: {
    investor: { kind: 'party' },
    manager: { kind: 'party' },
    capital: { kind: 'amount' },
    preferred: { kind: 'amount', like: 'capital' },
    catchUp: { kind: 'amount', unit: '1' },
    carry: { kind: 'amount', unit: '1' },
  },
  says: {
    en: '{investor} receives {capital} and {preferred}; then {manager} receives {catchUp} until it holds {carry} of all profit; of the rest {manager} receives {carry} and {investor} what remains',
    nl: '{investor} krijgt {capital} en {preferred}; daarna krijgt {manager} {catchUp} tot die {carry} van alle winst heeft; van de rest krijgt {manager} {carry} en {investor} wat overblijft',
    fr: '{investor} reçoit {capital} et {preferred} ; puis {manager} reçoit {catchUp} jusqu’à ce qu’il ait {carry} de tout le profit ; du reste {manager} reçoit {carry} et {investor} ce qui demeure',
  },
  expand: (args) => {
    const [investor, manager, carry, rate] = [args.word('investor'), args.word('manager'), args.amount('carry'), args.amount('catchUp')]
    const tier = div(mul(carry, args.amount('preferred')), positive(sub(rate, carry)))
    return {
      kind: 'inOrder',
      steps: [
        { upTo: args.amount('capital'), then: { kind: 'to', to: investor } },
        { upTo: args.amount('preferred'), then: { kind: 'to', to: investor } },
        { upTo: tier, then: between(manager, rate, investor) },
      ],
      rest: between(manager, carry, investor),
    }
  },
})
