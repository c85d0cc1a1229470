/** The rules as TypeScript writes them hand every argument over under its own name: answers by hand. */
import { expect, test } from 'vitest'
import { lit, mul } from '../../src/core/build.ts'
import { type Expr, nodeOf } from '../../src/core/expr.ts'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { defineRule } from '../../src/core/rule.ts'
import { advance, cap, collar, deadBand, floor, formulas, guarantee, passThrough, pay, recoup, reimburse, revisePrice, varianceShare } from '../../src/index.ts'
import { ruleBook, withRules } from '../../src/rules/index.ts'
import { fromRule } from '../../src/rules/typed.ts'
import { exactValue } from '../../src/theory/index.ts'

const f = formulas({ x: 'EUR', y: 'EUR', hours: 'h', due: '1' })
const given = { x: '120', y: '150', hours: '3', due: '1' }
const worth = (formula: unknown): string => exactValue(formula as Expr<'1', never>, given as never)

test.each<[string, () => unknown, string]>([
  // 80 % of 120.
  ['advance', () => advance(f('x'), { rate: '80%' }), '96'],
  ['cap', () => cap(f('x'), { at: '100 EUR' }), '100'],
  ['floor', () => floor(f('x'), { at: '130 EUR' }), '130'],
  // 40 % up to 115, 15 % of the 5 above.
  ['collar', () => collar(f('x'), { around: '100 EUR', band: '15%', inside: '40%', outside: '15%' }), '46.75'],
  // 120 lies 10 above the band of 10 % around 100, and half of that is passed on.
  ['deadBand', () => deadBand(f('x'), { around: '100 EUR', band: '10%', pass: '50%' }), '105'],
  ['passThrough', () => passThrough(f('x'), { base: '100 EUR', share: '25%' }), '105'],
  // Of 200 in all, 150 has been recouped.
  ['recoup', () => recoup(f('x'), { total: '200 EUR', sofar: f('y') }), '50'],
  // 150 is a quarter more than 120: beyond a threshold of 20 %, within one of 30 %.
  ['revisePrice', () => revisePrice(f('x'), { to: f('y'), threshold: '20%', due: f('due') }), '150'],
  ['revisePrice within its threshold', () => revisePrice(f('x'), { to: f('y'), threshold: '30%', due: f('due') }), '120'],
  // 30 saved on 150, half of it shared.
  ['varianceShare', () => varianceShare(f('x'), { reference: f('y'), share: '50%' }), '15'],
])('%s', (_name, formula, answer) => {
  expect(worth(formula())).toBe(answer)
})

test.each([
  ['guarantee', () => guarantee('A', { rate: '18 EUR/h', per: f('hours') }), '54'],
  ['pay', () => pay('A', f('y')), '150'],
  ['reimburse', () => reimburse('A', f('x')), '120'],
] as const)('%s, to a partner', (_name, claim, answer) => {
  const { to, amount } = claim() as unknown as { to: string; amount: Expr }
  expect(to).toBe('A')
  expect(worth(amount)).toBe(answer)
})

const double = defineRule({
  name: 'double',
  kind: 'amount',
  params: { of: { kind: 'amount' }, note: { kind: 'text', optional: true } },
  says: { en: 'twice {of}', nl: 'tweemaal {of}', fr: 'deux fois {of}' },
  expand: (args) => mul(lit('2'), args.amount('of')),
})

test('a rule of one’s own: its unit is checked, an optional argument may be left out, another may not', () => {
  expect(worth(fromRule(double, { of: f('x') }, 'EUR'))).toBe('240')
  expect(nodeOf(fromRule(double, { of: f('x'), note: 'why' } as never, 'EUR'))).toMatchObject({ rule: 'double', with: { note: 'why' } })
  const issues = (work: () => unknown): unknown => {
    try {
      return work()
    } catch (error) {
      return isSplitKeyError(error) ? error.issues : error
    }
  }
  expect(issues(() => fromRule(double, { of: f('x') }, 'h'))).toEqual([{ code: 'unit', path: 'double', message: 'EUR where h is needed' }])
  expect(issues(() => fromRule(double, {} as never, 'EUR'))).toEqual([{ code: 'missing-part', path: 'of', message: 'double needs of' }])
})

test('a rule book with rules of one’s own holds them beside those that come with it', () => {
  const book = withRules(double)
  expect(book.get('double')).toBe(double)
  expect(book.size).toBe(ruleBook.size + 1)
  for (const [name, rule] of ruleBook) expect(book.get(name)).toBe(rule)
})
