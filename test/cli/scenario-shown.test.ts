/** Numbers in headings, cells and sentences of scenarios: with their unit for people, exact for programs, never rounded without a mark. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { showPlaces } from '../../src/cli/amount.ts'
import { type DataTable, grouped, money, tableData, tablesCsv, tableText, words } from '../../src/cli/data-table.ts'
import { listed } from '../../src/cli/data-words.ts'
import { floatCell } from '../../src/cli/float-cell.ts'
import { compare, fromText, rational } from '../../src/number/rational.ts'
import { law } from '../seed.ts'
import { call } from './fake-io.ts'

const key = (unit: string, step: string): string => `splitkey: 1
name: mill
parties: [S, W]
inputs: { sold: pc, price: ${unit}/pc, hours: h }
pot: sold * price
lines: { worked: 2 * hours }
claims: [{ guarantee: { to: W, rate: 30 ${unit}/h, per: hours } }]
surplus: { shares: { S: 2, W: 1 } }
deficit: { to: S }
balances: { held: { start: 0 ${unit}, next: held + surplus } }
round: { to: ${step} ${unit}, leftover: largest-remainder }
`
const ask = (asked: string, argv: readonly string[] = [], [unit, step] = ['EUR', '0.01']): string => {
  const text = `scenarios: s\nkeys: { M: mill.yaml }\ninputs: { sold: 1200, price: 2.5, hours: 10 }\n${asked}`
  const { code, out, err } = call(['scenarios', 's.yaml', ...argv], { files: { 's.yaml': text, 'mill.yaml': key(unit as string, step as string) } })
  expect([code, err]).toEqual([0, ''])
  return out
}

describe('headings', () => {
  test('of a table with two ways have both units, and values as they are read; programs have them exactly', () => {
    const asked = 'tables: [{ of: W, rows: { along: sold, from: 1000, to: 4000, steps: 4 }, columns: { along: price, from: 1000, to: 3000, steps: 4 } }]\n'
    expect(ask(asked)).toMatch(
      /^mill: W, in EUR, sold down and price \(EUR\/pc\) across\nsold \(pc\) +1,000 +≈ 1,666\.666667 +≈ 2,333\.333333 +3,000\n +1,000 +333,533\.33 /m,
    )
    expect(ask(asked, ['--csv'])).toMatch(/^sold,1000,5000\/3,7000\/3,3000\n1000,333533\.33,/m)
    const { rows } = JSON.parse(ask(asked, ['--json'])).parts[1].tables[0]
    expect(Object.keys(rows[0]).sort()).toEqual(['1000', '3000', '5000/3', '7000/3', 'sold'])
    expect(ask(asked.replace('of: W', 'of: worked'))).toMatch(/^mill: worked, in h, sold down .*\n.*\n +1,000 +20 +20 +20 +20$/m)
  })

  test('of a tornado, a sweep and a break-even', () => {
    const text = ask(
      'sweeps: [{ along: price, from: 1000, to: 2000, steps: 2 }]\nranges: { sold: [1000, 2000] }\ntornado: [S]\nbreakEvens: [{ of: S, along: price, from: 0, to: 9000, reaches: 1234.5 }, { of: W, along: hours, from: 1000, to: 2000, reaches: 10 }]\n',
    )
    expect(text).toContain('\nmill: what moves S most, now 1,800.00 EUR\n')
    expect(text).toContain('\nmill: what each is left with, in EUR, along price\nprice (EUR/pc) ')
    expect(text).toContain('\nmill: where S reaches 1,234.5 EUR along price\nprice (EUR/pc) ')
    expect(text).toContain('\nmill: where W reaches 10 EUR along hours\nNowhere from 1,000 to 2,000 h.\n')
  })

  test('of draws, and the sentence about effort', () => {
    const drawn = ask('uncertainty: { draws: 1500, seed: 1, inputs: { sold: { uniform: [1000, 2000] } } }\n')
    expect(drawn).toContain('\nmill: 1,500 draws, seed 1, in EUR\n')
    expect(drawn).toMatch(/^S +worst .* sold 1,\d{3}\.?\d* pc$/m)
    const effort = ask('effort: [{ input: sold, by: S, cost: 0.01, most: 1000 }]\n')
    expect(effort).toMatch(/^sold +pc +S +≈ 166\.666667 +250$/m)
    expect(effort).toContain('\nGain ≈ 277.777778 EUR of 312.50 EUR: efficiency ≈ 88.888889 %. Of it S ≈ 138.888889 EUR, W ≈ 138.888889 EUR.\n')
  })

  test('a key that pays in whole yen, or in thousandths, is shown so', () => {
    expect(ask('tornado: [S]\nranges: { sold: [1, 2] }\n', [], ['JPY', '1'])).toContain('what moves S most, now 1,800 JPY')
    expect(ask('tornado: [S]\nranges: { sold: [1, 2] }\n', [], ['KWD', '0.001'])).toContain('what moves S most, now 1,800.000 KWD')
  })
})

test('what differs in a case has its units for people, and is data for programs', () => {
  const asked = 'cases: { thirds: { sold: "*1/3", price: +10% } }\n'
  expect(ask(asked)).toMatch(/^thirds .* sold 400 pc, price 2\.75 EUR\/pc$/m)
  const [table] = JSON.parse(ask('cases: { sevenths: { sold: "*1/7" } }\n', ['--json'])).parts[0].tables
  expect(table.rows[1]['differs in']).toEqual({ sold: '1200/7' })
  expect(ask('cases: { sevenths: { sold: "*1/7" } }\n')).toMatch(/ sold ≈ 171\.428571 pc$/m)
  expect(ask('cases: { sevenths: { sold: "*1/7" } }\n', ['--csv'])).toMatch(/,sold 1200\/7 pc$/m)
})

law(
  'an amount in a column is exact, or marked and within half of its last decimal',
  300,
  fc.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 1000n), fc.nat(4)),
  ([n, d, places]) => {
    const [x, text] = [rational(n, d), showPlaces(rational(n, d), places)]
    const shown = fromText(text.replace('≈ ', '').replaceAll(',', ''))
    expect(text.startsWith('≈ ')).toBe(compare(shown, x) !== 0)
    const apart = rational(2n * (shown.n * x.d - x.n * shown.d) * 10n ** BigInt(places), shown.d * x.d)
    expect([compare(apart, rational(1n)) <= 0, compare(apart, rational(-1n)) >= 0]).toEqual([true, true])
  },
)

describe('tables', () => {
  const style = { title: (text: string) => text, head: (text: string) => text, verdicts: (text: string) => text, columns: 80 }
  const table: DataTable = {
    title: (number) => `now ${number('1234.5', 'EUR', 2)}`,
    columns: [grouped(words('key')), grouped(words('name', '')), words('at'), money('amount')],
    rows: [
      ['A', 'one', listed({ x: '1000' }, { x: 'pc' }), '1/3'],
      ['A', 'one', '', '-2000'],
      ['B', 'one', '', '0'],
    ],
    notes: [(number) => `of ${number('10000/3')}`],
  }

  test('for people: what is repeated is left out, what is rounded is marked', () => {
    expect(tableText(table, style)).toBe(
      [
        'now 1,234.50 EUR',
        'key       at             amount',
        'A    one  x 1,000 pc     ≈ 0.33',
        '                      -2,000.00',
        'B    one                   0.00',
        'of ≈ 3,333.333333',
      ].join('\n'),
    )
  })

  test('for programs: every row whole, every number exact', () => {
    expect(tablesCsv([table])).toBe('now 1234.5 EUR\nkey,name,at,amount\nA,one,x 1000 pc,1/3 (fraction)\nA,one,,-2000\nB,one,,0\nof 10000/3')
    expect(tableData(table)).toEqual({
      title: 'now 1234.5 EUR',
      rows: [
        { key: 'A', name: 'one', at: { x: '1000' }, amount: '1/3' },
        { key: 'A', name: 'one', at: '', amount: '-2000' },
        { key: 'B', name: 'one', at: '', amount: '0' },
      ],
      notes: ['of 10000/3'],
    })
  })

  test('a double has six decimals as far as it has them; what is no number is never shown as one', () => {
    expect([0.1 + 0.2, -1 / 3, 1e21, 1.5e300, 5e-324].map(floatCell)).toEqual(['0.3', '-0.333333', `1${'0'.repeat(21)}`, `15${'0'.repeat(299)}`, '0'])
    for (const x of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => floatCell(x)).toThrow('no number')
  })
})

test('an amount of a fund is what it is paid, in tables as well', () => {
  const funded = key('EUR', '0.01')
    .replace('surplus: { shares: { S: 2, W: 1 } }', 'surplus: { reserveFund: { fund: held, rate: 50%, until: 1000 EUR, then: { to: S } } }')
    .replace(/balances: .*/, 'balances: { held: { start: 400 EUR, fund: true } }')
  const asked =
    'scenarios: s\nkeys: { M: mill.yaml }\ninputs: { sold: 1200, price: 2.5, hours: 10 }\nbalances: { held: 900 }\ntornado: [held]\nranges: { sold: [120, 300] }\n'
  const { out, err } = call(['scenarios', 's.yaml'], { files: { 's.yaml': asked, 'mill.yaml': funded } })
  expect(err).toBe('')
  // 2,700 EUR are left: half of it would be 1,350, and 100 fill it; of 450 EUR again 100, of nothing nothing.
  expect(out).toMatch(/what moves held most, now 100\.00 EUR\n.*\nsold +pc +120 +0\.00 +300 +100\.00 +100\.00$/m)
})
