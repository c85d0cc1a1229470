import { defineRule } from '../core/rule.ts'

/**
 * Proportional surplus: everyone’s stand-alone value grows, or shrinks, by the same percentage: `φᵢ = uᵢ R / Σu = uᵢ (1 + s/Σu)`. One formula
 * above and below; `whenZero` divides where all stand-alone values are zero.
 *
 * Source: Moulin 1987; Wikipedia, Surplus sharing. Path independent, and homogeneous (Pfingsten 1991).
 *
 * @example // surplus: { proportionalSurplus: { standalone: { A: 100 EUR, B: 200 EUR }, whenZero: { shares: { A: 1, B: 1 } } } }
 */
export const proportionalSurplusRule = defineRule({
  name: 'proportionalSurplus',
  kind: 'split',
  params: { standalone: { kind: 'measures', inPot: true }, whenZero: { kind: 'split' } },
  says: {
    en: 'in proportion to {standalone}; where that is zero, {whenZero}',
    nl: 'naar verhouding van {standalone}; waar dat nul is: {whenZero}',
    fr: 'en proportion de {standalone} ; si c’est zéro, {whenZero}',
  },
  expand: (args) => ({ kind: 'sharesBy', by: args.measures('standalone'), whenZero: args.split('whenZero') }),
})
