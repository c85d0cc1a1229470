/** Files that were made to break the reader: each is refused with its place, in time, and nothing else is ever thrown. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSplitKeyError, type SplitKeyError } from '../../src/core/issue.ts'
import { settleData } from '../../src/read/settle.ts'
import { readJson } from '../../src/text/json.ts'
import { loadKey } from '../../src/text/load.ts'
import { load } from '../../src/yaml.ts'

const refusal = (read: () => unknown): SplitKeyError | undefined => {
  try {
    read()
  } catch (error) {
    if (isSplitKeyError(error)) return error
    throw error
  }
  return undefined
}

const many = (count: number, entry: (index: number) => string): string => Array.from({ length: count }, (_, index) => entry(index)).join('\n')
const lines = (text: string): string => text.replace(/.{1000}/g, '$&\n')
const size = 100_000
const key = 'splitkey: 1\nname: x\ninputs: { a: EUR }\n'
const attacks: Readonly<Record<string, readonly [string, string]>> = {
  'a YAML bomb': [`a: &a [x]\n${many(2000, (i) => `b${i}: &b${i} [*a, *a]`)}`, 'syntax'],
  'brackets without end': [lines('['.repeat(size)), 'syntax'],
  'brackets, closed': [lines(`${'['.repeat(size / 2)}${']'.repeat(size / 2)}`), 'syntax'],
  'dashes without end': ['- '.repeat(size / 3), 'syntax'],
  'questions without end': [lines('? '.repeat(size / 2)), 'syntax'],
  'stairs of names': [many(400, (i) => `${' '.repeat(i)}a:`), 'syntax'],
  'closing brackets': [lines(']'.repeat(size)), 'syntax'],
  'commas in a list': [lines(`- [${','.repeat(size)}`), 'syntax'],
  'quotes without end': [lines('"a" '.repeat(size / 4)), 'syntax'],
  'documents without end': ['---\n'.repeat(size / 4), 'syntax'],
  'one name again and again': ['a: 1\n'.repeat(size / 5), 'duplicate-name'],
  'names without end': [many(size / 10, (i) => `a${i}: 1`), 'too-large'],
  'names of objects': ['__proto__: 1\nconstructor: 2\nhasOwnProperty: 3\n', 'bad-name'],
  'merge keys': ['a: 1\n<<: { b: 2 }\n', 'syntax'],
  tags: ['a: !!js/function "x"\n', 'syntax'],
  'binary garbage': ['a: \u0000\u0001\u0002\n', 'syntax'],
  'text that is not UTF-8': ['a: caf\ufffd\n', 'syntax'],
  'text that looks like other text': ['a: \u202egnorw\n', 'syntax'],
  'a line without end': [`a: ${'x'.repeat(size + 1)}`, 'too-large'],
  'a line of ten million characters': [`a: ${'x'.repeat(10_000_000)}`, 'too-large'],
  'a file without end': ['a: 1\n'.repeat(300_000), 'too-large'],
  tabs: ['a:\n\tb: 1\n', 'syntax'],
  'unknown names without end': [
    `${key.replace('{ a: EUR }', `\n${many(2000, (i) => `  i${i}: EUR`)}`)}lines:\n${many(2000, (i) => `  l${i}: j${i}`)}`,
    'unknown-name',
  ],
  'lines in a circle': [`${key}lines:\n${many(5000, (i) => `  l${i}: l${(i + 1) % 5000}`)}`, 'too-large'],
  'lines in a long row': [`${key}lines:\n${many(5000, (i) => `  l${i}: l${i + 1}`)}\n  l5000: a`, 'too-large'],
  'a formula without end': [`${key}lines:\n  l: >\n${many(2000, () => '    a + a +')}\n    a`, 'syntax'],
  'brackets in a formula': [`${key}lines:\n  l: ${'('.repeat(9000)}`, 'syntax'],
  'JSON brackets': [lines(`{"a":${'['.repeat(size)}`), 'syntax'],
  'JSON names of objects': ['{"__proto__": {"polluted": 1}, "a": {"constructor": 1}}', 'bad-name'],
  'JSON duplicates': [`{${many(size / 10, () => '"a": 1,')} "a": 1}`, 'duplicate-name'],
}

describe('refused, with the right reason and place, without hanging', () => {
  test.each(Object.entries(attacks))('%s', { timeout: 60_000 }, (_name, [text, code]) => {
    const error = refusal(() => load(text))
    expect(error?.issues.map((issue) => issue.code)).toContain(code)
    expect(error?.issues.slice(0, 100).every(({ at }) => at !== undefined && at.line > 0 && at.col > 0)).toBe(true)
    expect(error?.issues.length).toBeLessThanOrEqual(101)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

test('nine thousand lines, each twice the one before, are loaded and settled: shared work is done once', () => {
  const key = load(`splitkey: 1\nname: x\ninputs: { a: EUR }\nlines:\n  l0: a\n${many(9000, (i) => `  l${i + 1}: l${i} + l${i}`)}`)
  expect(Object.keys(key.lines)).toHaveLength(9001)
  expect(settleData(key, { a: 0 }).lines['l9000']?.toFixed()).toBe('0')
})

test('whatever the text, it loads or is refused with places', () => {
  const pieces = [
    'a',
    ': ',
    '\n',
    '  ',
    '- ',
    '{ ',
    ' }',
    '[',
    ']',
    ',',
    '"',
    "'",
    '|\n',
    '>-\n',
    '#',
    '&a',
    '*a',
    '!t',
    '? ',
    '---\n',
    '%',
    '\t',
    '\r',
    '1.5',
    'null',
    '~',
    '<<',
    '__proto__',
    '\\',
    '\u0000',
    '\ufeff',
    'splitkey: 1\n',
    'pot: a\n',
    'lines:\n',
    '=',
    '+',
    '(',
    ')',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      for (const read of [() => load(text), () => loadKey(readJson(text))])
        for (const { at } of refusal(read)?.issues ?? []) expect(at).toMatchObject({ line: expect.any(Number) as number, col: expect.any(Number) as number })
    }),
    { seed: 13, numRuns: 3000 },
  )
})

test('data that is no document is refused: cycles, functions, numbers that are none', () => {
  const cycle: { self?: unknown } = {}
  cycle.self = cycle
  for (const data of [cycle, { name: () => 1 }, { name: Number.NaN }, JSON.parse('{"__proto__": 1}') as object, [], { splitkey: 1, name: 'x', lines: 5 }])
    expect(refusal(() => loadKey(data))).toBeDefined()
})
