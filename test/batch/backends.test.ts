/** Every back-end answers to the cent what settling row by row answers. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BackendName, type BatchResult, compile } from '../../src/batch/index.ts'
import { law } from '../seed.ts'
import { answersOf } from './answers.ts'
import { keys, type Row, rows } from './draw.ts'
import { settledAlone } from './oracle.ts'
import { soak } from './soak-run.ts'

const names: readonly BackendName[] = ['compiled', 'static', 'generated', 'plain', 'apart']

const columnsOf = (given: readonly Row[]) =>
  Object.fromEntries(Object.keys(given[0] as Row).map((name) => [name, Float64Array.from(given, (row) => Number(row[name]))]))

const batches = fc.record({ key: keys, given: fc.array(rows, { minLength: 1, maxLength: 12 }) })

law('columns settle to the cent as every row by itself, on every back-end', 25, batches, ({ key, given }) => {
  const want = given.map((row) => settledAlone(key, row))
  const seen = names.map((backend) => compile(key, { backend }).settleColumns(columnsOf(given), { onIssue: 'report' }))
  for (const result of seen) expect(answersOf(result)).toEqual(want)
  // The same operations of IEEE 754 leave the same rows undecided.
  expect(new Set(seen.slice(0, 4).map(({ apart }) => apart)).size).toBe(1)
})

law('rows of texts settle as columns of numbers do', 15, batches, ({ key, given }) => {
  const { rows: payouts, issues } = compile(key, { backend: 'plain' }).settleRows(given, { onIssue: 'report' })
  const want = given.map((row) => settledAlone(key, row))
  const step = Number(key.round?.to)
  const bad = new Map(issues.map(({ row, issues: all }) => [row, all.map(({ code }) => code)]))
  const seen = payouts.map((row, index) => bad.get(index) ?? Object.values(row as Row).map((text) => Math.round(Number(text) / step).toString()))
  expect(seen).toEqual(want.map((own) => own.map((text) => (text === '-0' ? '0' : text))))
})

test('the laws see rows that the kernels decide, rows that they leave, and rows without a settlement', () => {
  const drawn = fc.sample(batches, { seed: 3, numRuns: 40 })
  const results = drawn.map(({ key, given }) => compile(key).settleColumns(columnsOf(given), { onIssue: 'report' }))
  const total = (count: (result: BatchResult) => number): number => results.reduce((sum, result) => sum + count(result), 0)
  expect(total(({ rows: all, apart }) => all - apart)).toBeGreaterThan(100)
  expect(total(({ apart }) => apart)).toBeGreaterThan(10)
})

test('a short soak finds no difference, in rows of every kind and keys of many partners', async () => {
  const so = await soak({ rows: 3840, seed: 20190401, perKey: 160, keysPerRound: 6 })
  expect(so.differences).toEqual([])
  expect([so.rows, so.distinct > 3700]).toEqual([3840, true])
  expect(Object.values(so.kinds).every((count) => count === 960)).toBe(true)
  expect(so.largestParties).toBeGreaterThan(10)
  expect(so.tied).toBeGreaterThan(200)
  expect(so.withoutSettlement).toBeGreaterThan(5)
})
