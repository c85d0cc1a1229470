import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { replay } from '../../src/agreement/replay.ts'
import { settleSeries } from '../../src/agreement/series.ts'
import { loadReplay, type ReplayFile } from '../../src/text/replay-file.ts'
import { loadDocument } from '../../src/yaml.ts'

const file = 'docs/examples/planter/replay.yaml'
const text = readFileSync(file, 'utf8')
const load = (changed = text, files: Readonly<Record<string, string>> = {}): ReplayFile =>
  loadReplay(loadDocument(changed, { file }), { read: (path) => files[path] ?? readFileSync(path, 'utf8'), parse: loadDocument })
const planter = load()
const results = replay(planter.agreements, planter.periods)

/** Total, worst month, loss months; whole euros, half away from zero. */
const published: Readonly<Record<string, readonly [number, number, number]>> = {
  'A S': [-34289, -6731, 31],
  'A W': [46563, 18, 0],
  'B S': [-24424, -6687, 35],
  'B W': [36698, 585, 0],
  'E S': [65973, -2617, 9],
  'E W': [125340, 1042, 0],
}

describe('the replay of M1 on real prices', () => {
  const figures = new Map(
    results.flatMap(({ key, parties }) => Object.entries(parties).map(([party, figure]) => [`${key} ${party}` as string, figure] as const)),
  )

  test.each(Object.entries(published))('%s is as published', (name, [total, worst, losses]) => {
    const figure = figures.get(name)
    expect([Number(figure?.total.toFixed(0)), Number(figure?.worst.toFixed(0)), figure?.lossPeriods]).toEqual([total, worst, losses])
  })

  test('C, the M1 key at a fixed price, leaves both partners loss months; D, with the price revised, leaves none', () => {
    for (const party of ['S', 'W']) {
      expect(figures.get(`C ${party}`)?.lossPeriods).toBeGreaterThan(0)
      expect(figures.get(`D ${party}`)?.lossPeriods).toBe(0)
    }
  })

  test('derived inputs are exact: a price of wood that is no finite decimal is handed on as a fraction', () => {
    expect(planter.periods[1]?.inputs).toMatchObject({ wood: '16315920/25847', aluminium: '1.6415', revisionDue: '0', units: '300' })
    expect(
      planter.periods
        .filter(({ inputs }) => inputs['revisionDue'] === '1')
        .map(({ period }) => period)
        .slice(0, 3),
    ).toEqual(['2019-01', '2019-04', '2019-07'])
  })

  test('each month starts from what the month before it left', () => {
    const whole = planter.agreements['D'] as (typeof planter.agreements)[string]
    const series = settleSeries(
      whole,
      planter.periods.map(({ period, inputs }) => ({
        period,
        inputs: Object.fromEntries(Object.entries(inputs).filter(([name]) => name !== 'price')),
      })),
    )
    for (const [index, { settlement }] of series.slice(1).entries())
      for (const [name, opening] of Object.entries(settlement.opening))
        if (name !== 'lastPrice') expect(opening).toBe(series[index]?.settlement.balances[name]?.toFixed())
  })
})

describe('what is wrong with a replay is told at its place', () => {
  const cases: readonly (readonly [string, string, string, RegExp])[] = [
    [
      'a month that a series does not have',
      'to: 2023-11',
      'to: 2026-06',
      /replay\.yaml:14:3 {2}missing-input at series\.aluminiumPrice: the series has no value for 2026-06/,
    ],
    [
      'a column that is not there',
      'column: softwood_lumber',
      'column: softwod_lumber',
      /replay\.yaml:15:50 {2}unknown-name at series\.softwood\.column: .*did you mean 'softwood_lumber'\?/,
    ],
    ['a mean of a series that is not there', 'of: softwood,', 'of: softwod,', /replay\.yaml:19:23 {2}unknown-name at means\.softwood2019\.of/],
    [
      'a name in a formula',
      'aluminiumPaid: aluminiumPrice',
      'aluminiumPaid: aluminiumPrize',
      /replay\.yaml:29:18 {2}unknown-name at inputs\.aluminiumPaid: .*did you mean 'aluminiumPrice'\?/,
    ],
    ['a wrong unit', 'units: 300 pc', 'units: 300 kg', /replay\.yaml:26:10 {2}unit at inputs\.units: kg where key A needs pc/],
    ['an input that no formula derives', 'wageIndex: wages', 'wageIdx: wages', /replay\.yaml:25:1 {2}missing-input at inputs: key A needs 'wageIndex'/],
    ['a division by zero', 'wageIndex: wages', 'wageIndex: wages / (wages - 100)', /replay\.yaml:32:14 {2}divides-by-zero at inputs\.wageIndex: .*\(2019-01\)/],
    ['a field that nobody understands', 'calendar:', 'calender:', /replay\.yaml:22:1 {2}unknown-field at calender: .*did you mean 'calendar'\?/],
    ['a month of the year', '[1, 4, 7, 10]', '[1, 4, 7, 13]', /replay\.yaml:23:26 {2}schema at calendar\.revisionDue\.3/],
    ['months the wrong way round', 'from: 2019-01\n', 'from: 2024-01\n', /replay\.yaml:4:5 {2}unknown-period at to: 2023-11 is before 2024-01/],
  ]
  test('a number that locales read differently, where the replay does not say how its files write them', () => {
    const unsaid = text.replace(/^locale:.*$/m, '')
    expect(() => load(unsaid)).toThrow(/ambiguous-number at 2018-01\.cotton_eur_kg/)
    const sources = { read: (path: string) => readFileSync(path, 'utf8'), parse: loadDocument }
    expect(loadReplay(loadDocument(unsaid, { file }), { ...sources, locale: 'plain' }).periods).toEqual(planter.periods)
    expect(() => load(text.replace('locale: plain', 'locale: english'))).toThrow(/replay\.yaml:5:9 {2}schema at locale: .*nl-BE, fr-BE, en-GB, plain/)
  })

  test.each(cases)('%s', (_name, from, to, says) => {
    expect(text).toContain(from)
    expect(() => load(text.replace(from, to))).toThrow(says)
  })

  test('a problem in a file of a series names that file', () => {
    const path = 'docs/examples/planter/data/belgium_wage_pivot_index.csv'
    expect(() => load(text, { [path]: 'month,wage_index_2019_01\n2019-01,100\n2019-01,100\n' })).toThrow(`${path}:3:1  duplicate-period`)
  })
})

test('the script prints the table and explains a settlement of the README', async () => {
  const printed: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
  await import('../../docs/examples/planter/replay.ts')
  log.mockRestore()
  expect(printed.join('\n')).toMatch(/A +planter A fixed share +S +-34,289 +-6,731 +2022-03 +31\n/)
  expect(printed.at(-1)).toMatch(/S +32,115\.40 EUR/)
})
