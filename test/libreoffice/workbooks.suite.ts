/** Every workbook, recalculated by LibreOffice, says what the library says: to the cent. */

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Agreement } from '../../src/agreement/agreement.ts'
import { type SettledPeriod, settleSeries } from '../../src/agreement/series.ts'
import { agreementsIn } from '../../src/cli/agreements.ts'
import { readCases } from '../../src/cli/cases.ts'
import { isSplitKeyError } from '../../src/core/issue.ts'
import type { KeyData } from '../../src/core/key.ts'
import { settleData } from '../../src/read/settle.ts'
import type { Settlement } from '../../src/read/settlement.ts'
import { workbook } from '../../src/report/workbook/index.ts'
import { casesOf, inputs, keyOf, keysOf } from '../arbitraries/keys.ts'
import { carryingKeys, months } from '../arbitraries/series.ts'
import { differences } from '../report/workbook/differences.ts'
import { runs } from '../seed.ts'
import { filledIn } from './filled-in.ts'
import { type Book, recalculate, rowsOf } from './recalculate.ts'

type Inputs = Readonly<Record<string, string>>

const agreementOf = (key: KeyData): Agreement => ({ name: key.name, versions: [{ key }], advance: {} })

const settledAs = (label: string, whole: Agreement, settlement: Settlement): SettledPeriod => ({
  period: label,
  inputs: settlement.inputs,
  version: whole.versions[0] as Agreement['versions'][number],
  settlement,
})

/** The settlement, or the codes of what the library refuses. */
function tried(work: () => Settlement): Settlement | readonly string[] {
  try {
    return work()
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return error.issues.map(({ code }) => code)
  }
}

const sampled = <T>(arbitrary: fc.Arbitrary<T>, count: number): readonly T[] => {
  const { seed, numRuns } = runs(count)
  return fc.sample(arbitrary, { seed, numRuns })
}

test('every case of every agreement: the workbook pays what was published', async () => {
  const path = 'test/agreements/cases.json'
  const cases = readCases(path, () => readFileSync(path, 'utf8'))
  const agreements = [...agreementsIn('docs/examples')].filter(([name]) => cases.some(({ agreement }) => agreement === name))
  expect(agreements.length).toBeGreaterThanOrEqual(9)
  const books = agreements.map(([name, whole]) => {
    const own = cases.filter(({ agreement }) => agreement === name)
    const [version] = whole.versions as [Agreement['versions'][number]]
    return {
      name,
      whole,
      settled: own.map(({ scenario, inputs, balances }) => settledAs(scenario, whole, settleData(version.key, inputs, balances && { balances }))),
    }
  })
  const recalculated = await recalculate(await Promise.all(books.map(({ whole, settled }) => workbook(whole, settled))))
  const found = books.flatMap(({ name, settled }, index) => {
    const book = recalculated[index] as (typeof recalculated)[number]
    const sheets = [...book.keys()].slice(3, 3 + settled.length)
    return settled.flatMap(({ period, settlement }, at) => {
      const rows = rowsOf(book, sheets[at] as string)
      const wrong = rows.filter(({ check }) => ['differs', 'no value', 'below zero', 'missing', 'changed', 'what if'].includes(String(check)))
      return [...differences(rows, settlement), ...wrong.map(({ title, check }) => `${title}: ${check}`)].map((text) => `${name}, ${period}: ${text}`)
    })
  })
  expect(found).toEqual([])
})

