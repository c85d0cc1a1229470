import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { parseFormula } from '../../src/formula/parse.ts'
import { longestFormula } from '../../src/formula/syntax.ts'
import { settleData } from '../../src/read/settle.ts'
import { ruleBook } from '../../src/rules/index.ts'
import { inputUnits } from '../arbitraries/amounts.ts'
import { inputNode } from '../arbitraries/formulas.ts'
import { keyOf } from '../arbitraries/keys.ts'
import { law } from '../seed.ts'

const scope = {
  look: (name: string) => (Object.hasOwn(inputUnits, name) ? inputNode(name) : undefined),
  known: Object.keys(inputUnits),
  rules: ruleBook,
  parties: ['a'],
}

const tokens = fc.constantFrom(
  'price',
  'sold',
  'cost',
  'min(',
  'max',
  '(',
  ')',
  '[',
  ']',
  ',',
  '+',
  '-',
  '−',
  '*',
  '×',
  '/',
  '÷',
  '=',
  '%',
  '1',
  '1.2',
  '1,2',
  '1 EUR',
  '3 EUR/pc',
  'deadBand(',
  'cap(',
  'round(',
  'step(',
  'half-even',
  'at=',
  'constructor',
  '__proto__',
  ' ',
  '\n',
  '\t',
  '\u00a0',
  '.',
  '..',
  '1.2.3',
)
const soup = fc.array(tokens, { maxLength: 40 }).map((all) => all.join(''))

/** A node, or an error that says where in the text. */
function readsOrRefuses(text: string): void {
  try {
    expect(parseFormula(text, scope)).toHaveProperty('unit')
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    for (const issue of error.issues) {
      const { offset } = issue as { offset?: number }
      expect(offset).toBeGreaterThanOrEqual(0)
      expect(offset).toBeLessThanOrEqual(text.length)
    }
  }
}

law('any text is a formula or an error that says where', 2000, fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), soup), readsOrRefuses)

const evil = [
  `cost${' + cost'.repeat(1420)}`,
  `cost${' / 2'.repeat(2490)}`,
  '('.repeat(5000),
  `${'-'.repeat(5000)}1`,
  `${'('.repeat(90)}cost${')'.repeat(90)}`,
  `cost${' * 2'.repeat(2490)}`,
  '['.repeat(4000),
  'min('.repeat(2000),
  `cost ${' '.repeat(9000)}!`,
  '9'.repeat(9999),
  'a'.repeat(9999),
  `cost${'-cost'.repeat(1990)}`,
  `round(cost, 0.01 EUR, ${'half-'.repeat(1500)}even)`,
  '1.'.repeat(4000),
  'cost + '.repeat(5000),
]

test.each(evil.map((text) => [text.slice(0, 24), text]))(
  'a hostile formula is read or refused, and does not hang: %s…',
  { timeout: 20_000 },
  (_shown, text) => {
    readsOrRefuses(text)
  },
)

test('a formula that is too long is refused before it is read', () => {
  expect(() => parseFormula('1'.repeat(longestFormula + 1), scope)).toThrow(/at most 10000 characters; this one has 10001/)
})

test.each([[`cost${' / 2'.repeat(499)}`], [`cost${' - cost / 1000'.repeat(499)}`], [`cost${' * 50%'.repeat(499)}`]])(
  'a long formula that can be read can be settled: %#',
  (pot) => {
    const key = keyOf({
      name: 'x',
      parties: ['a'],
      inputs: { cost: 'EUR' },
      pot,
      claims: [{ pay: { to: 'a', amount: pot } }],
      surplus: { to: 'a' },
      round: { to: '0.01 EUR', leftover: 'carry' },
    })
    expect(settleData(key, { cost: '0' }).payouts['a']?.toString()).toBe('0')
  },
)
