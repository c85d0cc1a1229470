import { type ClaimsRuleName, claimsRuleNames } from '../core/claims/names.ts'
import { defineRule } from '../core/rule.ts'

/**
 * The reference key: below the joint cost a claims rule, above it agreed shares of the surplus.
 *
 * `φ(R) = rule(R; c)` where R ≤ Σc, and `cᵢ + sᵢ (R − Σc)` where R ≥ Σc. The pot is revenue before any cost; `costs` are agreed (standard) or
 * actual costs, none below zero, in the unit of the pot. Balanced, continuous, rising in R for everyone, and every partner has its cost back
 * exactly when there is enough. A negative pot is divided as a positive one with the sign reversed.
 *
 * Source: own composition; properties checked in `test/claims/reference-key.test.ts`.
 *
 * @example // surplus: { referenceKey: { costs: { S: material, W: labour }, below: talmud, shares: { S: 40, W: 60 } } }
 */
export const referenceKeyRule = defineRule({
  name: 'referenceKey',
  kind: 'split',
  params: { costs: { kind: 'measures', inPot: true }, below: { kind: 'choice', of: claimsRuleNames }, shares: { kind: 'weights' } },
  says: {
    en: 'too little for {costs} is divided by {below}; what lies above by {shares}',
    nl: 'te weinig voor {costs} wordt verdeeld volgens {below}; wat erboven ligt volgens {shares}',
    fr: 'trop peu pour {costs} est partagé selon {below} ; ce qui dépasse selon {shares}',
  },
  expand: (args) => ({
    kind: 'claims',
    rule: args.word('below') as ClaimsRuleName,
    by: args.measures('costs'),
    beyond: { kind: 'shares', shares: args.weights('shares') },
  }),
})
