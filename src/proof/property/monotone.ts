import { defineProperty } from './property.ts'

/**
 * What a partner is paid never falls (`up`) or never rises (`down`) while one input rises and the others stay. Over jumps too: a threshold
 * that takes away is a counterexample. Source: resource and claims monotonicity.
 */
export const monotoneProperty = defineProperty({
  name: 'monotone',
  params: { of: { kind: 'party' }, in: { kind: 'input' }, direction: { kind: 'choice', of: ['up', 'down'] } },
  says: {
    en: 'what {of} is paid moves only {direction} while {in} rises',
    nl: 'wat {of} ontvangt, gaat alleen in één richting ({direction}) wanneer {in} stijgt',
    fr: 'ce que reçoit {of} ne va que dans un sens ({direction}) quand {in} augmente',
  },
  meaning: 'x ≤ y ⇒ payout(of)(x) ≤ payout(of)(y), for `down` ≥',
  example: '- monotone: { of: S, in: units, direction: up }',
  state: ({ payout }, args) => ({
    goals: [{ goal: { kind: 'monotone', of: payout(args.word('of')), along: args.word('in'), sign: args.word('direction') === 'up' ? 1 : -1 } }],
  }),
})
