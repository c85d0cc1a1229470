/** `--csv` on the commands that answer a table. */
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { callOn, m1, months } from '../folder.ts'

const table = (argv: readonly string[]): readonly Readonly<Record<string, string>>[] => {
  const { code, out, err } = callOn(new Map([['months.csv', months]]), [...argv, '--csv'])
  expect([code, err]).toEqual([0, ''])
  return parse(out, { columns: true }) as Record<string, string>[]
}

const inputs = [m1, '--inputs', 'months.csv', '--locale', 'nl-BE']

test('settle: every figure of every period, exact', () => {
  const rows = table(['settle', ...inputs])
  expect(rows).toContainEqual({
    period: '2022-02',
    status: '',
    section: 'payouts',
    name: 'S',
    unit: 'EUR',
    value: '29644',
    numerator: '29644',
    denominator: '1',
  })
  expect(rows).toContainEqual({
    period: '2022-03',
    status: '',
    section: 'lines',
    name: 'surplus',
    unit: 'EUR',
    value: '-122.82',
    numerator: '-12282',
    denominator: '100',
  })
})

test('explain: every step, with its formula', () => {
  const rows = table(['explain', ...inputs, '--period', '2022-03', '--for', 'labour'])
  expect(rows.at(-1)).toMatchObject({
    step: 'labour',
    formula: 'units × 0.75 h/pc × 26 EUR/h × wageIndex / 100',
    'exact numerator': '21107424',
    value: '21107.42',
  })
})

test('diff: every list, and each adds up to what was paid', () => {
  const rows = table(['diff', ...inputs])
  const total = (list: string): number =>
    rows.filter((row) => row['list'] === list && row['partner'] === 'S').reduce((sum, { change }) => sum + Math.round(Number(change) * 100), 0)
  expect([total('input'), total('term')]).toEqual([total('paid'), total('paid')])
  expect(total('paid')).toBe(247140)
})

test('replay: what each partner would have earned under each key', () => {
  const rows = table(['replay', 'docs/examples/planter/replay.yaml'])
  expect(rows.length).toBe(10)
  expect(Object.keys(rows[0] as object)).toEqual(['key', 'agreement', 'partner', 'total', 'worst', 'worst period', 'loss periods'])
})

test('two formats at once are refused', () => {
  expect(callOn(new Map([['months.csv', months]]), ['settle', ...inputs, '--csv', '--json'])).toMatchObject({
    code: 2,
    out: '',
    err: 'splitkey: give --json or --csv, not both\n',
  })
})
