import { type ClaimsRuleName, claimsRuleNames } from '../core/claims/names.ts'
import { defineRule } from '../core/rule.ts'
import type { Split } from '../core/split.ts'

/**
 * Equal surplus: everyone first receives what it would have alone, and an equal part of what working together adds:
 * `φᵢ = uᵢ + (R − Σu) / n`. Below Σu the claims rule `below` divides.
 *
 * Source: Moulin 1987; Wikipedia, Surplus sharing. Path independent: sharing 30 and then 45 is sharing 75.
 *
 * @example // surplus: { equalSurplus: { standalone: { A: 100 EUR, B: 200 EUR }, below: proportional } }
 */
export const equalSurplusRule = defineRule({
  name: 'equalSurplus',
  kind: 'split',
  params: { standalone: { kind: 'measures', inPot: true }, below: { kind: 'choice', of: claimsRuleNames } },
  says: {
    en: 'everyone first receives {standalone}, and an equal part of what lies above; too little is divided by {below}',
    nl: 'iedereen krijgt eerst {standalone}, en een gelijk deel van wat erboven ligt; te weinig wordt verdeeld volgens {below}',
    fr: 'chacun reçoit d’abord {standalone}, et une part égale de ce qui dépasse ; trop peu est partagé selon {below}',
  },
  expand: (args) => {
    const by = args.measures('standalone')
    return { kind: 'claims', rule: args.word('below') as ClaimsRuleName, by, beyond: equally(Object.keys(by)) }
  },
})

/** The same for everyone. */
export const equally = (names: readonly string[]): Split => ({ kind: 'shares', shares: Object.fromEntries(names.map((name) => [name, '1'])) })
