/** Files of real months: which are provisional, where what is wrong with them stands, and what is said of them. */
import { expect, test } from 'vitest'
import { call } from './fake-io.ts'
import { gardenHead } from './garden.ts'

const garden = `${gardenHead()}advance: { W: 60% }
promises:
  - { name: S is safe, floor: { of: S, at: 0 EUR } }
  - { name: often, additivity: { of: S } }
`
const months = 'period,revenue,hours,status\n2024-01,1000.00,99.5,final\n2024-02,1.234,50,provisional\n'
const files = { 'key.yaml': garden, 'm.csv': months }
const plain = ['--inputs', 'm.csv', '--locale', 'plain']

test('a column of statuses makes a month provisional: its advance is shown', () => {
  const shown = (period: string): string => call(['settle', 'key.yaml', ...plain, '--period', period], { files }).out
  expect(shown('2024-01')).not.toContain('advance')
  expect(shown('2024-02')).toMatch(/partner +paid +advance/)
  const wrong = call(['settle', 'key.yaml', ...plain], { files: { ...files, 'm.csv': months.replace('final', 'almost') } })
  expect([wrong.code, wrong.err]).toEqual([1, "m.csv:2:22  schema at status: 'almost' is no status: write provisional or final\n"])
})

test('an input may be called status', () => {
  const key =
    'splitkey: 1\nname: k\nparties: [A]\ninputs: { status: EUR }\npot: status\nsurplus: { shares: { A: 1 } }\nround: { to: 0.01 EUR, leftover: in-order }\n'
  expect(call(['settle', 'k.yaml', '--inputs', 'm.csv'], { files: { 'k.yaml': key, 'm.csv': 'period,status\n2024-01,12.30\n' } }).out).toContain('12.30')
})

test('a ledger of a provisional month says what is paid in advance', () => {
  const { code, err, out } = call(['export', 'ledger', 'key.yaml', ...plain], { files })
  expect([code, err]).toEqual([0, 'Remark: 2024-02 is provisional: its rows are what is earned in all; to be paid in advance: W 720.15.\n'])
  expect(out).toContain('2024-02')
})

test('a misspelt column is told where it stands, a value where it stands', () => {
  const told = (csv: string): string => call(['settle', 'key.yaml', '--inputs', 'm.csv'], { files: { ...files, 'm.csv': csv } }).err
  expect(told('period,revenue,"houres"\n2024-01,1,2\n')).toContain("m.csv:1:16  unknown-input at 2024-01.houres: unknown input 'houres'; did you mean 'hours'?")
  expect(told('period,revenue,hours\n2024-01,1,1e400\n')).toBe(
    "m.csv:2:11  not-a-number at 2024-01.hours: '1e400' has too many digits: no amount needs more than 400\n",
  )
})

test('the line that explains the worst month can be pasted, and a promise that months cannot answer says so', () => {
  const proved = (only: string): string => call(['prove', 'key.yaml', '--only', only, '--replay', 'm.csv', '--locale', 'plain'], { files }).out
  const [, line = ''] = /^ {2}splitkey (explain key\.yaml --inputs m\.csv .*)$/m.exec(proved('S is safe')) ?? []
  expect(call(line.split(' '), { files })).toMatchObject({ code: 0, err: '' })
  expect(line).toContain('--locale plain')
  expect(proved('often')).toContain('real months: they cannot answer this, which also asks about what no month has: second:')
})

test('more decimals than were agreed are remarked upon, by settle as by batch', () => {
  const { out } = call(['settle', 'key.yaml', ...plain], { files })
  expect(out).toContain('Remark: revenue is more precise than the key was agreed for, 2 decimals, in 1 of 2 periods: 2024-02.')
  const one = call(['settle', 'key.yaml', '--inputs', 'one.yaml', '--json'], { files: { ...files, 'one.yaml': '{ revenue: 1/3, hours: 0.50 }' } })
  expect(JSON.parse(one.out).periods?.[0]?.remarks ?? JSON.parse(one.out).remarks).toEqual([
    {
      code: 'more-decimals',
      input: 'revenue',
      value: '1/3',
      decimals: 2,
      message: 'revenue is 1/3, more precise than the key was agreed for, 2 decimals',
    },
  ])
})
