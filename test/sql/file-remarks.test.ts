/** Rows whose inputs are not as they were agreed to be are settled, and counted: what `settle` remarks on, a file of rows remarks on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { settleFile } from '../../src/batch/duckdb/index.ts'
import { realIo } from '../../src/cli/real-io.ts'
import { runAsync } from '../../src/cli/run.ts'
import type { KeyData } from '../../src/core/key.ts'
import { settleData } from '../../src/read/settle.ts'
import { load } from '../../src/yaml.ts'
import { runs } from '../seed.ts'

const folder = mkdtempSync(join(tmpdir(), 'splitkey-remarks-'))
const file = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

const written = `splitkey: 1
name: stall
parties: [A]
inputs: { x: { unit: EUR, range: [-1/3, 100.5], decimals: 1 }, h: { unit: h, range: [0, 300], decimals: 0 } }
pot: x + 1 EUR/h * h
surplus: { shares: { A: 1 } }
deficit: { shares: { A: 1 } }
round: { to: 0.001 EUR, leftover: in-order }
`
const key = load(written) as unknown as KeyData

const value = fc.constantFrom('0', '-0.3', '-0.33', '-0.34', '-0.4', '100.5', '100.50', '100.51', '9999', '410.5', '12.3450', '7')

test('per input the rows outside of its range and those with more decimals are counted, with the first of them', async () => {
  const rows = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 40 })
  for (const drawn of fc.sample(rows, { seed: runs(1).seed, numRuns: 15 })) {
    writeFileSync(file('rows.csv'), `x,h\n${drawn.map((row) => row.join(',')).join('\n')}\n`)
    const { remarks, totals } = await settleFile(key, { from: file('rows.csv'), locale: 'plain' })
    const settled = drawn.map(([x, h]) => settleData(key, { x, h }))
    const wanted = ['x', 'h'].flatMap((input) =>
      (['outside-range', 'more-decimals'] as const).flatMap((code) => {
        const hits = settled.flatMap(({ remarks: of }, index) =>
          of.filter((one) => one.code === code && one.input === input).map((one) => ({ one, row: index + 1 })),
        )
        const [first] = hits
        return first ? [{ code, input, rows: hits.length, first: { row: first.row, line: first.row + 1, value: first.one.value } }] : []
      }),
    )
    expect(remarks.map(({ code, input, rows: count, first }) => ({ code, input, rows: count, first }))).toEqual(wanted)
    const sum = settled.map(({ payouts }) => payouts['A'] as Decimal).reduce((total, paid) => total.plus(paid))
    expect(totals[0]?.payouts['A']).toBe(sum.toFixed(3))
  }
})

test('the command says so at the end, and in its JSON', async () => {
  writeFileSync(file('key.yaml'), written)
  writeFileSync(file('rows.csv'), 'x,h\n1,3\n2,9999\n2,410.5\n')
  const call = async (...argv: readonly string[]) => {
    const printed = { out: '', err: '' }
    const io = {
      ...realIo(),
      terminal: { out: false, err: false, colour: false, columns: 110 },
      out: (text: string) => {
        printed.out += text
      },
      err: (text: string) => {
        printed.err += text
      },
    }
    const code = await runAsync(['batch', file('rows.csv'), '--key', file('key.yaml'), ...argv], io)
    return { code, ...printed }
  }
  const lines = [
    'h is outside the range for which the key was agreed, 0 to 300, in 2 of 3 rows: first in line 3, 9999',
    'h is more precise than the key was agreed for, whole numbers, in 1 of 3 rows: first in line 4, 410.5',
  ]
  expect(await call('-o', file('paid.csv'))).toEqual({ code: 0, out: '', err: lines.map((line) => `Remark: ${line}.\n`).join('') })
  expect((await call('--totals')).out).toContain(`\n\n${lines.map((line) => `Remark: ${line}.`).join('\n')}\n`)
  expect(JSON.parse((await call('--totals', '--json')).out)).toMatchObject({
    remarks: [
      { code: 'outside-range', input: 'h', rows: 2, first: { row: 2, line: 3, value: '9999' }, message: lines[0] },
      { code: 'more-decimals', input: 'h', rows: 1, first: { row: 3, line: 4, value: '410.5' }, message: lines[1] },
    ],
  })
})
