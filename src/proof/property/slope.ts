import { defineProperty } from './property.ts'

/**
 * No cliffs: while one input moves and the others stay, what a partner is paid moves by at most so much per unit. A jump refutes it, however
 * small. Source: Lipschitz continuity; theory, P6.
 */
export const slopeProperty = defineProperty({
  name: 'slope',
  params: { of: { kind: 'party' }, in: { kind: 'input' }, atMost: { kind: 'constant', per: 'in' } },
  says: {
    en: 'what {of} is paid has no cliffs in {in}: it moves by at most {atMost} per unit',
    nl: 'wat {of} ontvangt, kent geen sprongen in {in}: het beweegt hoogstens {atMost} per eenheid',
    fr: 'ce que reçoit {of} n’a pas de sauts en {in} : il varie d’au plus {atMost} par unité',
  },
  meaning: '|payout(of)(x) − payout(of)(y)| ≤ atMost · |x − y|',
  example: '- slope: { of: W, in: units, atMost: 60 EUR/pc }',
  state: ({ payout }, args) => ({
    goals: [{ goal: { kind: 'slope', of: payout(args.word('of')), along: args.word('in'), limit: args.constant('atMost').value } }],
  }),
})
