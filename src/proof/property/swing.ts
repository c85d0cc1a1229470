import { add, lit } from '../../core/build.ts'
import { SplitKeyError } from '../../core/issue.ts'
import { freshInput, inputOf, minus, product } from './formulas.ts'
import { defineProperty } from './property.ts'
import { replacing } from './substitute.ts'

/**
 * A shock to one input moves a payout by a bounded amount. The input starts anywhere in its range and moves by up to `by`, up or down: a
 * plain number or percentage is relative (`x` becomes `x · (1 + s)`, `−by ≤ s ≤ by`), a number in the unit of the input is absolute
 * (`x + s`). The shock may carry it beyond its range: nothing is clamped. Everything else stays. Source: stress tests in practice.
 */
export const swingProperty = defineProperty({
  name: 'swing',
  params: { of: { kind: 'party' }, in: { kind: 'input' }, by: { kind: 'constant' }, atMost: { kind: 'amount', inPot: true } },
  says: {
    en: 'when {in} moves by up to {by}, up or down, what {of} is paid moves by at most {atMost}',
    nl: 'wanneer {in} tot {by} stijgt of daalt, beweegt wat {of} ontvangt hoogstens {atMost}',
    fr: 'quand {in} varie de {by} au plus, ce que reçoit {of} varie d’au plus {atMost}',
  },
  meaning: '|payout(of)(x after the shock) − payout(of)(x)| ≤ atMost(x)',
  example: '- swing: { of: W, in: aluminium, by: 20%, atMost: 500 EUR }',
  state: (setting, args) => {
    const [name, by, atMost] = [args.word('in'), args.constant('by'), args.amount('atMost')]
    const x = inputOf(setting, name)
    if (by.unit !== '1' && by.unit !== x.unit)
      throw new SplitKeyError([{ code: 'unit', path: 'by', message: `${by.unit} where ${x.unit} or a percentage is needed` }])
    const relative = by.unit === '1'
    const shock = freshInput(`shock:${name}`, by.unit)
    const after = relative ? product(x.unit, x, add(lit('1'), shock)) : add(x, shock)
    const before = setting.payout(args.word('of'))
    const moved = minus(replacing({ [name]: after })(before), before)
    const goals = [minus(atMost, moved), add(atMost, moved)] as const
    return {
      goals: [
        { goal: { kind: 'nonnegative', of: goals[0] }, about: 'rises' },
        { goal: { kind: 'nonnegative', of: goals[1] }, about: 'falls' },
      ],
      fresh: { [`shock:${name}`]: [by.value === '0' ? '0' : `-${by.value}`, by.value] },
    }
  },
})
