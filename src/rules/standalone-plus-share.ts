import { type ClaimsRuleName, claimsRuleNames } from '../core/claims/names.ts'
import { defineRule } from '../core/rule.ts'

/**
 * Stand-alone plus share: everyone first receives what it would have alone, and of what working together adds, an agreed share:
 * `φᵢ = uᵢ + sᵢ (R − Σu)`. Below Σu the claims rule `below` divides, with the stand-alone values as claims.
 *
 * Source: Moulin 1987; with equal shares it is `equalSurplus`.
 *
 * @example // surplus: { standalonePlusShare: { standalone: { A: 100 EUR, B: 200 EUR }, below: proportional, shares: { A: 1, B: 2 } } }
 */
export const standalonePlusShareRule = defineRule({
  name: 'standalonePlusShare',
  kind: 'split',
  params: { standalone: { kind: 'measures', inPot: true }, below: { kind: 'choice', of: claimsRuleNames }, shares: { kind: 'weights' } },
  says: {
    en: 'everyone first receives {standalone}, and {shares} of what lies above; too little is divided by {below}',
    nl: 'iedereen krijgt eerst {standalone}, en {shares} van wat erboven ligt; te weinig wordt verdeeld volgens {below}',
    fr: 'chacun reçoit d’abord {standalone}, et {shares} de ce qui dépasse ; trop peu est partagé selon {below}',
  },
  expand: (args) => ({
    kind: 'claims',
    rule: args.word('below') as ClaimsRuleName,
    by: args.measures('standalone'),
    beyond: { kind: 'shares', shares: args.weights('shares') },
  }),
})
