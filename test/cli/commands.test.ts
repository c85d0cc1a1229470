import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { call, planter } from './fake-io.ts'

const march = 'units: 1000\nprice: 59.00\naluminium: 3.17\nwood: 645\nwageIndex: 108.2432\naluminiumPaid: 3.0115\nwoodPaid: 645\n'
const key = `${planter}/c-m1.yaml`
const replayFile = `${planter}/replay.yaml`
const files = { 'march.yaml': march }

describe('settle', () => {
  test('the JSON of one settlement is where the next begins', () => {
    const first = call(['settle', key, '--inputs', 'march.yaml', '--json', '--out', 'march.json'], { files })
    expect([first.code, first.out]).toEqual([0, ''])
    const next = call(['settle', key, '--inputs', 'march.yaml', '--balances', 'march.json', '--json'], {
      files: { ...files, ...first.written },
    })
    expect(JSON.parse(next.out).periods[0].opening).toEqual({ recouped: '3000', buffer: '0' })
    expect(JSON.parse(next.out).balances.recouped).toBe('6000.00')
  })

  test('--period settles the periods before it, and answers with that one', () => {
    const all = JSON.parse(call(['settle', key, '--inputs', replayFile, '--json']).out)
    const one = JSON.parse(call(['settle', key, '--inputs', replayFile, '--period', '2019-03', '--json']).out)
    expect(one.periods).toEqual([all.periods[2]])
  })

  test('standard input is CSV, YAML or JSON, as its first line says', () => {
    const csv = 'month;units;price;aluminium;wood;wageIndex;aluminiumPaid;woodPaid\n2022-03;1000;59;3,17;645;108,2432;3,0115;645\n'
    for (const [stdin, ...more] of [
      [march],
      [JSON.stringify({ units: 1000, price: 59, aluminium: 3.17, wood: 645, wageIndex: 108.2432, aluminiumPaid: 3.0115, woodPaid: 645 })],
      [csv, '--locale', 'nl-BE'],
    ] as const)
      expect(JSON.parse(call(['settle', key, '--inputs', '-', '--json', ...more], { stdin }).out).totals.payouts.W).toBe('21070.57')
  })

  test('provisional inputs show the advance', () => {
    const agreement =
      'splitkey: 1\nname: stall\nparties: [A, B]\ninputs: { money: EUR }\npot: money\nsurplus: { shares: { A: 1, B: 1 } }\nround: { to: 0.01 EUR, leftover: largest-remainder }\nadvance: { B: 80% }\n'
    const { out } = call(['settle', 'key.yaml', '--inputs', 'in.yaml'], {
      files: { 'key.yaml': agreement, 'in.yaml': 'money: { value: 100, status: provisional }\n' },
    })
    expect(out).toMatch(/B +50\.00 +40\.00/)
  })
})

describe('new', () => {
  const { out: template } = call(['new'])

  test('writes an agreement that loads and whose examples hold', () => {
    const { code, out, err } = call(['check-examples', 'garden.yaml'], { files: { 'garden.yaml': template } })
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe('garden.yaml  garden planter  1 version  2 examples hold\n')
  })

  test('what it says to run next works', () => {
    for (const argv of [
      ['settle', 'g.yaml', '--example', 'a good month'],
      ['explain', 'g.yaml', '--example', 'a bad month', '--for', 'workshop'],
      ['prove', 'g.yaml'],
      ['sql', 'g.yaml', '--dialect', 'postgresql'],
    ])
      expect(call(argv, { files: { 'g.yaml': template } })).toMatchObject({ code: 0, err: '' })
    const none = call(['settle', 'g.yaml'], { files: { 'g.yaml': template } })
    expect([none.code, none.err]).toEqual([2, "splitkey: say which inputs: --inputs FILE, or --example with one of 'a good month', 'a bad month'\n"])
  })

  test('does not overwrite', () => {
    expect(call(['new', 'garden.yaml'])).toMatchObject({ code: 0, out: '', written: { 'garden.yaml': template } })
    expect(call(['new', 'garden.yaml'], { files: { 'garden.yaml': 'mine' } })).toMatchObject({
      code: 2,
      out: '',
      written: {},
      err: "splitkey: cannot write 'garden.yaml': it exists, and is not overwritten without --force\n",
    })
  })

  test('an example that no longer holds is an error with its place and both amounts', () => {
    const { code, out, err } = call(['check-examples', 'garden.yaml'], {
      files: { 'garden.yaml': template.replace('workshop: 10565.50', 'workshop: 10565.51') },
    })
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(
      /^garden\.yaml:\d+:46 {2}example-differs at examples\.0\.expect\.payouts\.workshop: workshop is 10565\.5, the example says 10565\.51 \(a good month; difference -0\.01\)\n$/,
    )
  })
})

