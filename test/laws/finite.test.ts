import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect } from 'vitest'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { diff } from '../../src/read/diff.ts'
import { explain } from '../../src/read/explain.ts'
import { explanationText } from '../../src/read/explain-text.ts'
import { settleData } from '../../src/read/settle.ts'
import { inputUnits } from '../arbitraries/amounts.ts'
import { inputs, keyOf, keysOf } from '../arbitraries/keys.ts'
import { numbers } from '../arbitraries/numbers.ts'
import { compare, exact } from '../fraction.ts'
import { law } from '../seed.ts'

const names = Object.keys(inputUnits)
const strange = fc.oneof(
  numbers,
  fc.double(),
  fc.bigInt(),
  fc.constantFrom(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    null,
    undefined,
    '',
    ' ',
    '1,20',
    '1/0',
    '0x10',
    'NaN',
    '-Infinity',
    '1e999',
    '1e-400',
    '1'.repeat(401),
    true,
    [],
    {},
    new Decimal('NaN'),
    new Decimal('1e-30'),
    // Written in full, their zeros are more than memory holds.
    new Decimal('1e30000000'),
    new Decimal('-1e9000000000000000'),
    new Decimal('1e-9000000000000000'),
    { toStringTag: '[object Decimal]' },
    { toString: 1 },
    Object.create(null),
  ),
)

const finite = (x: Decimal): boolean => x.isFinite() && !/[a-z]/i.test(x.toFixed())

law(
  'whatever is given, the answer is a settlement of finite numbers or an error that says what is wrong',
  500,
  fc.tuple(keysOf({ depth: 2 }), inputs, fc.dictionary(fc.constantFrom(...names, 'prise', '__proto__'), strange, { maxKeys: 3 })),
  ([written, given, odd]) => {
    const key = keyOf(written)
    try {
      const settlement = settleData(key, { ...given, ...odd })
      for (const group of [settlement.payouts, settlement.lines, settlement.balances, settlement.costs, settlement.net])
        for (const [name, amount] of Object.entries(group)) expect(finite(amount as Decimal), name).toBe(true)
    } catch (error) {
      if (!isSplitKeyError(error)) throw error
      expect(error.issues.length).toBeGreaterThan(0)
    }
  },
)

const quotients = fc.tuple(
  fc.constantFrom('revenue / sold * sold', 'cost / (limit - cost) * revenue', 'revenue / rate / rate', 'revenue / (index - 1.25)'),
  inputs,
  fc.constantFrom('0', '1', '1.25', '1/3'),
)

law('a division by zero is an error that names its line and its divisor, never a number', 400, quotients, ([pot, given, value]) => {
  const all = { ...given, sold: value === '1' ? '0' : given.sold, limit: value === '0' ? given.cost : given.limit, index: value, rate: value }
  const key = keyOf({ name: 'x', parties: ['a'], inputs: inputUnits, pot, surplus: { to: 'a' }, round: { to: '0.01 EUR', leftover: 'carry' } })
  const same = (a: string | undefined, b: string | undefined): boolean => compare(exact(a as string), exact(b as string)) === 0
  const zero = { sold: same(all.sold, '0'), limit: same(all.limit, all.cost), rate: same(all.rate, '0'), index: same(all.index, '1.25') }
  const divides = pot.includes('sold') ? zero.sold : pot.includes('limit') ? zero.limit : pot.includes('rate') ? zero.rate : zero.index
  try {
    expect(finite(settleData(key, all).payouts['a'] as Decimal)).toBe(true)
    expect(divides).toBe(false)
  } catch (error) {
    if (!isSplitKeyError(error, 'divides-by-zero')) throw error
    expect(divides).toBe(true)
    expect(error.issues[0]).toMatchObject({ code: 'divides-by-zero', line: 'pot' })
    expect((error.issues[0] as { divisor: string }).divisor).not.toBe('')
  }
})

law(
  'numbers of any size are settled, explained and compared',
  200,
  fc.tuple(fc.integer({ min: 0, max: 390 }), fc.integer({ min: 0, max: 390 })),
  ([up, down]) => {
    const key = keyOf({
      name: 'x',
      parties: ['a', 'b'],
      inputs: { revenue: 'EUR', index: '1' },
      pot: 'revenue * index',
      surplus: { shares: { a: 1, b: 2 } },
      round: { to: '0.01 EUR', leftover: 'carry' },
    })
    const large = settleData(key, { revenue: `1e${up}`, index: `1e${up}` })
    const small = settleData(key, { revenue: `-1e-${down}`, index: '1/7' })
    expect(explanationText(explain(large, 'a'))).not.toMatch(/NaN|Infinity|undefined/)
    expect(diff(large, small).payouts.every(({ change }) => finite(change))).toBe(true)
  },
)

const grown = ['m / (1 / m)', 'm * m', '1 / (m + 1) + 1 / (2 * m + 1)', 'min(m / (1 / m), 1 / m) + m * m', 'm * m + m / (1 / m) + round(m, 0.01) * m / 7']

law('lines that make numbers grow without end are refused, whatever they grow by', 20, fc.tuple(fc.constantFrom(...grown), numbers), ([formula, x]) => {
  const lines = Array.from({ length: 60 }, (_, index) => [`l${index + 1}`, formula.replace(/\bm\b/g, `l${index}`)])
  const key = keyOf({
    name: 'x',
    parties: ['a'],
    inputs: { x: '1' },
    lines: { l0: '3 + x * x / 7', ...Object.fromEntries(lines) },
    pot: 'l60 * 1 EUR',
    surplus: { to: 'a' },
    round: { to: '0.01 EUR', leftover: 'carry' },
  })
  expect(() => settleData(key, { x })).toThrow('more than five thousand digits')
})
