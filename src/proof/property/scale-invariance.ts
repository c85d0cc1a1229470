import { recipientsOf } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import type { Unit } from '../../core/unit.ts'
import { difference, freshInput, product } from './formulas.ts'
import { defineProperty } from './property.ts'
import { rescaling } from './rescale.ts'

const scale = 'scale:money'

/**
 * In another currency the same agreement pays the same: multiply every amount and every price by λ (inputs, balances, constants of the key and
 * the steps that money is rounded to) and every payout is multiplied by λ. What is money is told by its unit: EUR and EUR/kg are, kg/EUR is
 * divided, h and plain numbers stay. Since units are checked, a key that is read from a file has it; one whose nodes were made by other means may
 * not. λ runs from 1/2 to 2. Source: theory, P10.
 */
export const scaleInvarianceProperty = defineProperty({
  name: 'scaleInvariance',
  params: {},
  says: {
    en: 'with all money in another currency, everybody is paid the same',
    nl: 'met alle geld in een andere munt ontvangt iedereen hetzelfde',
    fr: 'avec tout l’argent dans une autre monnaie, chacun reçoit la même chose',
  },
  meaning: 'payout(i)(λ · money) = λ · payout(i), 1/2 ≤ λ ≤ 2',
  example: '- scaleInvariance',
  state: ({ key, payout, unit }) => {
    const factor = freshInput(scale)
    const power = ({ unit: of }: Node): number => moneyPower(of, unit())
    const scaled = rescaling({ factor, power, stepPower: power })
    const goals = recipientsOf(key).map((name) => {
      const due = payout(name)
      return { goal: { kind: 'zero', of: difference(scaled(due), product(unit(), factor, due)) } as const, about: name }
    })
    return { goals, fresh: { [scale]: ['0.5', '2'] } }
  },
})

/** 1 for EUR and EUR/kg, −1 for kg/EUR, 0 for what is no money. */
function moneyPower(of: Unit, money: Unit): number {
  const [top, bottom] = of.split('/')
  return top === money ? 1 : bottom === money ? -1 : 0
}