describe('replay', () => {
  test('keys on a file of inputs: each reads what it declares', () => {
    const { code, out, err } = call(['replay', `${planter}/a-fixed-share.yaml`, `${planter}/d-m1-revised.yaml`, '--inputs', replayFile, '--cents'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/planter A fixed share +S +-34,288\.93 +-6,731\.01 +2022-03 +31/)
    expect(out).toMatch(/planter D M1, price revised +S +108,267\.66/)
  })

  test('a bar is drawn on a terminal when the work is long, and is gone afterwards', () => {
    let clock = 0
    const slow = call(['replay', replayFile], { terminal: { err: true }, now: () => (clock += 50) })
    expect(slow.err).toMatch(/^\rreplaying \[#*\.*\] \d+ of 295\r/)
    expect(slow.err.endsWith('\r\u001b[K')).toBe(true)
    expect(call(['replay', replayFile], { terminal: { err: true } }).err).toBe('')
    expect(call(['replay', replayFile], { now: () => (clock += 50) }).err).toBe('')
  })
})

describe('colour', () => {
  const bold = '\u001b[1m'
  test('verdicts are green, yellow or red on a terminal, and words anywhere else', () => {
    const lint = ['lint', key]
    expect(call(lint, { terminal: { out: true } }).out).toContain('\u001b[33mQUESTION\u001b[39m')
    expect(call(lint).out).not.toContain('\u001b[')
    const prove = ['prove', key, '--only', 'balance']
    const [coloured, plain] = [call(prove, { terminal: { out: true } }).out, call(prove).out]
    expect(coloured).toContain('\u001b[32mPROVED\u001b[39m')
    expect(stripVTControlCharacters(coloured)).toBe(plain)
  })

  test('only on a terminal that wants it, and never in a file', () => {
    const argv = ['settle', key, '--inputs', 'march.yaml']
    expect(call(argv, { files, terminal: { out: true } }).out).toContain(bold)
    expect(call(argv, { files, terminal: { out: true, colour: false } }).out).not.toContain(bold)
    expect(call(argv, { files }).out).not.toContain(bold)
    expect(call([...argv, '--out', 'a.txt'], { files, terminal: { out: true } }).written['a.txt']).not.toContain(bold)
  })
})

describe('a wrong call ends with exit code 2 and nothing printed', () => {
  const world = { files: { ...files, 'many.csv': 'period,units\n2020-01,1\n2020-02,1\n' } }
  const calls: readonly (readonly [readonly string[], RegExp])[] = [
    [['setle', key], /unknown command 'setle'\n\(Did you mean settle\?\)/],
    [['settle', key, '--inptus', 'march.yaml'], /unknown option '--inptus'\n\(Did you mean --inputs\?\)/],
    [['settle'], /missing required argument 'key'/],
    [['settle', key, '--inputs'], /argument missing/],
    [['settle', key, '--inputs', 'march.yaml', '--locale', 'de'], /Allowed choices are nl-BE, fr-BE, en-GB, plain/],
    [
      ['settle', `${planter}/c-m2.yaml`, '--inputs', 'march.yaml'],
      /there is no file 'docs\/examples\/planter\/c-m2\.yaml'; did you mean 'docs\/examples\/planter\/c-m1\.yaml'\?/,
    ],
    [['settle', key, '--inputs', 'marhc.yaml'], /there is no file 'marhc\.yaml'; did you mean 'march\.yaml'\?/],
    [['settle', key, '--inputs', 'many.csv', '--period', '2021-01'], /many\.csv has no inputs for '2021-01'; it has 2020-01, 2020-02/],
    [['settle', key, '--inputs', 'march.yaml', '--example', 'x'], /not both/],
    [['settle', replayFile, '--inputs', 'march.yaml'], /is a replay, not a key/],
    [['scenarios', key], /is an agreement, not a scenario file: try splitkey settle/],
    [['settle', key.replace('c-m1', 'scenarios')], /is a scenario file, not a key: try splitkey scenarios/],
    [['replay', key], /is no replay; for a key, name the inputs too, with --inputs FILE/],
    [['explain', key, '--inputs', 'many.csv', '--for', 'W'], /say which period with --period: many\.csv has 2020-01, 2020-02/],
    [['explain', key, '--inputs', 'march.yaml'], /say what to explain with --for: S, W, buffer, or a line/],
    [['diff', key, '--inputs', 'march.yaml'], /there is only one set of inputs/],
  ]
  for (const [argv, says] of calls)
    test(argv.join(' '), () => {
      const { code, out, err, written } = call(argv, world)
      expect([code, out, written]).toEqual([2, '', {}])
      expect(err).toMatch(says)
    })
})

test('an unknown name is wrong data, with the nearest right one', () => {
  const { code, out, err } = call(['explain', key, '--inputs', 'march.yaml', '--for', 'labor'], { files })
  expect([code, out, err]).toEqual([1, '', "unknown-line: unknown line 'labor'; did you mean 'labour'?\n"])
})

test('--version and --help are answers', () => {
  expect(call(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n', err: '' })
  for (const name of ['new', 'settle', 'explain', 'diff', 'replay', 'check-examples']) expect(call([name, '--help']).out).toContain('Examples:\n  $ splitkey ')
})
