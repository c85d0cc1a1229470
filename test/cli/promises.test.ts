import { describe, expect, test } from 'vitest'
import { call } from './fake-io.ts'
import { gardenHead } from './garden.ts'

const garden = (promises: string): string => `${gardenHead()}costs: { W: 20 EUR/h * hours }
promises:
${promises}
`
const files = {
  'good.yaml': garden('  - balance\n  - { name: W is safe, floor: { of: W, at: 80% * 30 EUR/h * hours } }\n  - participation: W'),
  'bad.yaml': garden('  - { name: S is safe, floor: { of: S, at: 0 EUR } }'),
  'none.yaml': garden('  []'),
  'divides.yaml': garden('  - holds: revenue / hours >= 0 EUR/h'),
}
const json = (text: string) => JSON.parse(text)

describe('splitkey prove', () => {
  test('promises that hold: exit code 0, a table, and nothing else to say', () => {
    const { code, out } = call(['prove', 'good.yaml'], { files })
    expect(code).toBe(0)
    expect(out).toContain('garden: 3 of 3 promises hold')
    expect(out).toMatch(/W is safe +PROVED +at most 0\.0\d EUR +\d+ cells?/)
    expect(out).toContain('PROVED: for every decimal input in these ranges')
    expect(out).not.toContain('REFUTED')
  })

  test('a promise that does not: exit code 1, the point, what is paid, and the line that explains it', () => {
    const { code, out } = call(['prove', 'bad.yaml'], { files })
    expect(code).toBe(1)
    expect(out).toMatch(/REFUTED {2}S is safe: S is never paid less than 0 EUR/)
    expect(out).toMatch(/revenue +0 +EUR/)
    expect(out).toMatch(/S +-2,400\.00/)
    const [, given = ''] = /echo '(.*)' \| splitkey explain bad.yaml --inputs - --for S/.exec(out) ?? []
    const explained = call(['explain', 'bad.yaml', '--inputs', '-', '--for', 'S'], { files, stdin: given })
    expect(explained.err).toBe('')
    expect(explained.code).toBe(0)
    expect(explained.out).toContain('-2,400.00')
  })

  test('a division by zero: UNDEFINED with the point', () => {
    const { code, out } = call(['prove', 'divides.yaml'], { files })
    expect(code).toBe(1)
    expect(out).toMatch(/UNDEFINED/)
    expect(out).toMatch(/divides by zero: hours is 0/)
  })

  test('as data: exact numbers as text', () => {
    const { code, out } = call(['prove', 'bad.yaml', '--json'], { files })
    expect(code).toBe(1)
    expect(json(out)).toMatchObject({
      agreement: 'garden',
      holds: false,
      promises: [{ promise: 'S is safe', verdict: 'refuted', at: { revenue: '0', hours: '100' }, value: '-2400' }],
    })
  })

  test('one promise by name or property; another name is told the nearest', () => {
    expect(call(['prove', 'good.yaml', '--only', 'participation'], { files }).out).toContain('1 of 1')
    expect(call(['prove', 'good.yaml', '--only', 'partcipation'], { files })).toMatchObject({
      code: 2,
      err: expect.stringContaining("did you mean 'participation'?"),
    })
    expect(call(['prove', 'good.yaml', '--only', 'W is sfae'], { files })).toMatchObject({ code: 2, err: expect.stringContaining("did you mean 'W is safe'?") })
    expect(call(['prove', 'none.yaml'], { files })).toMatchObject({ code: 2, err: expect.stringContaining('states no promises') })
    expect(call(['prove', 'good.yaml', '--time', 'long'], { files }).code).toBe(2)
  })
})

