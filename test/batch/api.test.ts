/** The interface of batches: columns, memory, rows, totals, streams, threads, cancelling, and what is said about bad rows. */
import { expect, test } from 'vitest'
import { measuredKey } from '../../bench/batch/key.ts'
import { type ColumnName, columnNames, decimals, emptyColumns, fill, rawColumns } from '../../bench/batch/rows.ts'
import { addTotals, compile, groupedTotals, totals } from '../../src/batch/index.ts'
import { isSplitKeyError, type SplitKeyError } from '../../src/core/issue.ts'
import type { KeyData } from '../../src/core/key.ts'
import { settleData } from '../../src/read/settle.ts'
import { load } from '../../src/yaml.ts'

const batch = compile(measuredKey)
const rows = 3001
const data = emptyColumns(rows)
fill(data, rows, 'ties', 5)
const scaled = Object.fromEntries(columnNames.map((name) => [name, { scaled: data[name] }]))
const expected = batch.settleColumns(scaled)

const caught = (run: () => unknown): SplitKeyError => {
  try {
    run()
  } catch (error) {
    if (isSplitKeyError(error)) return error
  }
  throw new Error('nothing was thrown')
}

test('scaled doubles, scaled BigInts, raw doubles and kernel memory give the same payouts', () => {
  const big = Object.fromEntries(columnNames.map((name) => [name, BigInt64Array.from(data[name], BigInt)]))
  const memory = batch.columns.alloc(rows)
  for (const name of columnNames) memory.columns[name]?.set(data[name])
  for (const columns of [big, rawColumns(data), memory]) expect(batch.settleColumns(columns).payouts).toEqual(expected.payouts)
  const text = (name: ColumnName, row: number): string => `${data[name][row]}e-${decimals[name]}`
  for (let row = 0; row < rows; row += 100) {
    const own = settleData(measuredKey, Object.fromEntries(columnNames.map((name) => [name, text(name, row)])))
    expect([expected.payouts['A']?.[row], expected.payouts['B']?.[row]]).toEqual(
      [Number(own.payouts['A']) * 100, Number(own.payouts['B']) * 100].map(Math.round),
    )
  }
})

test('totals and grouped totals add up to the revenue', () => {
  const all = totals(expected)
  expect((all['A'] as bigint) + (all['B'] as bigint)).toBe(data.revenue.reduce((sum, cents) => sum + BigInt(cents), 0n))
  const groups = groupedTotals(expected, (row) => row % 3)
  expect([...groups.keys()]).toEqual([0, 1, 2])
  expect([...groups.values()].reduce(addTotals)).toEqual(all)
})

test('a stream settles block by block, says how far it is, and stops when it is cancelled', async () => {
  const blocks = [0, 1000, 2000].map((from) => Object.fromEntries(columnNames.map((name) => [name, { scaled: data[name].subarray(from, from + 1000) }])))
  const seen: number[] = []
  const parts: bigint[] = []
  for await (const part of batch.stream(blocks, { onProgress: (done) => seen.push(done) })) parts.push(totals(part)['A'] as bigint)
  expect(seen).toEqual([1000, 2000, 3000])
  const first = { payouts: { A: (expected.payouts['A'] as Float64Array).subarray(0, 3000) } }
  expect(parts.reduce((a, b) => a + b)).toBe(first.payouts.A.reduce((sum, cents) => sum + BigInt(cents), 0n))
  const stop = new AbortController()
  let answered = 0
  await expect(async () => {
    for await (const _ of batch.stream(blocks, { signal: stop.signal })) if (++answered === 2) stop.abort()
  }).rejects.toThrow(/abort/i)
  expect(answered).toBe(2)
})

