/** What the rules that divide stand for, where the same amounts could come out of another structure, and who is refused. */
import { expect, test } from 'vitest'
import { divideBy } from '../../src/claims/index.ts'
import { lit } from '../../src/core/build.ts'
import { expansionOf } from '../../src/core/rule.ts'
import { equalThenProportionalRule } from '../../src/rules/equal-then-proportional.ts'
import { between } from '../../src/rules/waterfall.ts'
import { weightedDriversRule } from '../../src/rules/weighted-drivers.ts'

const eur = (text: string) => lit(text, 'EUR')
const weights = (shares: Readonly<Record<string, string>>) => ({ kind: 'weights' as const, shares })
const divided = (amount: number, split: object): readonly string[] => Object.values(divideBy(amount, ['A', 'B'], split as never))

test('between a partner and itself there is nothing to divide', () => {
  expect(between('A', lit('20%'), 'A')).toMatchObject({ kind: 'sharesBy', by: { A: { op: 'lit', value: '1' } } })
  const fund = { waterfall: { investor: 'A', manager: 'A', capital: 10, preferred: 1, catchUp: '100%', carry: '20%' } }
  expect(divided(50, fund)).toEqual(['50', '0'])
})

test('of two drivers the second takes all that the first left', () => {
  const drivers = ['0.4', '0.6'].map((weight) => ({ weight, by: { A: eur('1') } }))
  const args = { drivers: { kind: 'drivers' as const, drivers }, whenZero: { kind: 'to' as const, to: 'A' } }
  const { steps, rest } = expansionOf(weightedDriversRule, args)
  expect(steps.map(({ share }) => share)).toEqual([lit('0.4')])
  expect(rest).toEqual({ kind: 'sharesBy', by: { A: eur('1') }, whenZero: { kind: 'to', to: 'A' } })
})

test('without limits the second part is plain shares', () => {
  const args = { equalUpTo: eur('100'), shares: weights({ A: '30', B: '70' }) }
  expect(expansionOf(equalThenProportionalRule, args).tiers[1]).toEqual({ then: { kind: 'shares', shares: { A: '30', B: '70' } } })
})

test('a partner with a share of zero takes nothing of what those at their limit leave', () => {
  const split = { equalThenProportional: { equalUpTo: 1, shares: { A: 0, B: 100 }, caps: { B: 5 } } }
  expect(() => divided(50, split)).toThrow('every partner has a limit: say who receives the rest when all are full')
  expect(divided(50, { equalThenProportional: { ...split.equalThenProportional, rest: { to: 'A' } } })).toEqual(['44.5', '5.5'])
})

test.each([
  [9999, ['50', '50']],
  [10000, ['40', '60']],
  [19999, ['40', '60']],
  [20000, ['30', '70']],
])('of three whole-amount tiers, a turnover of %d reaches its own', (measured, answer) => {
  const tiers = [{ upTo: 10000, shares: { A: 50, B: 50 } }, { upTo: 20000, shares: { A: 40, B: 60 } }, { shares: { A: 30, B: 70 } }]
  expect(divided(100, { wholeAmountTiers: { measured, as: { tiers } } })).toEqual(answer)
})
