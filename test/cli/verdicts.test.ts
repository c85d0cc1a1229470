/** What is proved, where it goes: into papers and texts, against real months, and under which fingerprints. */
import { describe, expect, test } from 'vitest'
import { callOn, type Files, m1, months } from '../report/folder.ts'
import { call, planter } from './fake-io.ts'

const inputs = ['--inputs', 'in/months.csv', '--locale', 'nl-BE']
const replay = `${planter}/replay.yaml`
const json = (text: string) => JSON.parse(text)

describe('what prove --json answers goes into working papers', () => {
  const files: Files = new Map([['in/months.csv', months]])
  expect(callOn(files, ['prove', m1, '--json', '--out', 'verdicts.json'])).toMatchObject({ code: 0, out: '', err: '' })

  test('every promise with its verdict, and the papers can be recalculated', () => {
    expect(callOn(files, ['report', 'papers', m1, ...inputs, '--promises', 'verdicts.json', '--out', 'papers'])).toMatchObject({ code: 0, err: '' })
    expect(files.get('papers/promises.md')?.match(/proved for all values/g)?.length).toBe(9)
    expect(callOn(files, ['reperform', 'papers']).code).toBe(0)
  })

  test('and into the agreement in words', () => {
    const { code, out } = callOn(files, ['report', 'text', m1, '--promises', 'verdicts.json'])
    expect(code).toBe(0)
    expect(out).toContain('W is never paid less than 92% \\* labour')
  })

  test('of another agreement they are refused, with the place', () => {
    const { code, err } = callOn(files, ['report', 'text', `${planter}/d-m1-revised.yaml`, '--promises', 'verdicts.json'])
    expect(code).toBe(1)
    expect(err).toMatch(/^verdicts\.json:\d+:\d+ {2}schema at fingerprints\.key: these promises were decided about another agreement/)
  })

  test('a promise about several versions is as good as the worst answer; only a proof proves', () => {
    const answers = ['proved', 'undecided', 'refuted', 'proved', 'unrefuted', 'balanced'].map((verdict, index) => ({ sentence: `s${index % 4}`, verdict }))
    const own: Files = new Map([['v.json', JSON.stringify({ promises: answers })]])
    const papers = ['report', 'papers', m1, ...inputs, '--promises', 'v.json', '--out', 'p']
    own.set('in/months.csv', months)
    expect(callOn(own, papers).err).toBe('')
    const rows = [...(own.get('p/promises.md') ?? '').matchAll(/^\| E\.\d \| (s\d) \| (\w+)/gm)].map(([, sentence, verdict]) => [sentence, verdict])
    expect(rows.map(([sentence]) => sentence)).toEqual(['s0', 's1', 's2', 's3'])
    expect(rows.map(([, verdict]) => verdict === 'proved')).toEqual([false, false, false, true])
  })

  test('an answer without a verdict is told with its place', () => {
    const { code, err } = callOn(new Map([['v.json', '{ "promises": [{ "sentence": "s" }] }']]), ['report', 'text', m1, '--promises', 'v.json'])
    expect([code, err]).toEqual([1, expect.stringContaining('schema at promises.0: an answer has a sentence and a verdict')])
  })
})

