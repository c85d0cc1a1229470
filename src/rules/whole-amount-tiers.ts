import { lit, step, sub } from '../core/build.ts'
import { defineRule } from '../core/rule.ts'
import type { Tier } from '../core/split.ts'

/**
 * Whole-amount (retroactive) tiers: the tier that `measured` reaches divides the whole pot, from the first euro. A bound belongs to the tier
 * above it.
 *
 * It JUMPS: at a bound one more euro of turnover can cost a partner thousands, and both have a reason to move a sale into another period.
 * Use `tiers`, which divides only what lies in a tier, unless the contract really says “once above 10 000, 40 % of everything”.
 *
 * Source: volume-rebate and affiliate clauses. `measured` is an amount in the unit of the pot; a split without tiers is its own only tier.
 *
 * @example // surplus: { wholeAmountTiers: { measured: turnover, as: { tiers: [{ upTo: 10000 EUR, shares: { A: 70, B: 30 } }, { shares: { A: 60, B: 40 } }] } } }
 */
export const wholeAmountTiersRule = defineRule({
  name: 'wholeAmountTiers',
  kind: 'split',
  jumps: true,
  params: { measured: { kind: 'amount', inPot: true }, as: { kind: 'split' } },
  says: {
    en: 'the whole amount by the tier that {measured} reaches: {as}',
    nl: 'het hele bedrag volgens de schijf die {measured} bereikt: {as}',
    fr: 'la totalité selon la tranche que {measured} atteint : {as}',
  },
  expand: (args) => {
    const split = args.split('as')
    if (split.kind !== 'tiers') return split
    const measured = args.amount('measured')
    const bounded = split.tiers.flatMap(({ upTo, then }) => (upTo ? [{ upTo, then }] : []))
    // 1 while the bound has not been reached: that tier takes all there is.
    const steps = bounded.map(({ upTo, then }) => ({ share: sub(lit('1'), step(sub(measured, upTo))), then }))
    return { kind: 'inOrder', steps, rest: (split.tiers.at(-1) as Tier).then }
  },
})
