import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { archiveOf } from '../../../src/cli/archive.ts'
import type { Io } from '../../../src/cli/io.ts'
import { writeFolder } from '../../../src/cli/write-folder.ts'
import { callOn, type Files, m1, months } from '../folder.ts'

const papersCall = ['report', 'papers', m1, '--inputs', 'in/months.csv', '--locale', 'nl-BE', '--out', 'papers']

function make(more: readonly string[] = [], also: Readonly<Record<string, string>> = {}): Files {
  const files: Files = new Map([['in/months.csv', months], ...Object.entries(also)])
  expect(callOn(files, [...papersCall, ...more])).toEqual({ code: 0, out: '', err: '' })
  return files
}

const inFolder = (files: Files): ReadonlyMap<string, string> => new Map([...files].filter(([path]) => path.startsWith('papers/')))

describe('working papers', () => {
  test('the folder holds every paper an auditor asks for, and the files it was made from', () => {
    expect([...inFolder(make()).keys()].sort()).toEqual(
      [
        ...['README.md', 'papers.html', 'settlement.json', 'SHA256SUMS', 'archive/agreement/c-m1.yaml', 'archive/call.json', 'archive/inputs/months.csv'],
        ...['lead-schedule', 'inputs', 'recalculation', 'changes'].flatMap((name) => [`${name}.md`, `${name}.csv`]),
        ...['explanation-S.md', 'explanation-W.md', 'promises.md', 'procedures.md', 'sign-off.md'],
      ]
        .map((name) => `papers/${name}`)
        .sort(),
    )
  })

  test('the list of fingerprints is that of sha256sum, and complete', () => {
    const files = inFolder(make())
    const sums = (files.get('papers/SHA256SUMS') as string).trimEnd().split('\n')
    expect(sums.length).toBe(files.size - 1)
    for (const line of sums) {
      const [sum, name] = line.split('  ') as [string, string]
      expect(
        createHash('sha256')
          .update(files.get(`papers/${name}`) as string)
          .digest('hex'),
      ).toBe(sum)
    }
  })

  test('the same inputs give the same bytes, wherever they lie', () => {
    const elsewhere: Files = new Map([['other/place/months.csv', months]])
    callOn(
      elsewhere,
      papersCall.map((word) => (word === 'in/months.csv' ? 'other/place/months.csv' : word)),
    )
    expect(inFolder(elsewhere)).toEqual(inFolder(make()))
  })

  test('no paper knows the day, the clock or the machine, unless told', () => {
    for (const text of inFolder(make()).values()) expect(text).not.toMatch(new RegExp(`${process.cwd()}|in/months|${new Date().getFullYear()}-\\d\\d-\\d\\dT`))
    expect(make(['--dated', '2022-04-05']).get('papers/README.md')).toContain('M1 planter · 2022-04-05 · key ')
  })

  test('a known figure stands under its stable reference in every table that has it', () => {
    const files = make()
    expect(files.get('papers/lead-schedule.md')).toContain('| M1-4.1 | paid to S | 29,644.00 | EUR |')
    expect(files.get('papers/lead-schedule.csv')).toContain('M1-4.1,2022-02,payouts,S,EUR,29644,29644,1\n')
    expect(files.get('papers/lead-schedule.csv')).toContain('M1-5.2,2022-02,balances,buffer,EUR,1032,1032,1\n')
    expect(files.get('papers/inputs.csv')).toContain('M1-1.6,2022-03,aluminiumPaid,EUR/kg,3.0115,not stated,,"inputs/months.csv, line 3"\n')
  })

  test('references keep their meaning when the rules change', () => {
    const versions =
      '\nversions:\n  - { from: 2022-03, note: dearer channel, lines: { fee: 1 EUR/pc * units, sales: units * price, channel: 12% * sales, reference: 0 EUR * 1, actual: 0 EUR * 1, purchaseIncentive: 0 EUR * 1, hardware: 3.10 EUR/pc * units, labour: 1 EUR/pc * units, recoup: 0 EUR * 1 } }\n'
    const text = readFileSync(m1, 'utf8').replace(/\n# Worked examples[\s\S]*$/, '')
    const files: Files = new Map([
      ['in/months.csv', months],
      ['key.yaml', `${text}${versions}`],
    ])
    expect(callOn(files, ['report', 'papers', 'key.yaml', ...papersCall.slice(3)])).toEqual({ code: 0, out: '', err: '' })
    const rows = (files.get('papers/lead-schedule.csv') as string).split('\n').map((row) => row.split(','))
    const refs = new Map<string, Set<string>>()
    for (const [ref = '', , section, name] of rows) refs.set(ref, (refs.get(ref) ?? new Set()).add(`${section} ${name}`))
    expect([...refs.values()].filter((names) => names.size > 1)).toEqual([])
    expect(files.get('papers/changes.md')).toContain('The rules changed: from 2022-03, dearer channel.')
    expect(callOn(files, ['reperform', 'papers']).code).toBe(0)
  })

  test('procedures state findings in the words of agreed-upon procedures, and conclude nothing', () => {
    const text = make().get('papers/procedures.md') as string
    expect(text).toContain('agreed-upon procedures, ISRS 4400 (Revised)')
    expect(text).toContain('2 of 2 tested; no exceptions were found.')
    expect(text).toContain('2022-02: M1-1.1 units is without a stated status')
    expect(text).not.toMatch(/\b(?:correct|approved?|accurate|reliable|properly|fairly|true and fair|we conclude|in our opinion)\b/i)
  })

  test('findings are found: a gap between periods, a provisional value, a value outside its range', () => {
    const key = readFileSync(m1, 'utf8').replace('price: { unit: EUR/pc,', 'price: { unit: EUR/pc, range: [50, 58],')
    const inputs =
      '- { period: 2022-01, units: 1000, price: 59, aluminium: { value: 1.60, status: provisional, source: invoice 12 }, wood: 620, wageIndex: 100, aluminiumPaid: 1.60, woodPaid: 620 }\n- { period: 2022-03, units: { value: 900, status: final }, price: 57, aluminium: 1.60, wood: 620, wageIndex: 100, aluminiumPaid: 1.60, woodPaid: 620 }\n'
    const files: Files = new Map([
      ['key.yaml', key],
      ['in/months.yaml', inputs],
    ])
    expect(callOn(files, ['report', 'papers', 'key.yaml', '--inputs', 'in/months.yaml', '--out', 'papers']).err).toBe('')
    const text = files.get('papers/procedures.md') as string
    expect(text).toContain('2022-03: begins on 2022-03-01; the period before ends on 2022-01-31')
    expect(text).toContain('2022-01: M1-1.3 aluminium is provisional')
    expect(text).toContain('2022-01: M1-1.2 price is 59; agreed from 50 to 58')
    expect(text).not.toContain('2022-03: M1-1.1 units')
    expect(files.get('papers/inputs.md')).toContain('| M1-1.3 | aluminium | 1.60 | EUR/kg | provisional | invoice 12, inputs/months.yaml, line 1 |')
  })

  test('promises and signatures are shown as they were given; a promise without a verdict is not proved', () => {
    const also = {
      'promises.yaml': '- { sentence: W is always paid its labour, verdict: proved }\n- { sentence: S never pays in }\n',
      'signed.yaml': 'prepared: { S: { name: An Peeters, date: 2022-04-05 } }\n',
    }
    const files = make(['--promises', 'promises.yaml', '--sign-off', 'signed.yaml'], also)
    expect(files.get('papers/promises.md')).toContain('| E.1 | W is always paid its labour | proved for all values in the agreed ranges |')
    expect(files.get('papers/promises.md')).toContain('| E.2 | S never pays in | stated, not proved |')
    expect(files.get('papers/sign-off.md')).toContain('| prepared by | S | An Peeters | 2022-04-05 |')
    expect(files.get('papers/sign-off.md')).toContain('| approved by | W |  |  |  |')
    expect(callOn(files, ['reperform', 'papers']).code).toBe(0)
  })

  test('a replay is kept with the series it reads, and their editions have fingerprints', () => {
    const files: Files = new Map()
    const call = ['report', 'papers', m1, '--inputs', 'docs/examples/planter/replay.yaml', '--out', 'papers']
    expect(callOn(files, call)).toEqual({ code: 0, out: '', err: '' })
    expect([...files.keys()]).toContain('papers/archive/inputs/data/prices_eur_derived.csv')
    expect(files.get('papers/README.md')).toMatch(/index edition inputs\/data\/bls\\_ppi\\_us\.csv \| [0-9a-f]{64} \|/)
    expect(callOn(files, ['reperform', 'papers']).code).toBe(0)
  })
})

test('inputs that cannot be kept as text are refused', () => {
  const io = { readFile: () => '' } as unknown as Io
  expect(() => archiveOf({ splitkey: '1', agreement: 'a.yaml', inputs: 'book.xlsx' }, io)).toThrow(/is a workbook/)
})

describe('nothing half-written', () => {
  test.each([
    [['--inputs', 'none.csv'], /there is no file/],
    [['--inputs', '-'], /standard input cannot/],
    [['--dated', '5 April'], /is no date/],
    [['--prefix', 'a b'], /is no prefix/],
    [['--sign-off', 'bad.yaml'], /unknown party 'X'/],
    [['--promises', 'bad.yaml'], /promises are a list/],
  ])('%s: the problem, and no folder', (more, message) => {
    const files: Files = new Map([
      ['in/months.csv', months],
      ['bad.yaml', 'prepared: { X: { name: An, date: 2022-04-05 } }\n'],
    ])
    const { code, out, err } = callOn(files, [...papersCall, ...more])
    expect([code === 0, out]).toEqual([false, ''])
    expect(err).toMatch(message)
    expect(inFolder(files).size).toBe(0)
  })

  test('papers that exist are replaced only when told, and only papers are', () => {
    const files = make()
    expect(callOn(files, papersCall).err).toContain('it exists, and is not overwritten without --force')
    expect(callOn(files, [...papersCall, '--force']).code).toBe(0)
    const other: Files = new Map([
      ['in/months.csv', months],
      ['papers/thesis.doc', 'years of work'],
    ])
    expect(callOn(other, [...papersCall, '--force']).err).toContain('it exists and holds no working papers')
    expect(other.get('papers/thesis.doc')).toBe('years of work')
  })

  test('a folder is written whole or not at all', () => {
    const home = mkdtempSync(join(tmpdir(), 'splitkey-'))
    try {
      const path = join(home, 'papers')
      expect(() =>
        writeFolder(path, [
          { path: 'a.md', text: 'a' },
          { path: 'a.md/b.md', text: 'b' },
        ]),
      ).toThrow()
      expect(existsSync(path)).toBe(false)
      writeFolder(path, [{ path: 'archive/a.md', text: 'a' }])
      expect(readFileSync(join(path, 'archive/a.md'), 'utf8')).toBe('a')
      expect(() => writeFolder(path, [])).toThrow()
      expect(() => writeFolder(path, [], 'SUMS')).toThrow()
      writeFileSync(join(path, 'SUMS'), '')
      expect(() =>
        writeFolder(
          path,
          [
            { path: 'x', text: 'x' },
            { path: 'x', text: 'y' },
          ],
          'SUMS',
        ),
      ).toThrow()
      expect(readFileSync(join(path, 'archive/a.md'), 'utf8')).toBe('a')
      writeFolder(path, [{ path: 'new.md', text: 'n' }], 'SUMS')
      expect([existsSync(join(path, 'archive')), readFileSync(join(path, 'new.md'), 'utf8')]).toEqual([false, 'n'])
      mkdirSync(join(home, 'empty'))
      expect(() => writeFolder(join(home, 'empty'), [])).toThrow()
    } finally {
      rmSync(home, { recursive: true })
    }
  })
})
