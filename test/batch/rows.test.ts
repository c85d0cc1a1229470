/** Rows as objects are read and printed at once where that is plain, and then as the slow way reads and prints them. */
import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/batch/index.ts'
import { scaledDouble, scaledText } from '../../src/batch/rows/scaled-text.ts'
import { isSplitKeyError } from '../../src/core/issue.ts'
import type { KeyData } from '../../src/core/key.ts'
import { canonicalNumber } from '../../src/core/number-text.ts'
import { settleData } from '../../src/read/settle.ts'
import { load } from '../../src/yaml.ts'
import { exact, text as textOf } from '../fraction.ts'
import { law } from '../seed.ts'

/** Whatever might stand for a number, or nearly. */
const written = fc.oneof(
  fc.stringMatching(/^[-+]?\d{1,4}(\.\d{1,4})?$/),
  fc.stringMatching(/^-?\d{12,18}(\.\d{0,12})?$/),
  fc.stringMatching(/^[-+ ]?[\d.,]{0,6}[eE%/ _x]?-?\d{0,3}%?$/),
  fc.constantFrom('', '-', '.', '-.5', '5.', '0x10', 'NaN', 'Infinity', '1e3', '٣', '1,5', '--1', '-0', '-0.00', '000.10', '9007199254740993', '1/3', ' 7 '),
)
const places = fc.integer({ min: 0, max: 15 })

law('a text read at once is the number that it says', 2000, fc.record({ text: written, decimals: places }), ({ text, decimals }) => {
  const whole = scaledText(text, decimals)
  const canonical = canonicalNumber(text)
  if (!Number.isNaN(whole)) {
    expect(canonical).toBeDefined()
    expect(textOf(exact(`${whole}e-${decimals}`))).toBe(textOf(exact(canonical as string)))
    expect(Object.is(whole, -0)).toBe(false)
  } else if (/^-?\d{1,7}(\.\d{1,7})?$/.test(text))
    expect((canonical?.split('.')[1] ?? '').length > decimals || Math.abs(Number(text)) * 10 ** decimals > 2 ** 53).toBe(true)
})

const doubles = fc.oneof(
  fc.double(),
  fc.tuple(fc.integer(), places).map(([n, d]) => n / 10 ** d),
  fc.maxSafeInteger().map((n) => n / 100),
)

law('a double read at once is its shortest decimal', 2000, fc.record({ value: doubles, decimals: places }), ({ value, decimals }) => {
  const whole = scaledDouble(value, decimals)
  if (Number.isNaN(whole)) return
  expect(textOf(exact(`${whole}e-${decimals}`))).toBe(textOf(exact(canonicalNumber(String(value)) as string)))
})

const keyOf = (range: string, to: string): KeyData =>
  load(`
splitkey: 1
name: rows
parties: [A, B, C]
inputs: { revenue: { unit: EUR${range} }, hours: { unit: h } }
balances: { saved: { start: 1.25 EUR, fund: true } }
pot: revenue
surplus: { inOrder: [{ upTo: saved, to: saved }, { sharesBy: { A: hours, B: 7 h, C: 1 h }, whenZero: { to: C } }] }
deficit: { shares: { A: 1, B: 1, C: 1 } }
round: { to: ${to} EUR, leftover: largest-remainder }
`) as KeyData

const keys = ['', ', range: [-1000, 1000], decimals: 2'].flatMap((range) => ['0.01', '0.05', '0.0001', '10'].map((to) => keyOf(range, to)))

const value = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -20_000, max: 20_000 }).map((n) => (n / 100).toFixed(2)) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 20_000 }).map((n) => n / 100) },
  written,
  doubles,
  fc.constantFrom(7n, -0, 1e-7, new Decimal('3.50'), Number.NaN, true, {}),
)
const row = fc.record({ revenue: value, hours: value, saved: value }, { requiredKeys: ['revenue', 'hours'] })

/** A row settled by itself: payouts, or the codes of what is wrong. */
function alone(key: KeyData, { saved, ...inputs }: { readonly revenue: unknown; readonly hours: unknown; readonly saved?: unknown }): unknown {
  try {
    const settled = settleData(key, inputs, saved === undefined ? {} : { balances: { saved } as never })
    return settled['~trace'].allotted.map(({ cents }) => textOf(exact(cents)))
  } catch (error) {
    if (isSplitKeyError(error)) return error.issues.map(({ code }) => code).sort()
    throw error
  }
}

law('rows of anything settle as each by itself', 80, fc.record({ key: fc.constantFrom(...keys), rows: fc.array(row, { maxLength: 8 }) }), ({ key, rows }) => {
  const { rows: paid, issues } = compile(key).settleRows(rows, { onIssue: 'report' })
  const bad = new Map(issues.map((own) => [own.row, own.issues.map(({ code }) => code).sort()]))
  const step = exact(key.round?.to as string)
  rows.forEach((own, index) => {
    const seen = bad.get(index) ?? Object.values(paid[index] as Record<string, string>).map((text) => textOf(inSteps(text, step)))
    // What the key declares of its inputs is checked by batches only.
    if (!bad.get(index)?.includes('out-of-range') && !bad.get(index)?.includes('too-large')) expect(seen).toEqual(alone(key, own))
    for (const text of Object.values(paid[index] ?? {})) expect(canonicalNumber(text)).toBe(text)
  })
})

const inSteps = (text: string, [n, d]: readonly [bigint, bigint]) => {
  const [top, bottom] = exact(text)
  return exact(`${top * d}/${bottom * n}`)
}

test('fields that are missing, inherited or unknown are named with their row, whatever the rows look like', () => {
  const key = keyOf('', '0.01')
  const own = { revenue: 1, hours: 1 }
  class Line {
    readonly revenue = 1
    get hours(): number {
      return 1
    }
  }
  const rows = [own, { hours: 1, revenue: '2', saved: null }, { ...own, hour: 1 }, Object.create(own), new Line(), { revenue: undefined, hours: 1 }]
  const codes = (() => {
    try {
      compile(key).settleRows(rows as never, { onIssue: 'report' })
    } catch (error) {
      if (isSplitKeyError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`)
    }
    return []
  })()
  expect(codes).toEqual([
    'unknown-input rows.2.hour',
    'missing-input rows.3.revenue',
    'missing-input rows.5.revenue',
    'missing-input rows.3.hours',
    'missing-input rows.4.hours',
    'missing-input rows.1.saved',
  ])
})