describe('splitkey verify', () => {
  const { written } = call(['prove', 'good.yaml', '--certificates', 'proofs'], { files })
  const names = Object.keys(written)
  const verify = (document: unknown) => call(['verify', 'p.json'], { files: { 'p.json': JSON.stringify(document) } })

  test('every promise that is proved has a document, and every document is verified', () => {
    expect(names).toEqual(['proofs/01-balance.json', 'proofs/02-w-is-safe.json', 'proofs/03-participation-w.json'])
    const { code, out } = call(['verify', ...names], { files: written })
    expect(code).toBe(0)
    expect(out.match(/ VERIFIED /g)?.length).toBe(3)
    expect(out).toContain('W is never paid less than 80% * 30 EUR/h * hours')
  })

  const proof = json(written['proofs/02-w-is-safe.json'] as string)
  test.each<readonly [string, unknown]>([
    [
      'another promise',
      {
        ...proof,
        promise: { floor: { of: 'W', at: '90% * 30 EUR/h * hours' }, over: proof.promise.over, assume: [] },
        sentence: 'W is never paid less than 90% * 30 EUR/h * hours',
      },
    ],
    ['another sentence', { ...proof, sentence: 'W is never paid less than 100% * 30 EUR/h * hours' }],
    ['another key', { ...proof, agreement: { ...proof.agreement, deficit: { shares: { S: 70, W: 30 } } } }],
    ['wider ranges', { ...proof, promise: { ...proof.promise, over: { revenue: ['-5000', '5000'] } } }],
    ['narrower ranges', { ...proof, certificate: { ...proof.certificate, box: { ...proof.certificate.box, revenue: ['100', '5000'] } } }],
    ['another version', { ...proof, version: 1 }],
    ['an assumption that nobody made', { ...proof, promise: { ...proof.promise, assume: ['hours >= 1 h'] } }],
    ['a tolerance that nobody stated', { ...proof, certificate: { ...proof.certificate, tolerance: '1' } }],
    ['no certificate', { ...proof, certificate: undefined }],
    ['balance in the place of a certificate', { ...proof, certificate: undefined, balance: 'construction' }],
    ['another format', { ...proof, format: 'splitkey proof 2' }],
    ['a list', []],
    ['no agreement', { ...proof, agreement: null }],
  ])('%s is not verified', (_what, document) => {
    const { code, out } = verify(document)
    expect(code).toBe(1)
    expect(out).toContain('NOT VERIFIED')
  })

  test('what is no JSON is said to be none', () => {
    expect(call(['verify', 'p.json'], { files: { 'p.json': '{' } })).toMatchObject({ code: 1, out: expect.stringContaining('this is no JSON') })
  })
})

describe('splitkey check', () => {
  test('says at how many points nothing was found, and finds what is wrong', () => {
    const good = call(['check', 'good.yaml', '--points', '300'], { files })
    expect(good.code).toBe(0)
    expect(good.out).toMatch(/W is safe +no counterexample in \d+ points/)
    const bad = call(['check', 'bad.yaml'], { files })
    expect(bad.code).toBe(1)
    expect(bad.out).toMatch(/REFUTED {2}S is safe/)
  })

  test('the same seed gives the same answer', () => {
    const asked = ['check', 'bad.yaml', '--seed', '5', '--json']
    expect(call(asked, { files })).toEqual(call(asked, { files }))
  })
})

describe('splitkey lint', () => {
  test('questions are no mistakes', () => {
    const { code, out } = call(['lint', 'good.yaml'], { files })
    expect(code).toBe(0)
    expect(out).toMatch(/QUESTION {2}good.yaml:\d+ {2}subsidies-unstated/)
  })

  test('a mistake is exit code 1, with its line', () => {
    const { code, out } = call(['lint', 'unused.yaml'], { files: { 'unused.yaml': files['good.yaml'].replace('inputs: {', 'inputs: { price: EUR/pc,') } })
    expect(code).toBe(1)
    expect(out).toMatch(/MISTAKE {2}unused.yaml:4 {2}unused-input at inputs.price/)
  })

  test('as data', () => {
    expect(json(call(['lint', 'good.yaml', '--json'], { files }).out)).toMatchObject({
      files: [{ agreement: 'garden', findings: [{ code: 'subsidies-unstated' }] }],
    })
  })
})
