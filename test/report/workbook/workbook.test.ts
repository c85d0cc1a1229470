import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import type { Agreement } from '../../../src/agreement/agreement.ts'
import { type SettledPeriod, settleSeries } from '../../../src/agreement/series.ts'
import { settleData } from '../../../src/read/settle.ts'
import { cellName, cellNames } from '../../../src/report/workbook/cell-names.ts'
import { workbook } from '../../../src/report/workbook/index.ts'
import { roundingFormula } from '../../../src/report/workbook/rounding-formula.ts'
import { sheetNames } from '../../../src/report/workbook/sheet-names.ts'
import { workbookSheets } from '../../../src/report/workbook/workbook.ts'
import { loadKey } from '../../../src/text/load.ts'
import { casesOf, keyOf } from '../../arbitraries/keys.ts'
import { law } from '../../seed.ts'
import { oneSettled } from './one-settled.ts'

const garden = loadKey({
  splitkey: 1,
  name: '=cmd|calc!A1',
  parties: ['S', 'W'],
  inputs: {
    A1: { unit: 'EUR', range: ['0', '500'], source: '@SUM(A1)', note: '+1 _x000D_ <b>&"' },
    R1C1: 'h',
    price: 'EUR/h',
    Price: 'EUR/h',
    true: '1',
  },
  lines: { fy22: 'price * R1C1', late: 'fy22 + fy22 * 5%' },
  pot: 'A1',
  claims: [{ guarantee: { to: 'W', rate: '32 EUR/h', per: 'R1C1' } }, { pay: { to: 'S', amount: 'late' } }],
  surplus: { shares: { S: 40, W: 60 } },
  deficit: { shares: { S: 70, W: 30 } },
  round: { to: '0.01 EUR', leftover: 'largest-remainder' },
})
const given = { A1: '400.05', R1C1: '3', price: '1.5', Price: '2', true: '1' }
const whole: Agreement = { name: garden.name, versions: [{ key: garden, note: '-2+3' }], advance: {} }
const settled = (period: string, inputs: Readonly<Record<string, string>> = given): SettledPeriod => ({
  period,
  inputs,
  version: whole.versions[0] as Agreement['versions'][number],
  settlement: settleData(garden, inputs),
})

const partsOf = async (...periods: SettledPeriod[]) =>
  Object.fromEntries(Object.entries(unzipSync(await workbook(whole, periods))).map(([name, bytes]) => [name, strFromU8(bytes)]))

test('the sheets that finance staff expect, in their order, one per period', async () => {
  const { sheets } = await readXlsx(await workbook(whole, [settled('2022-01'), settled('2022-02')]))
  expect(sheets.map(({ name }) => name)).toEqual(['About', 'Inputs', 'Parameters', '2022-01', '2022-02', 'Comparison', 'Checks', 'Change log'])
})

test('every line is a formula over names, and every constant of the key has a cell', () => {
  const { sheets } = workbookSheets(whole, [settled('2022-01')], {})
  const rows = sheets.find(({ name }) => name === '2022-01')?.rows ?? []
  const formula = (title: string) => rows.find((row) => row[2]?.value === title)?.[4]?.formula
  expect(formula('fy22')).toBe('price*R1C1_')
  expect(formula('late')).toBe('fy22_+fy22_*late_share_of_fy22')
  expect(formula('guarantee W')).toBe('guarantee_W_rate_for_R1C1*R1C1_')
  expect(formula('surplus')).toBe('ROUND(pot-guarantee_W-late,9)')
  expect(formula('deficit borne')).toBe('MAX(-surplus,0)')
  const parameters =
    sheets
      .find(({ name }) => name === 'Parameters')
      ?.rows.slice(1)
      .map((row) => [row[1]?.value, row[2]?.value]) ?? []
  expect(parameters).toContainEqual(['guarantee_W_rate_for_R1C1', 32])
  expect(parameters).toContainEqual(['late_share_of_fy22', 0.05])
})

