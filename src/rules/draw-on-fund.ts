import { defineRule } from '../core/rule.ts'
import { nameOf } from './reserve-fund.ts'

/** A joint fund pays first, as far as it reaches; the rest is divided by `then`. It stands under `deficit`. */
export const drawOnFundRule = defineRule({
  name: 'drawOnFund',
  kind: 'split',
  params: { fund: { kind: 'balance' }, then: { kind: 'split' } },
  says: {
    en: '{fund} pays first, as far as it reaches; of the rest, {then}',
    nl: '{fund} betaalt eerst, zover die reikt; van de rest: {then}',
    fr: '{fund} paie d’abord, tant qu’il suffit ; du reste, {then}',
  },
  expand: (args) => {
    const fund = args.amount('fund')
    return { kind: 'inOrder', steps: [{ upTo: fund, then: { kind: 'to', to: nameOf(fund) } }], rest: args.split('then') }
  },
})
