import { add } from '../../core/build.ts'
import { isQuantity } from '../../core/unit.ts'
import { freshInput, inputOf, minus } from './formulas.ts'
import { defineProperty } from './property.ts'
import type { Setting } from './setting.ts'
import { replacing } from './substitute.ts'

/**
 * It does not matter how often the partners settle: two periods settled one after the other pay what one period with both their flows pays.
 * Quantities (pieces, hours, amounts) add up; prices, rates and plain numbers are the same in both; the second period starts from the
 * balances that the first one left. Assumptions hold in both. Kinked keys fail it: a floor, a cap, a dead band or a loss rule makes it pay to merge periods or to split
 * them, and the counterexample says how much. Then settle the year as a whole, or accept the gain of timing. Source: theory, P9 and 11.5(7).
 */
export const additivityProperty = defineProperty({
  name: 'additivity',
  params: { of: { kind: 'party', optional: true } },
  says: {
    en: 'it does not matter how often is settled: two periods apart pay what they pay together[, for {of}]',
    nl: 'het maakt niet uit hoe vaak er afgerekend wordt: twee periodes apart betalen wat ze samen betalen[, voor {of}]',
    fr: 'peu importe la fréquence des décomptes : deux périodes séparées paient ce qu’elles paient ensemble[, pour {of}]',
  },
  meaning: 'payout(i)(x + y) = payout(i)(x) + payout(i)(y), y starting from the balances after x',
  example: '- additivity: { of: W }',
  state: (setting, args) => {
    const flows = Object.keys(setting.key.inputs).filter((name) => isQuantity(setting.inputs[name]?.unit ?? '1'))
    const second = (name: string): string => `second:${name}`
    const values = (of: (name: string) => ReturnType<typeof freshInput>) => Object.fromEntries(flows.map((name) => [name, of(name)]))
    const other = (name: string) => freshInput(second(name), setting.inputs[name]?.unit)
    const together = replacing(values((name) => add(inputOf(setting, name), other(name))))
    const after = replacing({ ...values(other), ...carried(setting) })
    const of = args.maybeWord('of')
    const goals = (of === undefined ? setting.key.parties : [of]).map((name) => {
      const due = setting.payout(name)
      return { goal: { kind: 'zero', of: minus(together(due), add(due, after(due))) } as const, about: name }
    })
    return { goals, like: Object.fromEntries(flows.map((name) => [second(name), name])) }
  },
})

/** Every balance as it is after the first period. */
const carried = (setting: Setting) => Object.fromEntries(Object.keys(setting.key.balances).map((name) => [name, setting.next(name)]))
