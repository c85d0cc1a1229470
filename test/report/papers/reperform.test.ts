import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { law } from '../../seed.ts'
import { callOn, type Files, m1, months } from '../folder.ts'

const original: Files = new Map([['in/months.csv', months]])

beforeAll(() => {
  expect(callOn(original, ['report', 'papers', m1, '--inputs', 'in/months.csv', '--locale', 'nl-BE', '--out', 'papers']).err).toBe('')
  original.delete('in/months.csv')
})

const reperform = (files: Files) => callOn(files, ['reperform', 'papers'])

/** Line and column of a character. */
function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n')
  return `${before.length}:${(before.at(-1) as string).length + 1}`
}

describe('reperforming', () => {
  test('papers that nobody touched are what their archive gives', () => {
    expect(reperform(new Map(original))).toEqual({ code: 0, out: '20 of 20 files recalculated; no differences were found (splitkey 1.2.3)\n', err: '' })
    expect(JSON.parse(callOn(new Map(original), ['reperform', 'papers/', '--json']).out)).toMatchObject({ folder: 'papers/', differences: [] })
  })

  test('papers of another version say so', () => {
    expect(callOn(new Map(original), ['reperform', 'papers'], '2.0.0').out).toContain('(splitkey 1.2.3, recalculated by 2.0.0)')
  })

  test('an amount that was changed is found in its line', () => {
    const files = new Map(original)
    files.set('papers/lead-schedule.md', (files.get('papers/lead-schedule.md') as string).replace('29,644.00', '29,944.00'))
    const { code, out, err } = reperform(files)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(
      /^papers\/lead-schedule\.md:\d+:\d+ {2}papers-differ: found “\| M1-4\.1 \| paid to S \| 29,944\.00 .*”, recalculated “\| M1-4\.1 \| paid to S \| 29,644\.00 .*”\n$/,
    )
  })

  test('an input that was changed in the archive is found there, and nowhere else', () => {
    const files = new Map(original)
    files.set('papers/archive/inputs/months.csv', months.replace('3,17', '3,71'))
    expect(reperform(files).err).toMatch(/^papers\/archive\/inputs\/months\.csv:3:23 {2}papers-differ: found “.*3,71.*”, recalculated “.*3,17.*”\n$/)
  })

  test('an input changed together with its fingerprint is still found, with every amount it moves', () => {
    const files = new Map(original)
    const changed = months.replace('3,17', '3,71')
    files.set('papers/archive/inputs/months.csv', changed)
    const again: Files = new Map([['in/months.csv', changed]])
    callOn(again, ['report', 'papers', m1, '--inputs', 'in/months.csv', '--locale', 'nl-BE', '--out', 'papers'])
    files.set('papers/SHA256SUMS', again.get('papers/SHA256SUMS') as string)
    const { code, err } = reperform(files)
    expect(code).toBe(1)
    for (const file of ['lead-schedule.csv', 'inputs.md', 'settlement.json']) expect(err).toContain(`papers/${file}:`)
  })

  test('a file that is missing, and one that does not belong there, are found', () => {
    const files = new Map(original)
    files.delete('papers/recalculation.csv')
    files.set('papers/notes.txt', 'hello')
    files.set('papers/archive/inputs/other.csv', 'a;b\n')
    expect(reperform(files).err.split('\n')).toEqual([
      'papers/recalculation.csv:1:1  papers-differ: this file is missing',
      'papers/archive/inputs/other.csv:1:1  papers-differ: this file does not belong to the papers',
      'papers/notes.txt:1:1  papers-differ: this file does not belong to the papers',
      '',
    ])
  })

  test.each(['archive/call.json', 'archive/inputs/months.csv', 'settlement.json', 'SHA256SUMS', 'archive/agreement/c-m1.yaml'])(
    'without %s the rest is still recalculated, and the file is missed',
    (name) => {
      const files = new Map(original)
      files.delete(`papers/${name}`)
      expect(reperform(files)).toEqual({ code: 1, out: '', err: `papers/${name}:1:1  papers-differ: this file is missing\n` })
    },
  )

  test('a folder without papers is no call that can be answered', () => {
    expect(reperform(new Map([['papers/a.txt', 'x']]))).toMatchObject({ code: 2, out: '' })
  })
})

const anywhere = fc.record({
  file: fc.nat(),
  at: fc.nat(),
  by: fc.constantFrom('x', '0', '7', ' ', '', '\n', '\ufffd', '"', 'é'),
  kind: fc.constantFrom('replace', 'insert'),
})

law('a character changed anywhere in the folder is found, in its file and at its place', 40, anywhere, ({ file, at, by, kind }) => {
  const names = [...original.keys()].sort()
  const name = names[file % names.length] as string
  const text = original.get(name) as string
  const index = at % text.length
  const changed = text.slice(0, index) + by + text.slice(kind === 'replace' ? index + 1 : index)
  if (changed === text) return
  const files = new Map(original)
  files.set(name, changed)
  const { code, out, err } = reperform(files)
  expect([code, out]).toEqual([1, ''])
  const first = [...changed].findIndex((_char, position) => changed.slice(0, position + 1) !== text.slice(0, position + 1))
  const place = first < 0 ? `${name}:` : `${name}:${placeOf(text, [...changed].slice(0, first).join('').length).split(':')[0]}:`
  expect(err.split('\n').some((line) => line.startsWith(place))).toBe(true)
})
