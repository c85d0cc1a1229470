import { SplitKeyError } from '../../core/issue.ts'
import { betterSign, minus, weighed } from './formulas.ts'
import { defineProperty } from './property.ts'

/**
 * Whoever moves an input in the good direction keeps at least a part of what the partnership gains by it: `net(of) − least × joint` never
 * falls on the way. Costs that the key does not state count as nothing. Source: incentive power, theory 11.4; prover.md 1.
 */
export const incentiveProperty = defineProperty({
  name: 'incentive',
  params: {
    of: { kind: 'party' },
    in: { kind: 'input' },
    least: { kind: 'constant', alone: true },
    direction: { kind: 'choice', of: ['up', 'down'], optional: true },
  },
  says: {
    en: '{of} keeps at least {least} of what all gain when it improves {in}',
    nl: '{of} houdt minstens {least} over van wat allen winnen wanneer het {in} verbetert',
    fr: '{of} garde au moins {least} de ce que tous gagnent quand il améliore {in}',
  },
  meaning: 'Δ(payout(of) − cost(of)) ≥ least × Δ(pot − Σ cost), for every step of the input in its direction `better`',
  example: '- incentive: { of: S, in: aluminiumPaid, least: 50% }',
  state: (setting, args) => {
    const along = args.word('in')
    const said = args.maybeWord('direction')
    const sign = said === undefined ? betterSign(setting, along) : said === 'up' ? 1 : -1
    if (sign === undefined)
      throw new SplitKeyError([{ code: 'missing-part', path: '', message: `say which way is good: better: lower at input ${along}, or direction: down` }])
    const of = minus(setting.net(args.word('of')), weighed(setting, args.constant('least').value, setting.joint()))
    return { goals: [{ goal: { kind: 'monotone', of, along, sign } }] }
  },
})
