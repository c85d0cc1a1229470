/** A file of very many rows is read by the rules of a file of a few: nothing is guessed, and every refusal names its line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decimalOf, isGood } from '../../src/batch/duckdb/column.ts'
import { linesOfRows } from '../../src/batch/duckdb/csv-lines.ts'
import { type SettleFileOptions, settleFile } from '../../src/batch/duckdb/index.ts'
import { loadDuckDb } from '../../src/batch/duckdb/peer.ts'
import { isSplitKeyError } from '../../src/core/issue.ts'
import type { KeyData } from '../../src/core/key.ts'
import { readInputsCsv } from '../../src/text/csv.ts'
import { numberLocales, readNumber } from '../../src/text/local-number.ts'
import { load } from '../../src/yaml.ts'
import { runs } from '../seed.ts'
import { type Duck, duck } from './duck.ts'

const folder = mkdtempSync(join(tmpdir(), 'splitkey-csv-'))
const file = (name: string): string => join(folder, name)
let database: Duck
beforeAll(async () => {
  database = await duck()
})
afterAll(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

const keyWith = (x: string): KeyData =>
  load(`splitkey: 1
name: stall
parties: [A]
inputs: { x: ${x}, h: { unit: h, range: [0, 300] } }
pot: x + 0 EUR/h * h
surplus: { shares: { A: 1 } }
deficit: { shares: { A: 1 } }
round: { to: 0.001 EUR, leftover: in-order }
`) as unknown as KeyData

/** What a file is settled to, or the problems of it, as `line code message`. */
async function read(content: string | Uint8Array, options: Partial<SettleFileOptions> = {}, key = keyWith('EUR'), name = 'rows.csv'): Promise<unknown> {
  writeFileSync(file(name), content)
  try {
    const { rows, totals } = await settleFile(key, { from: file(name), ...options })
    return [rows, totals[0]?.payouts['A']]
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return error.issues.map(({ at, code, message }) => `${at?.line ?? '-'} ${code} ${message.replaceAll(file(name), 'rows.csv')}`)
  }
}

test('a number that locales read differently is refused with its line, and read where the locale is said', async () => {
  expect(await read('x,h\n5,1\n\n1.234,3\n')).toEqual([
    "4 ambiguous-number '1.234' is 1234 in nl-BE and 1.234 in en-GB: say which locale the file has (row 2, column 'x' of 'rows.csv')",
  ])
  expect(await read('x,h\n5,1\n\n1.234,3\n', { locale: 'plain' })).toEqual([2, '6.234'])
  expect(await read('x,h\n5,1\n\n1.234,3\n', { locale: 'nl-BE' })).toEqual([2, '1239.000'])
  expect(await read('x;h\n1.234,50;3\n-12 345;1,5\n', { locale: 'nl-BE' })).toEqual([2, '-11110.500'])
  expect(await read('x;h\n1,234.50;3\n', { locale: 'en-GB' })).toEqual([1, '1234.500'])
  // Whatever else the cell could be: a declared number of decimals does not decide it.
  expect(await read('x,h\n1.000,1\n', {}, keyWith('{ unit: EUR, decimals: 0 }'))).toEqual([expect.stringContaining('2 ambiguous-number')])
})

const cell = fc
  .tuple(
    fc.constantFrom('', '-', '+', ' '),
    fc.constantFrom('0', '7', '12', '999', '1000', '0123', '1.234', '1,234', '1 234', '1\u00a0234', '1.234.567', '1,23', '1.234 567', ''),
    fc.constantFrom('', '.', ',', '.5', ',5', '.250', ',250', '.000', '.1200000000', ',123456789', 'x', '%', 'e2'),
  )
  .map((parts) => parts.join(''))

test('a cell is read as every other file of inputs reads it, in every locale', async () => {
  const texts = [...new Set(fc.sample(cell, { seed: runs(1).seed, numRuns: 1500 }))]
  const table = `(VALUES ${texts.map((text, index) => `(${index}, '${text}')`).join(', ')}) t(i, x)`
  for (const locale of [undefined, ...numberLocales]) {
    const column = { input: 'x', column: 'x', type: 'VARCHAR', decimals: 9, ...(locale && { locale }) }
    const found = await database.ask(`SELECT ${isGood(column)} IS TRUE, CAST(${decimalOf(column)} AS VARCHAR) FROM ${table} ORDER BY i`)
    const wanted = texts.map((text) => (/[e%]/.test(text) ? undefined : readNumber(text, locale)))
    // With nine decimals, nine of the eighteen digits are left.
    const isRead = wanted.map((reading) => reading !== undefined && 'value' in reading && Math.abs(Number(reading.value)) < 1e9)
    expect(texts.filter((_, index) => (String(found[index]?.[0]) === 'true') !== isRead[index])).toEqual([])
    const values = wanted.map((reading, index) => (isRead[index] && reading && 'value' in reading ? Number(reading.value) : undefined))
    expect(found.map(([, value], index) => (isRead[index] ? Number(value) : undefined))).toEqual(values)
    expect(isRead.filter(Boolean).length).toBeGreaterThan(20)
  }
})