test('200 random inputs, typed into workbooks of random keys: every line, payout and balance; what the library refuses shows as no answer', async () => {
  const scenarios = 4
  const drawn = sampled(fc.record({ first: casesOf(), typed: fc.array(inputs, { minLength: scenarios, maxLength: scenarios }) }), 52)
  const books = drawn.flatMap(({ first, typed }) => {
    const key = keyOf(first.written)
    const settlement = tried(() => settleData(key, first.given))
    return 'payouts' in settlement ? [{ key, settlement, typed: typed as readonly Inputs[] }] : []
  })
  const bytes = books.map(({ key, settlement, typed }) => {
    const whole = agreementOf(key)
    return filledIn(
      whole,
      typed.map((_inputs, index) => settledAs(`scenario ${index + 1}`, whole, settlement)),
      typed,
    )
  })
  const recalculated = await recalculate(await Promise.all(bytes))
  const counts = { settled: 0, deficits: 0, leftovers: 0 }
  const found = books.flatMap(({ key, typed }, index) =>
    typed.flatMap((given, at) => {
      const rows = rowsOf(recalculated[index] as (typeof recalculated)[number], `scenario ${at + 1}`)
      const expected = tried(() => settleData(key, given))
      if ('payouts' in expected) {
        counts.settled++
        if (expected['~trace'].allotted.some(({ leftover }) => leftover < 0)) counts.deficits++
        if (expected['~trace'].allotted.some(({ leftover }) => leftover !== 0)) counts.leftovers++
        return differences(rows, expected).map((text) => `book ${index}, scenario ${at + 1}: ${text}`)
      }
      const said = rows.some(({ check }) => check === 'no value' || check === 'below zero')
      return said ? [] : [`book ${index}, scenario ${at + 1}: the library refuses it (${expected.join(', ')}), the sheet does not`]
    }),
  )
  expect(found).toEqual([])
  // A comparison that sees nothing would find no differences either.
  const [first] = books
  expect(differences(rowsOf(recalculated[0] as (typeof recalculated)[number], 'scenario 1'), first?.settlement as Settlement)).not.toEqual([])
  expect(counts.settled).toBeGreaterThanOrEqual(200)
  expect(counts.deficits).toBeGreaterThan(20)
  expect(counts.leftovers).toBeGreaterThan(50)
})

test('a division by zero and an empty input are errors that go on to the payouts, and the check says so', async () => {
  const key = keyOf({
    name: 'per piece',
    parties: ['A', 'B'],
    inputs: { sales: 'EUR', pieces: 'pc' },
    lines: { each: 'sales / pieces' },
    pot: 'each * 1 pc',
    surplus: { shares: { A: '1', B: '2' } },
    round: { to: '0.01 EUR', leftover: 'largest-remainder' },
  })
  const whole = agreementOf(key)
  const settled = ['none', 'empty'].map((label) => settledAs(label, whole, settleData(key, { sales: '100', pieces: '4' })))
  const [book] = (await recalculate([await filledIn(whole, settled, [{ sales: '100', pieces: '0' }, { sales: '100' }])])) as [Book]
  for (const sheet of ['none', 'empty']) {
    expect(rowsOf(book, sheet).filter(({ part, check }) => part === 'paid' && check === 'no value').length).toBe(2)
    expect(rowsOf(book, sheet).filter(({ part, value }) => part === 'paid' && typeof value === 'number')).toEqual([])
  }
  expect(book.get('Checks')?.at(-1)?.[4]).toBe('differs')
})

test('a series, typed in anew: funds, balances and cents owed go from sheet to sheet as from month to month', async () => {
  const length = 3
  const drawn = sampled(
    fc.record({ written: fc.oneof(carryingKeys, keysOf({ depth: 2 })), first: inputs, typed: fc.array(inputs, { minLength: length, maxLength: length }) }),
    24,
  )
  const periods = months(length)
  const series = (whole: Agreement, given: readonly Inputs[]): readonly SettledPeriod[] | undefined => {
    try {
      return settleSeries(
        whole,
        periods.map((period, index) => ({ period, inputs: given[index] as Inputs })),
      )
    } catch (error) {
      if (!isSplitKeyError(error)) throw error
      return undefined
    }
  }
  const books = drawn.flatMap(({ written, first, typed }) => {
    const whole = agreementOf(keyOf(written))
    const [before, after] = [
      series(
        whole,
        periods.map(() => first),
      ),
      series(whole, typed),
    ]
    return before && after ? [{ whole, before, after, typed }] : []
  })
  expect(books.length).toBeGreaterThan(5)
  const recalculated = await recalculate(await Promise.all(books.map(({ whole, before, typed }) => filledIn(whole, before, typed))))
  const found = books.flatMap(({ after }, index) =>
    after.flatMap(({ period, settlement }) =>
      differences(rowsOf(recalculated[index] as (typeof recalculated)[number], period), settlement).map((text) => `book ${index}, ${period}: ${text}`),
    ),
  )
  expect(found).toEqual([])
})