describe('prove --replay', () => {
  const prove = (...argv: readonly string[]) => call(['prove', `${planter}/a-fixed-share.yaml`, '--only', 'S never loses', ...argv])

  test('names the worst real month, and the line that explains it', () => {
    const { code, out } = prove('--replay', replay)
    expect(code).toBe(1)
    expect(out).toMatch(/real months: missed in 31 of 59 months of .*; worst 2022-03: missed by 6,731\.01 EUR/)
    const [, line = ''] = /splitkey (explain .* --period 2022-03 --for S)/.exec(out) ?? []
    expect(call(line.split(' ')).code).toBe(0)
  })

  test('an input that the promise does not depend on has a value that can be: from its range, else from an example', () => {
    expect(prove().out).toContain('"wageIndex": 100}')
    const key = `splitkey: 1
name: stall
parties: [a, b]
inputs: { sales: EUR, costs: EUR }
pot: sales
surplus: { shares: { a: 1, b: 1 } }
deficit: { shares: { a: 1, b: 1 } }
round: { to: 0.01 EUR, leftover: largest-remainder }
costs: { b: costs }
promises: { over: { sales: [-10, 10] }, hold: [{ floor: { of: a, at: 0 EUR } }] }
`
    const example = 'examples: [{ name: one, inputs: { sales: 5, costs: 7 }, expect: {} }]\n'
    const shown = (text: string) => /"costs": [^}]*/.exec(call(['prove', 'k.yaml'], { files: { 'k.yaml': text } }).out)?.[0]
    expect([shown(key + example), shown(key)]).toEqual(['"costs": 7', '"costs": 0'])
  })

  test('the months are those that lose in the replay', () => {
    const { missed, months: looked, worst } = json(prove('--replay', replay, '--json').out).promises[0].replayed
    const [a] = json(call(['replay', replay, '--json']).out).keys
    expect([looked, missed.length, worst.period, worst.value]).toEqual([59, a.parties.S.lossPeriods, a.parties.S.worstPeriod, a.parties.S.worst])
  })

  test('without one, and for what is proved, nothing is said', () => {
    expect(prove().out).not.toContain('real months')
    expect(call(['prove', m1, '--replay', replay]).out).not.toContain('real months')
  })

  test('inputs without periods are no replay', () => {
    const given = 'units: 300\nprice: 59\naluminium: 2\nwood: 700\nwageIndex: 100\n'
    const { code, err } = call(['prove', `${planter}/a-fixed-share.yaml`, '--replay', 'one.yaml'], { files: { 'one.yaml': given } })
    expect([code, err]).toEqual([2, expect.stringContaining('has no periods')])
  })
})

test('looking without finding is not said to hold', () => {
  const { out } = call(['check', m1, '--only', 'scaleInvariance', '--points', '20'])
  expect(out).toMatch(/^M1 planter: no counterexample to 1 of 1 promises\n/)
})

describe('fingerprints', () => {
  const settle = (files: Files, ...argv: readonly string[]) => json(callOn(files, ['settle', m1, ...argv, '--json']).out).fingerprints

  test('settle --json has those that working papers have, index editions included', () => {
    const files: Files = new Map()
    const period = ['--inputs', replay, '--period', '2022-03']
    expect(callOn(files, ['report', 'papers', m1, ...period, '--out', 'papers']).err).toBe('')
    const prints = settle(files, ...period)
    expect(prints).toEqual(json(files.get('papers/settlement.json') ?? '').fingerprints)
    expect(Object.keys(prints.indexes).length).toBe(3)
  })

  test('an input that changes by a cent changes the one of the inputs and no other', () => {
    const files: Files = new Map([
      ['in/months.csv', months],
      ['in/other.csv', months.replace('59,00', '59,01')],
    ])
    const [a, b] = [settle(files, ...inputs), settle(files, '--inputs', 'in/other.csv', '--locale', 'nl-BE')]
    expect([a.key === b.key, a.inputs === b.inputs, a.library]).toEqual([true, false, '1.2.3'])
  })

  test('a comment in the agreement changes none, a number changes the one of the key', async () => {
    const { readFileSync } = await import('node:fs')
    const text = readFileSync(m1, 'utf8')
    const print = (agreement: string) =>
      json(
        callOn(
          new Map([
            ['k.yaml', agreement],
            ['in/months.csv', months],
          ]),
          ['settle', 'k.yaml', ...inputs, '--json'],
        ).out,
      ).fingerprints.key
    expect(print(`# another comment\n${text}`)).toBe(print(text))
    expect(print(text.replace('3.10 EUR/pc * units', '3.11 EUR/pc * units'))).not.toBe(print(text))
  })
})