test('a column twice is refused as the inputs of a month refuse it; two that differ in case only as well', async () => {
  expect(await read('x,x,h\n1,500,3\n')).toEqual(["1 duplicate-name two columns are named 'x'"])
  expect(() => readInputsCsv('month,x,x\n2020-01,1,500\n')).toThrow("two columns are named 'x'")
  expect(await read('\nX,"x",h\n1,500,3\n')).toEqual(["2 duplicate-name the columns 'X' and 'x' differ in case only, and DuckDB takes them for one"])
  expect(await read('x;h,y\n1;2\n')).toEqual(['1 syntax the first line mixes separators: comma and semicolon; use one of them'])
})

test('a line that is too short or too long is named, in files of any length', async () => {
  const rows = (count: number, bad: string) => `id,x,h\n${Array.from({ length: count }, (_, row) => (row === count - 5 ? bad : `${row},2,3`)).join('\n')}\n`
  expect(await read(rows(40, '1,2'))).toEqual(['37 syntax this line has 2 cells; the first line has 3'])
  expect(await read(rows(40, '1,2,3,4'))).toEqual(['37 syntax this line has 4 cells; the first line has 3'])
  expect(await read(rows(30_000, '1,2'))).toEqual(['29997 syntax this line has 2 cells; the first line has 3'])
  // A cell of two lines and an empty line come before.
  expect(await read(rows(30_000, '1,2').replace('\n7,2,3\n', '\n\n"7\n7",2,3\n'))).toEqual(['29999 syntax this line has 2 cells; the first line has 3'])
  expect(await read('x,h\n1,2\n"3,4\n')).toEqual([expect.stringMatching(/^3 syntax this line opens a quote/)])
  expect(await read(Buffer.from('x,h,n\n1,2,a\n1,2,caf\xe9\n', 'latin1'))).toEqual(['3 syntax this line is not UTF-8: save the file as UTF-8'])
})

test('line ends, a byte order mark, quotes, empty lines and compression change nothing', async () => {
  const plain = 'n,x,h\na,1.5,1\nb,2.5,2\n'
  for (const [content, name] of [
    [plain, 'rows.csv'],
    [plain.replaceAll('\n', '\r\n'), 'rows.csv'],
    [plain.replaceAll('\n', '\r'), 'rows.csv'],
    [`\ufeff${plain}`, 'rows.csv'],
    [plain.replaceAll(',', '\t'), 'rows.tsv'],
    ['"n", "x" ,h\n\n"a\nof two lines","1.5",1\n\n\nb, 2.5 ,2', 'rows.csv'],
    [gzipSync(plain), 'rows.csv.gz'],
  ] as const)
    expect(await read(content, {}, keyWith('EUR'), name)).toEqual([2, '4.000'])
})

test('the line of a row counts empty lines and cells of several lines', async () => {
  const rows = fc.array(fc.constantFrom('1,2\n', '"a\nb",2\n', '\n', '"\n\n",""""\n', '"a ""b""",1\n'), { minLength: 1, maxLength: 30 })
  const { DuckDBInstance } = await loadDuckDb()
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  for (const records of fc.sample(rows, { seed: runs(1).seed, numRuns: 40 })) {
    writeFileSync(file('lines.csv'), `x,h\n${records.join('')}`)
    const lines: number[] = []
    let line = 2
    for (const record of records) {
      if (record !== '\n') lines.push(line)
      line += record.split('\n').length - 1
    }
    const wanted = lines.map((_, index) => index + 1)
    const found = await linesOfRows(file('lines.csv'), wanted, { skip: 1, skipsBlank: true }, connection)
    expect(wanted.map((row) => found.get(row))).toEqual(lines)
  }
  connection.closeSync()
})
