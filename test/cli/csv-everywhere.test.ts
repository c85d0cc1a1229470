/** `--csv` wherever an answer is a table: it parses, numbers are exact, and nothing in it runs in a spreadsheet. */
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { tablesCsv } from '../../src/cli/data-table.ts'
import { call, callAsync, planter } from './fake-io.ts'
import { gardenHead } from './garden.ts'

const garden = (name: string): string => `${gardenHead(`'${name}'`)}costs: { W: 20 EUR/h * hours }
promises:
  - { name: '=1+1', floor: { of: S, at: 0 EUR } }
  - balance
examples:
  - { name: base, inputs: { revenue: 3000, hours: 50 }, expect: { payouts: { S: 750, W: 2250 } } }
`
const files = {
  'garden.yaml': garden('=HYPERLINK("x")'),
  'months.csv': 'period,revenue,hours\n2024-01,3000,50\n2024-02,1000,80\n',
}

const rowsOf = (text: string): readonly (readonly string[])[] => parse(text, { relaxColumnCount: true }) as string[][]

const calls: Readonly<Record<string, readonly [argv: readonly string[], code: number]>> = {
  settle: [['settle', 'garden.yaml', '--inputs', 'months.csv'], 0],
  explain: [['explain', 'garden.yaml', '--example', 'base', '--for', 'W'], 0],
  diff: [['diff', 'garden.yaml', '--inputs', 'months.csv'], 0],
  replay: [['replay', 'garden.yaml', '--inputs', 'months.csv'], 0],
  compare: [['compare', 'garden.yaml', '--inputs', 'months.csv'], 0],
  incentives: [['incentives', 'garden.yaml', '--example', 'base'], 0],
  'check-examples': [['check-examples', 'garden.yaml'], 0],
  lint: [['lint', 'garden.yaml'], 0],
  check: [['check', 'garden.yaml', '--points', '50'], 1],
  prove: [['prove', 'garden.yaml'], 1],
}

describe.each(Object.entries(calls))('%s --csv', (_name, [argv, code]) => {
  const answer = call([...argv, '--csv'], { files })

  test('answers rows, and no cell begins as a formula', () => {
    expect([answer.code, answer.err]).toEqual([code, ''])
    const rows = rowsOf(answer.out)
    expect(rows.length).toBeGreaterThan(1)
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^(?:[=+@\t]|-(?!\d))/)
  })

  test('not together with --json', () => {
    expect(call([...argv, '--csv', '--json'], { files })).toMatchObject({ code: 2, out: '', err: 'splitkey: give --json or --csv, not both\n' })
  })

  test('with -o the same goes into a file', () => {
    const { out, written } = call([...argv, '--csv', '-o', 'answer.csv'], { files })
    const lasting = (text = ''): string => text.replace(/,\d+$/gm, '')
    expect([out, lasting(written['answer.csv'])]).toEqual(['', lasting(answer.out)])
  })
})

test('prove: what is promised, decided, missed and where', () => {
  const [heads, missed] = rowsOf(call(['prove', 'garden.yaml', '--csv'], { files }).out)
  expect(heads?.slice(0, 6)).toEqual(['promise', 'sentence', 'version from', 'answer', 'missed by', 'at'])
  expect(missed?.slice(0, 4)).toEqual(["'=1+1", 'S is never paid less than 0 EUR', '', 'refuted'])
  expect([Number(missed?.[4]) > 2399, missed?.[5]?.split(', ').sort()]).toEqual([true, ['hours 100', 'revenue 0']])
})

test('a fraction says that it is one, since a spreadsheet takes 1/3 for a day', () => {
  const columns = [{ head: 'what' }, { head: 'amount', align: 'number' as const }]
  const rows = [
    ['-a', '1/3'],
    ['b', '-2.50'],
  ]
  expect(tablesCsv([{ title: '=t', columns, rows, notes: ['@n'] }])).toBe("'=t\nwhat,amount\n'-a,1/3 (fraction)\nb,-2.50\n'@n")
})

test('verify: a row per file, or per thing that is wrong', () => {
  const { written } = call(['prove', 'garden.yaml', '--only', 'balance', '--certificates', 'proofs'], { files })
  const [name = '', ...more] = Object.keys(written)
  expect([name, more]).toEqual(['proofs/01-balance.json', []])
  const verify = (...argv: readonly string[]) => call(['verify', name, ...argv, '--csv'], { files: { ...files, ...written } })
  expect(rowsOf(verify().out)[1]?.slice(0, 2)).toEqual([name, 'verified'])
  expect(verify('--key', 'garden.yaml').code).toBe(0)
  const other = verify('--key', `${planter}/c-m1.yaml`)
  expect([other.code, rowsOf(other.out)[1]?.[1], rowsOf(other.out)[1]?.[4]]).toEqual([1, 'not verified', expect.stringContaining('is not the one in')])
})

test('the ledger goes into the file that is named, as JSON too, and never into a folder at once', async () => {
  const argv = ['export', 'ledger', 'garden.yaml', '--inputs', 'months.csv', '--json']
  const { out, written } = await callAsync([...argv, '--out', 'rows.json'], { files })
  expect([out, JSON.parse(written['rows.json'] ?? '').rows.length > 0]).toEqual(['', true])
  expect((await callAsync([...argv, '--out', 'rows/'], { files })).code).toBe(2)
})
