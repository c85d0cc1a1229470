import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { settleSeries } from '../../../src/agreement/series.ts'
import { formatIssue, isSplitKeyError } from '../../../src/core/issue.ts'
import { readWorkbook, workbook } from '../../../src/report/workbook/index.ts'
import { loadHucre } from '../../../src/report/workbook/load-hucre.ts'
import { months, whole } from './press.ts'

const book = (...sheets: WriteSheet[]): Promise<Uint8Array> => writeXlsx({ sheets })
const table = (rows: NonNullable<WriteSheet['rows']>, more: Partial<WriteSheet> = {}): WriteSheet => ({ name: 'Inputs', rows, ...more })

/** The problems, as they are shown. */
async function problemsOf(bytes: Uint8Array | Promise<Uint8Array>): Promise<readonly string[]> {
  try {
    await readWorkbook(await bytes, { file: 'b.xlsx' })
    return []
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return error.issues.map(formatIssue)
  }
}

test('what was written is read back: inputs, periods, fractions, balances and cents owed before', async () => {
  const settled = settleSeries(whole, months, { balances: { seen: '12.5' }, owed: { A: '1/3', B: '-1/3' } })
  const { columns, rows, start } = await readWorkbook(await workbook(whole, settled), { file: 'b.xlsx' })
  expect(columns).toEqual(['sales', 'part'])
  expect(rows.map(({ period, inputs }) => ({ period, inputs }))).toEqual(months)
  expect(start).toEqual({ balances: { seen: '12.5' }, owed: { A: '1/3', B: '-1/3' } })
  expect(rows[1]?.placeOf('part')).toEqual({ file: 'b.xlsx', line: 3, col: 9 })
})

test('a single set of inputs needs no period', async () => {
  const [settled] = settleSeries(whole, months.slice(0, 1))
  const { rows } = await readWorkbook(await workbook(whole, settled ? [{ ...settled, period: '' }] : []))
  expect(rows.map(({ period }) => period)).toEqual([undefined])
})

test('a plain table with a row of names is read as a CSV file is', async () => {
  const bytes = await book(
    table([
      ['period', 'price', 'sold'],
      ['2022-01', 1.38, 401],
      [null, null, null],
      ['2022-02', 1e-7, -0.1],
    ]),
    { name: 'Notes', rows: [['hello']] },
  )
  const { columns, rows, start } = await readWorkbook(bytes)
  expect(columns).toEqual(['price', 'sold'])
  expect(rows.map(({ period, inputs }) => ({ period, inputs }))).toEqual([
    { period: '2022-01', inputs: { price: '1.38', sold: '401' } },
    { period: '2022-02', inputs: { price: '0.0000001', sold: '-0.1' } },
  ])
  expect(start).toBeUndefined()
})

test('every wrong cell is told with its sheet and cell, all at once', async () => {
  const rows = [
    ['period', 'price', 'sold', 'price', 'A B'],
    ['2022-01', '1,38', null, 1, 1],
    ['2022-01', true, new Date('2022-03-01T00:00:00Z'), 1, 1],
    ['January', 1, 2, 3, 4],
    [new Date('2022-03-01T00:00:00Z'), '1.234,50', 'EUR 5', 1, 1, 99],
  ]
  const cells = new Map([['1,2', { formula: '1+1', formulaResult: 2 }]])
  expect(await problemsOf(book(table(rows, { cells, merges: [{ startRow: 3, startCol: 1, endRow: 3, endCol: 2 }] })))).toEqual([
    "b.xlsx:1:4  duplicate-name at Inputs!D1: two columns are named 'price'",
    "b.xlsx:1:5  bad-name at Inputs!E1: 'A B' cannot be a name: use a letter, then letters, digits or _",
    "b.xlsx:2:2  not-a-number at Inputs!B2: '1,38' is text, not a number: type it as your spreadsheet writes numbers, without a unit",
    'b.xlsx:2:3  not-a-number at Inputs!C2: a formula stands here (=1+1): type the number, or copy the cell and paste its value',
    'b.xlsx:3:1  duplicate-period at Inputs!A3: 2022-01 stands twice',
    'b.xlsx:3:2  not-a-number at Inputs!B3: TRUE stands here, where a number is needed',
    'b.xlsx:3:3  not-a-number at Inputs!C3: a date stands here (2022-03-01): format the cell as a number',
    "b.xlsx:4:1  unknown-period at Inputs!A4: 'January' is not a period: write 2020, 2020-Q1, 2020-03 or 2020-03-31",
    'b.xlsx:4:2  schema at Inputs!B4: cells are merged here: unmerge them, a table has one value per cell',
    'b.xlsx:5:1  unknown-period at Inputs!A5: a date stands here (2022-03-01), and it does not say whether a day or a month is meant: format the cell as text and type 2022-03 or 2022-03-01',
    "b.xlsx:5:2  not-a-number at Inputs!B5: '1.234,50' is text, not a number: type it as your spreadsheet writes numbers, without a unit",
    "b.xlsx:5:3  not-a-number at Inputs!C5: 'EUR 5' is text, not a number: type it as your spreadsheet writes numbers, without a unit",
    'b.xlsx:5:6  schema at Inputs!F5: this cell stands outside the table: its column has no name',
  ])
})

