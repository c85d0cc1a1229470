/** The rules as TypeScript writes them hand every argument over under its own name: answers by hand. */
import { expect, test } from 'vitest'
import { line, lit, mul } from '../../src/core/build.ts'
import { type Expr, nodeOf } from '../../src/core/expr.ts'
import { formatIssue, isSplitKeyError } from '../../src/core/issue.ts'
import type { Node } from '../../src/core/node.ts'
import { defineRule, type RuleDefinition } from '../../src/core/rule.ts'
import { parseFormula } from '../../src/formula/parse.ts'
import { advance, cap, collar, deadBand, floor, formulas, guarantee, passThrough, pay, recoup, reimburse, revisePrice, varianceShare } from '../../src/index.ts'
import { ruleBook, withRules } from '../../src/rules/index.ts'
import { reservedNames } from '../../src/rules/reserved-names.ts'
import { fromRule } from '../../src/rules/typed.ts'
import { exactValue } from '../../src/theory/index.ts'
import { load } from '../../src/yaml.ts'

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

const named = (name: string, kind: 'amount' | 'claim' | 'split' = 'amount') => ({ ...double, name, kind }) as RuleDefinition
const refusedRules = (...own: readonly RuleDefinition[]): readonly string[] => {
  try {
    withRules(...own)
    return []
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return error.issues.map(formatIssue)
  }
}

test('a rule of one’s own replaces no rule and no word of the language; all that would are told at once', () => {
  expect(refusedRules(double, named('guarantee', 'claim'), named('min'), named('double'), named('two-fold'), named('toString'))).toEqual([
    "duplicate-name at rules.guarantee: there is a rule 'guarantee' already: give this one another name",
    "duplicate-name at rules.min: 'min' is a word of the language: give the rule another name",
    "duplicate-name at rules.double: there is a rule 'double' already: give this one another name",
    "bad-name at rules.two-fold: 'two-fold' cannot be a name: use a letter, then letters, digits or _",
    "bad-name at rules.toString: 'toString' cannot be a name: use a letter, then letters, digits or _",
  ])
  for (const name of ruleBook.keys()) for (const kind of ['amount', 'claim', 'split'] as const) expect(refusedRules(named(name, kind)), name).toHaveLength(1)
})

/** What a reader says it knows when it is asked for what it does not know. */
const knownWords = (read: () => unknown): readonly string[] => {
  try {
    read()
  } catch (error) {
    if (isSplitKeyError(error)) return error.issues.flatMap((issue) => ('known' in issue ? issue.known : []))
  }
  return []
}

test('no word that the language reads itself can be the name of a rule', () => {
  const functions = knownWords(() => parseFormula('nosuchword(1)', { look: () => undefined, known: [], rules: new Map(), parties: [] }))
  const file = (surplus: string) =>
    `splitkey: 1\nname: x\nparties: [a]\ninputs: { x: EUR }\npot: x\nsurplus: ${surplus}\nround: { to: 0.01 EUR, leftover: carry }`
  const forms = knownWords(() => load(file('{ nosuchword: 1 }'), { rules: new Map() }))
  const { rule: lineRule } = line('total', lit('1')) as Node & { op: 'rule' }
  expect([functions.length, forms.length]).toEqual([6, 8])
  expect([...functions, ...forms, lineRule].sort()).toEqual([...reservedNames].sort())
  for (const name of reservedNames) expect(refusedRules(named(name, 'split')), name).toHaveLength(1)
})