test('worker threads give the same payouts, and leave nothing when they are cancelled', async () => {
  const many = 600_001
  const memory = batch.columns.alloc(many, { shared: true })
  fill(memory.columns as typeof data, many, 'ties', 9)
  const alone = batch.settleColumns(Object.fromEntries(columnNames.map((name) => [name, { scaled: Float64Array.from(memory.columns[name] ?? []) }])))
  const workers = await batch.startWorkers(2)
  try {
    const seen: number[] = []
    const result = await workers.settleColumns(memory, { onProgress: (done) => seen.push(done) })
    expect(totals(result)).toEqual(totals(alone))
    expect(result.payouts['A']?.every((cents, row) => cents === alone.payouts['A']?.[row])).toBe(true)
    expect(seen.at(-1)).toBe(many)
    const stop = new AbortController()
    await expect(workers.settleColumns(memory, { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toThrow(/abort/i)
    expect(memory['~place'].outputs.every((column) => column.every((cents) => cents === 0))).toBe(true)
    expect((await workers.settleColumns(scaled)).payouts).toEqual(expected.payouts)
  } finally {
    await workers.close()
  }
})

test('threads settle what is too wide for any kernel, one call after the other, and name bad rows', async () => {
  const wide = load(
    'splitkey: 1\nname: wide\nparties: [A, B]\ninputs: { a: { unit: EUR }, b: { unit: "1" } }\npot: a\nsurplus: { sharesBy: { A: b * b * b, B: 1 / 7 }, whenZero: { to: A } }\nround: { to: 0.01 EUR, leftover: in-order }\n',
  ) as KeyData
  const batch = compile(wide, { inputs: { a: { range: [0, 1e9], decimals: 2 }, b: { range: [0, 1e9], decimals: 4 } } })
  const columns = { a: Float64Array.from({ length: 500 }, (_, row) => (row * 100_001) / 100), b: Float64Array.from({ length: 500 }, (_, row) => row / 8) }
  const workers = await batch.startWorkers(2)
  try {
    const both = await Promise.all([workers.settleColumns(columns), workers.settleColumns({ ...columns, b: 2 })])
    expect(both.map(({ payouts }) => payouts)).toEqual([batch.settleColumns(columns).payouts, batch.settleColumns({ ...columns, b: 2 }).payouts])
    await expect(workers.settleColumns({ ...columns, b: -1 })).rejects.toThrow(/row 0: b is -1/)
  } finally {
    await workers.close()
  }
})

test('every bad row is named, all at once, and no number is made of it', () => {
  const bad = { ...rawColumns(data), price: rawColumns(data).price.slice() }
  ;[Number.NaN, 1.23456, 9, Number.POSITIVE_INFINITY].forEach((price, row) => {
    bad.price[row] = price
  })
  const { issues } = caught(() => batch.settleColumns(bad))
  expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual(
    ['not-a-number', 'out-of-range', 'out-of-range', 'not-a-number'].map((code, row) => `rows.${row}.price ${code}`),
  )
  const reported = batch.settleColumns(bad, { onIssue: 'report' })
  expect(reported.issues.map(({ row }) => row)).toEqual([0, 1, 2, 3])
  expect(reported.payouts['A']?.slice(0, 4)).toEqual(new Float64Array(4))
  expect(reported.payouts['A']?.slice(4)).toEqual(expected.payouts['A']?.slice(4))
})

test('columns that are missing, unknown, uneven or without decimals are named, all at once', () => {
  const { revenue: _revenue, ...others } = scaled
  const columns = { ...others, costA: { scaled: new Float64Array(2) }, houres: 1 }
  expect(caught(() => batch.settleColumns(columns)).issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'unknown-input houres',
    `schema columns`,
    'missing-input revenue',
  ])
})

test('what is no column is told what one is', () => {
  for (const given of [[1, 2], { scaled: [1, 2] }, new Int32Array(2), new Float32Array(2), { values: [1] }, true, () => 1]) {
    const { issues } = caught(() => batch.settleColumns({ ...scaled, costA: given as never }))
    expect(issues).toEqual([{ code: 'schema', path: 'inputs.costA', message: expect.stringMatching(/Float64Array, a BigInt64Array .* columns\.alloc/) }])
  }
  expect(caught(() => batch.settleColumns({ ...scaled, costA: null as never })).issues).toMatchObject([{ code: 'schema', path: 'inputs.costA' }])
  expect(caught(() => batch.settleColumns({ ...scaled, costA: '1,20' })).issues).toMatchObject([{ code: 'not-a-number' }])
})

test('a choice that is none of the words is never taken for another', async () => {
  const choices: readonly (readonly [string, string | undefined, () => unknown])[] = [
    ['backend', 'plain', () => compile(measuredKey, { backend: 'plan' as never })],
    ['backend', undefined, () => compile(measuredKey, { backend: 'toString' as never })],
    ['onIssue', 'throw', () => batch.settleColumns(scaled, { onIssue: 'trow' as never })],
    ['onIssue', 'report', () => batch.settleRows([], { onIssue: 'reports' as never })],
    ['holds', 'raw', () => batch.columns.alloc(1, { holds: 'row' as never })],
  ]
  for (const [path, suggestion, ask] of choices)
    expect(caught(ask).issues).toEqual([expect.objectContaining({ code: 'unknown-name', path, ...(suggestion !== undefined && { suggestion }) })])
  const workers = await batch.startWorkers(1)
  await expect(workers.settleColumns(scaled, { onIssue: 'trow' as never })).rejects.toThrow("did you mean 'throw'")
  await workers.close()
})

test('lines and what stays the same for all rows', () => {
  const columns = { revenue: Float64Array.of(100, 250.5), costA: 10, volume: '20', price: 1.2, hoursA: 1, hoursB: 2, rateA: 10, rateB: 12.5 }
  expect(batch.values(columns, ['purchase', 'pool'])).toEqual({ purchase: ['24', '24'], pool: ['66', '216.5'] })
  expect(batch.settleRows([{ ...columns, revenue: '100.00' }]).rows).toEqual([{ A: '58.48', B: '41.52' }])
})