test('a form that is not the form says where', async () => {
  const head = ['Kind', 'Name', 'Unit', 'Lowest', 'Highest', 'Source', 'Note']
  const rows = [
    [...head, '2022-01', '2022-02'],
    ['input', 'price', '', null, null, '', '', 1, 'x'],
    ['inputt', 'sold'],
    ['balance before', 'seen', '', null, null, '', '', 1, 2],
  ]
  expect(await problemsOf(book(table(rows)))).toEqual([
    "b.xlsx:2:9  not-a-number at Inputs!I2: 'x' is text, not a number: type it as your spreadsheet writes numbers, without a unit",
    "b.xlsx:3:1  unknown-name at Inputs!A3: unknown name 'inputt'; did you mean 'input'?",
    "b.xlsx:4:9  schema at Inputs!I4: what 'seen' holds here follows from the period before: leave the cell empty, or settle this period by itself",
  ])
})

test('sheets and tables that hold nothing, or everything in one column', async () => {
  expect(await problemsOf(book({ name: 'Ann', rows: [] }, { name: 'Ben', rows: [] }))).toEqual([
    'b.xlsx:1:1  syntax: there are 2 sheets (Ann, Ben) and none is named Inputs: name the one that is meant so',
  ])
  expect((await problemsOf(book(table([['period;price'], ['2022-01;1,38']]))))[0]).toBe(
    "b.xlsx:1:1  missing-part at Inputs!A1: everything stands in one column, separated by ';': split it first (Data, Text to columns)",
  )
  expect((await problemsOf(book(table([]))))[0]).toContain('the sheet is empty')
  expect((await problemsOf(book(table([['period', 'price']]))))[0]).toContain('the sheet holds no values')
})

test('a hundred thousand wrong rows give a hundred problems and how many more', async () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => [`x${index}`, index])
  const problems = await problemsOf(book(table([['period', 'price'], ...rows])))
  expect(problems.length).toBe(101)
  expect(problems.at(-1)).toBe('too-large at Inputs: and 99900 more problems')
})

test('what is no whole workbook is refused: empty, text, an old format, cut off anywhere, damaged inside', async () => {
  const good = await book(
    table([
      ['period', 'price'],
      ['2022-01', 1.38],
    ]),
  )
  expect(await problemsOf(good)).toEqual([])
  expect((await problemsOf(new Uint8Array()))[0]).toContain('the file is empty')
  expect((await problemsOf(strToU8('period;price')))[0]).toContain('this is no XLSX workbook')
  expect((await problemsOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])))[0]).toContain('before 2007')
  for (const part of [0.1, 0.5, 0.9, 0.999]) expect((await problemsOf(good.subarray(0, Math.floor(good.length * part))))[0]).toContain('cut off or damaged')
  const damaged = good.slice()
  for (let at = 200; at < 400; at++) damaged[at] = 0
  expect((await problemsOf(damaged))[0]).toMatch(/^b\.xlsx:1:1 {2}syntax: /)
  expect((await problemsOf(zipSync({ 'hello.txt': strToU8('hello') })))[0]).toContain('the workbook cannot be read')
  // Found by fuzzing: a name that belongs to half a sheet.
  const parts = unzipSync(good)
  const astray = strToU8(
    strFromU8(parts['xl/workbook.xml'] as Uint8Array).replace(
      '</sheets>',
      '</sheets><definedNames><definedName name="x" localSheetId="0.5">1</definedName></definedNames>',
    ),
  )
  expect(await problemsOf(zipSync({ ...parts, 'xl/workbook.xml': astray }))).toEqual([
    'b.xlsx:1:1  syntax: the workbook cannot be read: it is damaged inside; open it in a spreadsheet and save it again',
  ])
})

test('a part that unpacks to more than was meant is refused before it is unpacked', async () => {
  const good = unzipSync(
    await book(
      table([
        ['period', 'price'],
        ['2022-01', 1.38],
      ]),
    ),
  )
  const bomb = zipSync({ ...good, 'xl/media/zeros.bin': new Uint8Array(160_000_000) }, { level: 1 })
  expect(bomb.length).toBeLessThan(2_000_000)
  expect((await problemsOf(bomb))[0]).toMatch(/too-large: its \d+ parts unpack to 16\d+ bytes/)
  // A directory that lies about the size is found out by the library, which unpacks no more than was stated.
  const liar = zipSync({ ...good, 'xl/worksheets/sheet1.xml': new Uint8Array(20_000_000) }, { level: 1 })
  expect((await problemsOf(withSizes(liar, 'xl/worksheets/sheet1.xml', 1000)))[0]).toMatch(/syntax: the workbook cannot be read/)
  expect((await problemsOf(withSizes(liar, 'xl/worksheets/sheet1.xml', 0)))[0]).toMatch(/too-large: .* does not say how large it is/)
})

/** The same archive, with another size of one part in its directory. */
function withSizes(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 46 < copy.length; at++)
    if (view.getUint32(at, true) === 0x02014b50 && new TextDecoder().decode(copy.subarray(at + 46, at + 46 + name.length)) === name)
      view.setUint32(at + 24, size, true)
  return copy
}

test('macros and values of other files are refused', async () => {
  const good = unzipSync(
    await book(
      table([
        ['period', 'price'],
        ['2022-01', 1.38],
      ]),
    ),
  )
  expect((await problemsOf(zipSync({ ...good, 'xl/vbaProject.bin': strToU8('x') })))[0]).toContain('holds macros')
  expect((await problemsOf(zipSync({ ...good, 'xl/externalLinks/externalLink1.xml': strToU8('<x/>') })))[0]).toContain('takes values from other files')
})

test('without the package, the error names what to install', async () => {
  const absent = () => Promise.reject(Object.assign(new Error('no'), { code: 'ERR_MODULE_NOT_FOUND' }))
  await expect(loadHucre(absent)).rejects.toThrow('missing-peer: workbooks need the package hucre: npm install hucre')
  await expect(loadHucre(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})