test('no name, note or source becomes a formula, a tag or a control character', async () => {
  const parts = await partsOf(settled('=1+1'))
  const all = Object.values(parts).join('')
  const formulas = [...all.matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map((match) => (match[1] as string).replaceAll("'=1+1'!", ''))
  expect(formulas.length).toBeGreaterThan(50)
  expect(formulas.filter((formula) => /cmd|@SUM|1\+1|-2\+3/.test(formula))).toEqual([])
  const shared = parts['xl/sharedStrings.xml'] as string
  for (const text of ['=cmd|calc!A1', '@SUM(A1)', '+1 _x005F_x000D_ &lt;b&gt;&amp;', '-2+3']) expect(shared).toContain(text)
})

test('the same settlements give the same bytes', async () => {
  const make = () => workbook(whole, [settled('2022-01'), settled('2022-02', { ...given, A1: '-3' })], { facts: { key: 'sha256 1' } })
  const first = await make()
  await new Promise((done) => setTimeout(done, 2100))
  expect(Buffer.compare(Buffer.from(first), Buffer.from(await make()))).toBe(0)
})

test('numbers are written with a point, styles, frozen heads, locked formulas and open inputs are in the file', async () => {
  const parts = await partsOf(settled('2022-01'))
  const [inputs, period] = [parts['xl/worksheets/sheet2.xml'] as string, parts['xl/worksheets/sheet4.xml'] as string]
  expect(inputs).toContain('<v>400.05</v>')
  for (const sheet of [inputs, period]) expect(sheet).toMatch(/state="frozen"[\s\S]*<sheetProtection sheet="1"/)
  expect(inputs).toMatch(/dataValidation type="decimal"[^>]*errorStyle="warning"/)
  expect(parts['xl/styles.xml']).toMatch(/<protection locked="0"\/>/)
  expect(parts['xl/styles.xml']).toContain('#,##0.00')
  expect(parts['xl/workbook.xml']).toMatch(/name="_xlnm.Print_Titles" localSheetId="3">'2022-01'!\$1:\$1</)
  expect(parts['xl/workbook.xml']).toMatch(/name="price" localSheetId="3"/)
})

test('a change of version stands in the change log, and the parameters of both versions side by side', () => {
  const later = keyOf({
    name: 'x',
    parties: ['A', 'B'],
    inputs: { sales: 'EUR' },
    pot: 'sales',
    surplus: { shares: { A: '1', B: '3' } },
    round: { to: '0.01 EUR', leftover: 'in-order' },
  })
  const first = keyOf({
    name: 'x',
    parties: ['A', 'B'],
    inputs: { sales: 'EUR' },
    pot: 'sales',
    surplus: { shares: { A: '1', B: '1' } },
    round: { to: '0.01 EUR', leftover: 'in-order' },
  })
  const both: Agreement = {
    name: 'x',
    versions: [
      { from: '2022-01', key: first },
      { from: '2022-02', key: later, note: 'new shares' },
    ],
    advance: {},
  }
  const { sheets } = workbookSheets(
    both,
    settleSeries(
      both,
      ['2022-01', '2022-02'].map((period) => ({ period, inputs: { sales: '10.01' } })),
    ),
    {},
  )
  const column = (name: string, index: number) => sheets.find((sheet) => sheet.name === name)?.rows.map((row) => row[index]?.value)
  expect(new Set(column('Parameters', 0))).toEqual(new Set(['Version', '2022-01', '2022-02']))
  expect(column('Change log', 2)).toContain('surplus')
  expect(column('Change log', 5)).toContain('new shares')
})

test('nothing settled, and more periods than anybody reads, are refused', async () => {
  await expect(workbook(whole, [])).rejects.toThrow('nothing is settled')
  await expect(
    workbook(
      whole,
      Array.from({ length: 251 }, () => settled('')),
    ),
  ).rejects.toThrow('251 periods')
})

test('names of cells: what a spreadsheet would read as a cell, a row or a constant is not used', () => {
  expect(['A1', 'xfd7', 'R', 'c', 'R1C1', 'Z1S1', 'TRUE', '1a', 'a b', 'é', 'price'].map(cellName)).toEqual([
    'A1_',
    'xfd7_',
    'R_',
    'c_',
    'R1C1_',
    'Z1S1_',
    'TRUE_',
    '_1a',
    'a_b',
    '_',
    'price',
  ])
})

law(
  'names of cells are distinct whatever their case, and always ones a spreadsheet takes',
  100,
  fc.array(fc.oneof(fc.string(), fc.constantFrom('a', 'A', 'a_2', 'A 2', 'b'.repeat(80)))),
  (wanted) => {
    const free = cellNames()
    const names = wanted.map(free)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length)
    expect(names.filter((name) => !/^[A-Za-z_][A-Za-z0-9_]{0,80}$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name))).toEqual([])
  },
)

law(
  'names of sheets are distinct whatever their case, short, and without what is refused',
  100,
  fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('x'.repeat(40), 'Inputs', 'inputs', "it's", '[a]:*?/\\', 'History'))),
  (wanted) => {
    const free = sheetNames()
    const names = wanted.map(free)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length)
    expect(names.filter((name) => name.length > 31 || name.trim() === '' || /[[\]:*?/\\']/.test(name) || name.toLowerCase() === 'history')).toEqual([])
  },
)

law(
  'every formula of a drawn key is one a spreadsheet takes: short enough, and without a bare number that somebody would look up',
  60,
  casesOf(),
  ({ written, given: inputs }) => {
    const { sheets } = workbookSheets(...oneSettled(settleData(keyOf(written), inputs)), {})
    const formulas = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => cell?.formula ?? [])))
    expect(formulas.filter((formula) => formula.length > 8192)).toEqual([])
    const lines = sheets[3]?.rows.filter((row) => row[1]?.value === 'line' || row[1]?.value === 'due, exactly').map((row) => row[4]?.formula ?? '') ?? []
    // What remains belongs to the form: 0, 1, -1, the digits of ROUND, and a step rounded to.
    const plain = lines.map((formula) => formula.replace(/ROUND\([^()]*,-?\d+\)/g, '').match(/(?<![A-Za-z0-9_.$])(?:\d{3,}|[2-9]\d*)\.\d+/g) ?? [])
    expect(plain.flat()).toEqual([])
  },
)

test('every way of rounding as a formula', () => {
  const x = (needs: 0 | 2): string => (needs === 0 ? 'a+b' : '(a+b)')
  expect(roundingFormula(x, '0.01', 'half-away-from-zero')).toBe('ROUND(ROUND(a+b,8),2)')
  expect(roundingFormula(x, '1', 'floor')).toBe('INT(ROUND(a+b,6))')
  expect(roundingFormula(x, '0.05', 'ceiling')).toBe('(-INT(-ROUND((a+b)*100/5,6)))*5/100')
  expect(roundingFormula(x, '5', 'toward-zero')).toBe('TRUNC(ROUND((a+b)/5,6))*5')
  expect(roundingFormula(() => 'a', '0.1', 'half-even')).toBe(
    'IF(ABS(ROUND(a*10,6)-TRUNC(ROUND(a*10,6)))=0.5,2*ROUND(ROUND(a*10,6)/2,0),ROUND(ROUND(a*10,6),0))/10',
  )
})
