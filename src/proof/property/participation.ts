import { SplitKeyError } from '../../core/issue.ts'
import { minus } from './formulas.ts'
import { defineProperty } from './property.ts'

/**
 * A partner keeps at least what it could have elsewhere: its payout less its own costs is never below its reservation (zero where none
 * is said). Without it a partner does best to walk away. Source: individual rationality, mechanism design.
 */
export const participationProperty = defineProperty({
  name: 'participation',
  params: { of: { kind: 'party' }, reservation: { kind: 'amount', inPot: true, optional: true } },
  says: {
    en: '{of} never loses by taking part[, compared with {reservation} elsewhere]',
    nl: '{of} verliest nooit door mee te doen[, vergeleken met {reservation} elders]',
    fr: '{of} ne perd jamais à participer[, comparé à {reservation} ailleurs]',
  },
  meaning: 'payout(of) − cost(of) − reservation ≥ 0',
  example: '- participation: { of: W, reservation: 500 EUR }',
  state: ({ net, lowered }, args) => {
    const of = args.word('of')
    const reservation = args.maybe('reservation')
    if (!lowered.costs.has(of) && !reservation)
      throw new SplitKeyError([
        { code: 'missing-part', path: 'of', message: `the key does not say what ${of} spends: write costs: { ${of}: … }, or a reservation` },
      ])
    return { goals: [{ goal: { kind: 'nonnegative', of: reservation ? minus(net(of), reservation) : net(of) } }] }
  },
})
