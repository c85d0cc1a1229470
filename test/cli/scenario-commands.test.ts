import { describe, expect, test } from 'vitest'
import { call, planter } from './fake-io.ts'

const file = `${planter}/scenarios.yaml`
const key = `${planter}/c-m1.yaml`

describe('scenarios', () => {
  test('text, CSV and JSON say the same, exactly', () => {
    const [text, csv, json] = [[], ['--csv'], ['--json']].map((more) => call(['scenarios', file, ...more]))
    expect([text, csv, json].map((one) => [one?.code, one?.err])).toEqual(Array(3).fill([0, '']))
    const { finished, parts } = JSON.parse(json?.out ?? '')
    const [done, all] = finished.split(' of ')
    expect([done, parts.length]).toEqual([all, Number(all)])
    const [base] = parts.find(({ part }: { part: string }) => part === 'C cases').tables[0].rows
    expect([base.case, base.S, base.W]).toEqual(['base', '-2390.69', '-506.58'])
    expect(csv?.out).toContain('base,-2390.69,0,-506.58,0,')
    expect(text?.out).toMatch(/base +-2,390\.69 +0\.00 +-506\.58/)
  })

  test('a file is written anew after every part that is finished, so that interrupting loses none', () => {
    const { written } = call(['scenarios', file, '--json', '--out', 'answer.json'])
    const { finished, parts } = JSON.parse(written['answer.json'] as string)
    expect(finished).toBe(`${parts.length} of ${parts.length}`)
  })

  test('problems of the file have their place', () => {
    const { code, out, err } = call(['scenarios', 's.yaml'], { files: { 's.yaml': 'scenarios: s\nkeys: {}\nsweep: []\n' } })
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain("s.yaml:3:1  unknown-field at sweep: unknown field 'sweep'; did you mean 'sweeps'?")
    expect(call(['scenarios', file, '--csv', '--json']).code).toBe(2)
  })
})

describe('incentives', () => {
  test('of a worked example: what each keeps adds up, and reports that pay are shown', () => {
    const { code, out, err } = call(['incentives', key, '--example', 'March 2022', '--json'])
    expect([code, err]).toEqual([0, ''])
    const { rows, reports } = JSON.parse(out)
    expect(rows.find(({ input }: { input: string }) => input === 'aluminiumPaid')).toMatchObject({
      incentive: '0.5',
      insurance: '0.5',
      unitBetter: { joint: '3200' },
    })
    expect(reports.find(({ input }: { input: string }) => input === 'woodPaid')).toMatchObject({ party: 'S', perUnit: '12.5' })
  })

  test('of a month of a replay, as text and CSV', () => {
    const argv = ['incentives', key, '--inputs', `${planter}/replay.yaml`, '--period', '2022-03']
    expect(call(argv).out).toMatch(/What an improvement of one unit is worth, in EUR/)
    expect(call([...argv, '--csv']).out).toMatch(/^aluminiumPaid,3\.1748,/m)
    expect(call(argv.slice(0, 4)).err).toContain('say which period with --period')
  })
})

describe('compare', () => {
  test('the replay, with shocks borne, incentives and properties', () => {
    const { code, out, err } = call(['compare', `${planter}/replay.yaml`])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/A +planter A fixed share +S +-34,288\.93 +-6,731\.01 +2022-03 +31 +8,849\.27 +≈ 95\.8%/)
    expect(out).toMatch(/nobody ends a period below zero +in these periods +no +no +no +holds +no/)
  })
})
