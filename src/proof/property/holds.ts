import type { Goal } from '../goal.ts'
import { minus } from './formulas.ts'
import { defineProperty } from './property.ts'

/**
 * Anything the partners can write as a comparison of two formulas, over inputs, balances and lines by name and over `payout(P)`, `cost(P)`,
 * `net(P)` (what P is paid, spends, keeps) and `joint()` (what the partnership earns).
 */
export const holdsProperty = defineProperty({
  name: 'holds',
  params: { formula: { kind: 'comparison' } },
  says: { en: '{formula}, always', nl: '{formula}, altijd', fr: '{formula}, toujours' },
  meaning: 'left − right ≥ 0 for >=, right − left ≥ 0 for <=, left − right = 0 for ==',
  example: '- holds: payout(W) - cost(W) >= 8% * labour',
  state: (_setting, args) => {
    const { left, is, right } = args.comparison('formula')
    const goal: Goal =
      is === '==' ? { kind: 'zero', of: minus(left, right) } : { kind: 'nonnegative', of: is === '>=' ? minus(left, right) : minus(right, left) }
    return { goals: [{ goal }] }
  },
})
