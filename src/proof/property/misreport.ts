import { add } from '../../core/build.ts'
import type { Goal } from '../goal.ts'
import { inputOf, minus, weighed } from './formulas.ts'
import { defineProperty, type Stated } from './property.ts'

/**
 * What a wrong report brings is bounded: whoever reports an input wrongly by `d` is paid at most `atMost · |d|` more than for the true
 * figure. `over` looks at reports above the truth, `under` at reports below it; without a direction at both. Source: theory, P12: a key
 * that reimburses cost pays for overstating it, so publish how much.
 */
export const misreportProperty = defineProperty({
  name: 'misreport',
  params: {
    of: { kind: 'party' },
    in: { kind: 'input' },
    atMost: { kind: 'constant', per: 'in' },
    direction: { kind: 'choice', of: ['over', 'under'], optional: true },
  },
  says: {
    en: '{of} gains at most {atMost} per unit by reporting {in} wrongly[, {direction} the truth]',
    nl: '{of} wint hoogstens {atMost} per eenheid door {in} verkeerd op te geven[ ({direction})]',
    fr: '{of} gagne au plus {atMost} par unité en déclarant {in} faussement[ ({direction})]',
  },
  meaning: 'payout(of)(x + d) − payout(of)(x) ≤ atMost · |d|',
  example: '- misreport: { of: S, in: aluminiumPaid, atMost: 0.50, direction: over }',
  state: (setting, args) => {
    const [along, direction] = [args.word('in'), args.maybeWord('direction')]
    const paid = setting.payout(args.word('of'))
    const allowed = weighed(setting, args.constant('atMost').value, inputOf(setting, along))
    const over: Goal = { kind: 'monotone', of: minus(paid, allowed), along, sign: -1 }
    const under: Goal = { kind: 'monotone', of: add(paid, allowed), along, sign: 1 }
    const goals: readonly Stated[] = [
      { goal: over, about: 'over' },
      { goal: under, about: 'under' },
    ]
    return { goals: goals.filter(({ about }) => direction === undefined || about === direction) }
  },
})
