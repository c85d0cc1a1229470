import { describe, expect, test } from 'vitest'
import { call } from './fake-io.ts'

const key = `splitkey: 1
name: stall
parties: [A, B]
inputs: { price: EUR/pc, sold: pc, hours: h }
lines:
  sales: price * sold
  wages: 20 EUR/h * hours
pot: sales
claims:
  - pay: { to: B, amount: wages }
surplus: { shares: { A: 1, B: 1 } }
round: { to: 0.01 EUR, leftover: largest-remainder, lines: half-away-from-zero }
`
const inputs = 'price: 45\nsold: 40\nhours: 16\n'
const change = (from: string, to: string): string => {
  expect(key).toContain(from)
  return key.replace(from, to)
}
const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n`

test('a workbook where an agreement or a text is needed is called what it is, by its name or by its bytes', () => {
  const files = { 'key.yaml': key, 'book.xlsx': 'PK\u0003\u0004', 'book.yaml': 'PK\u0003\u0004' }
  for (const argv of [
    ['settle', 'book.xlsx', '--inputs', 'x.csv'],
    ['prove', 'book.xlsx'],
    ['lint', 'book.XLSX'],
    ['replay', 'book.xlsm', '--inputs', 'x.csv'],
  ]) {
    const { code, out, err } = call(argv, { files })
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(
      `splitkey: '${argv[1]}' is a workbook: it can hold inputs, not an agreement. Name the agreement (YAML or JSON), and the workbook with --inputs ${argv[1]}\n`,
    )
  }
  const refused = "splitkey: 'book.yaml' is a workbook, or another archive: text is needed here, such as YAML, JSON or CSV\n"
  for (const argv of [
    ['settle', 'book.yaml', '--inputs', 'x.csv'],
    ['settle', 'key.yaml', '--inputs', 'book.yaml'],
    ['replay', 'book.yaml'],
    ['scenarios', 'book.yaml'],
  ])
    expect(call(argv, { files })).toMatchObject({ code: 2, out: '', err: refused })
})

/** What is wrong, in which file, and what is said about it. */
const cases: Readonly<Record<string, { readonly key?: string; readonly inputs?: string; readonly csv?: string; readonly says: RegExp }>> = {
  'a missing input': { inputs: 'price: 45\nsold: 40\n', says: /^in\.yaml:1:1 {2}missing-input at hours: input 'hours' is missing$/m },
  'a misspelled input': {
    inputs: inputs.replace('hours', 'houres'),
    says: /^in\.yaml:3:1 {2}unknown-input at houres: unknown input 'houres'; did you mean 'hours'\?$/m,
  },
  'an input that is no number': {
    inputs: inputs.replace('16', 'many'),
    says: /^in\.yaml:3:8 {2}not-a-number at hours: 'many' is not a number/m,
  },
  '1,20 for 1.20 in YAML': {
    inputs: inputs.replace('45', '1,20'),
    says: /^in\.yaml:1:8 {2}not-a-number at price: '1,20' is not a number/m,
  },
  '1,20 for 1.20 in CSV': {
    csv: 'period;price;sold;hours\n2020-01;1,20;40;16\n',
    says: /^in\.csv:2:9 {2}not-a-number at 2020-01\.price: '1,20' is not a number; if nl-BE is meant, say so/m,
  },
  'a number that locales read differently': {
    csv: 'period;price;sold;hours\n2020-01;1.234;40;16\n',
    says: /^in\.csv:2:9 {2}ambiguous-number at 2020-01\.price: '1\.234' is 1234 in nl-BE and 1\.234 in en-GB/m,
  },
  'a number with a unit': { inputs: inputs.replace('45', '45 EUR'), says: /^in\.yaml:1:8 {2}not-a-number at price/m },
  'a wrong unit in a formula': {
    key: change('wages: 20 EUR/h * hours', 'wages: 20 EUR/h * sold'),
    says: /^key\.yaml:7:\d+ {2}unit at lines\.wages: EUR\/h × pc has no meaning/m,
  },
  'a wrong unit where money is needed': {
    key: change('amount: wages', 'amount: hours'),
    says: /^key\.yaml:10:\d+ {2}unit at claims\.0.*: h where EUR is needed$/m,
  },
  'a share of a partner that does not exist': {
    key: change('{ A: 1, B: 1 }', '{ A: 1, C: 1 }'),
    says: /^key\.yaml:11:\d+ {2}unknown-party at surplus\.shares\.C/m,
  },
  'shares that are all zero': { key: change('{ A: 1, B: 1 }', '{ A: 0, B: 0 }'), says: /^key\.yaml:11:\d+ {2}shares-all-zero at surplus/m },
  'tiers that do not rise': {
    key: change('surplus: { shares: { A: 1, B: 1 } }', 'surplus:\n  tiers:\n    - { upTo: 500 EUR, to: A }\n    - { upTo: 300 EUR, to: B }\n    - { to: A }'),
    says: /^key\.yaml:14:\d+ {2}tiers-not-rising at surplus\.tiers\.1/m,
  },
  'a circular line': {
    key: change('wages: 20 EUR/h * hours', 'wages: bonus\n  bonus: wages + 1 EUR'),
    says: /^key\.yaml:7:\d+ {2}circular-line at lines\.wages: these lines need each other: wages → bonus → wages$/m,
  },
  'a division by zero': {
    key: change('price * sold\n', 'price * sold * (1 / (hours / 16 h - 1))\n'),
    says: /^in\.yaml:1:1 {2}divides-by-zero at lines\.sales: divides by zero: .* is 0 in sales$/m,
  },
  'a YAML bomb': { key: bomb, says: /^key\.yaml:1:4 {2}syntax: '&' names a part to repeat it elsewhere/m },
  'a line of 10 MB': { key: `name: ${'x'.repeat(10_000_000)}\n`, says: /^key\.yaml:1:1 {2}too-large: the file has 10000007 characters/m },
  'inputs with a line of 10 MB': {
    csv: `period,price\n${'1'.repeat(10_000_000)}\n`,
    says: /^in\.csv:2:1 {2}too-large: this line has 10000000 characters/m,
  },
  'a CSV with mixed separators': {
    csv: 'period;price;sold;hours\n2020-01;45;40;16\n2020-02,45,40,16\n',
    says: /^in\.csv:3:1 {2}syntax: this line mixes separators/m,
  },
  'a first line with mixed separators': {
    csv: 'period;price,sold;hours\n2020-01;45;40;16\n',
    says: /^in\.csv:1:1 {2}syntax: the first line mixes separators: comma and semicolon/m,
  },
  'duplicate months': {
    csv: 'period,price,sold,hours\n2020-01,45,40,16\n2020-01,45,40,16\n',
    says: /^in\.csv:3:1 {2}duplicate-period at 2020-01: 2020-01 stands twice: on line 2 already$/m,
  },
  '__proto__ as a line': {
    key: change('wages: 20', '__proto__: sales\n  wages: 20'),
    says: /^key\.yaml:7:3 {2}bad-name: '__proto__' cannot be a name/m,
  },
  '__proto__ as a column': {
    csv: 'period,price,sold,hours,__proto__\n2020-01,45,40,16,1\n',
    says: /^in\.csv:1:25 {2}bad-name at __proto__/m,
  },
  '__proto__ as an input': { inputs: `${inputs}__proto__: 1\n`, says: /^in\.yaml:4:1 {2}bad-name: '__proto__' cannot be a name/m },
  'a field that nobody understands': { key: `${key}promisses: []\n`, says: /^key\.yaml:13:1 {2}unknown-field at promisses/m },
  'several problems at once': {
    key: change('{ A: 1, B: 1 }', '{ A: 1, C: 1 }').replace('price * sold', 'prise * sold'),
    says: /^key\.yaml:6:10 {2}unknown-name at lines\.sales.*\n(?:.*\n)?key\.yaml:11:\d+ {2}unknown-party/m,
  },
}

describe('bad input ends with exit code 1, a located message, and nothing written', () => {
  for (const [name, { says, ...files }] of Object.entries(cases))
    test(name, () => {
      const path = files.csv === undefined ? 'in.yaml' : 'in.csv'
      const world = { files: { 'key.yaml': files.key ?? key, [path]: files.csv ?? files.inputs ?? inputs } }
      for (const more of [[], ['--json'], ['--out', 'result.txt']]) {
        const { code, out, err, written } = call(['settle', 'key.yaml', '--inputs', path, ...more], world)
        expect([code, out, written]).toEqual([1, '', {}])
        expect(err).toMatch(says)
        expect(err.length).toBeLessThan(4000)
      }
    })
})

test('a CSV with a byte order mark is read', () => {
  const { code, out, err } = call(['settle', 'key.yaml', '--inputs', 'in.csv'], {
    files: { 'key.yaml': key, 'in.csv': '\ufeffperiod,price,sold,hours\r\n2020-01,45,40,16\r\n' },
  })
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('1,480.00')
})

test('a problem in one month of many names the month and its line', () => {
  const csv = 'period,price,sold\n2020-01,45,40\n2020-02,45,40\n'
  const { code, err } = call(['settle', 'key.yaml', '--inputs', 'in.csv'], { files: { 'key.yaml': key, 'in.csv': csv } })
  expect([code, err]).toEqual([1, "in.csv:2:1  missing-input at 2020-01.hours: input 'hours' is missing (2020-01)\n"])
})
