import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { readInputsCsv } from '../../src/text/csv.ts'
import { type NumberLocale, readNumber } from '../../src/text/local-number.ts'
import { isPeriod } from '../../src/text/period.ts'
import { readInputs } from '../../src/yaml.ts'

const issuesOf = (read: () => unknown): readonly string[] => {
  try {
    read()
  } catch (error) {
    if (isSplitKeyError(error)) return error.issues.map(({ code, at }) => `${at?.line}:${at?.col} ${code}`)
    throw error
  }
  return []
}

describe('numbers', () => {
  const cases: readonly (readonly [string, NumberLocale | undefined, string])[] = [
    ['1.20', undefined, '1.2'],
    ['1.60', undefined, '1.6'],
    ['59', undefined, '59'],
    ['0.8420', undefined, '0.842'],
    ['0.842', undefined, '0.842'],
    ['1234.567', undefined, '1234.567'],
    ['1.2345', undefined, '1.2345'],
    [' -3 ', undefined, '-3'],
    ['\u22123.5', undefined, '-3.5'],
    ['5 %', undefined, '0.05'],
    ['1.234', undefined, 'ambiguous-number'],
    ['1,234', undefined, 'ambiguous-number'],
    ['-12.345', undefined, 'ambiguous-number'],
    ['999,000', undefined, 'ambiguous-number'],
    ['1.234%', undefined, 'ambiguous-number'],
    ['1,20', undefined, 'not-a-number'],
    ['1.234,56', undefined, 'not-a-number'],
    ['1,234.56', undefined, 'not-a-number'],
    ['1.234.567', undefined, 'not-a-number'],
    ['1.234,56', 'nl-BE', '1234.56'],
    ['1.234', 'nl-BE', '1234'],
    ['1234,5', 'nl-BE', '1234.5'],
    ['1 234,5', 'fr-BE', '1234.5'],
    ['1\u202f234\u202f567', 'fr-BE', '1234567'],
    ['1.20', 'nl-BE', 'not-a-number'],
    ['1.2345', 'nl-BE', 'not-a-number'],
    ['1.234 567', 'nl-BE', 'not-a-number'],
    ['0.842', 'nl-BE', 'not-a-number'],
    ['1,234.56', 'en-GB', '1234.56'],
    ['1,234', 'en-GB', '1234'],
    ['1,20', 'en-GB', 'not-a-number'],
    ['12,34,567', 'en-GB', 'not-a-number'],
    ['1.234', 'plain', '1.234'],
    ['1e-7', 'plain', '0.0000001'],
    ['1,234', 'plain', 'not-a-number'],
    ...['', 'x', '1.20 EUR', '€ 5', '0x10', 'NaN', 'Infinity', '1/3', '--1', '1.', '.5', '٣', '1_000', `1${'0'.repeat(500)}`].map(
      (text) => [text, undefined, 'not-a-number'] as const,
    ),
  ]
  test.each(cases)('%j under %s is %s', (text, locale, wanted) => {
    const read = readNumber(text, locale)
    expect('value' in read ? read.value : read.code).toBe(wanted)
  })

  test('the message for a decimal comma names the locale that has one', () => {
    expect(readNumber('1,20')).toMatchObject({ message: "'1,20' is not a number; if nl-BE is meant, say so: locale nl-BE" })
  })

  test('a number read without a locale is never read otherwise by one', () => {
    const text = fc.stringMatching(/^-?\d{1,4}([.,]\d{1,4}){0,2}$/)
    fc.assert(
      fc.property(text, (typed) => {
        const free = readNumber(typed)
        for (const locale of ['nl-BE', 'fr-BE', 'en-GB', 'plain'] as const) {
          const read = readNumber(typed, locale)
          if ('value' in free && 'value' in read) expect(read.value).toBe(free.value)
        }
      }),
      { seed: 11, numRuns: 2000 },
    )
  })
})

test('periods are years, quarters, months and days that exist', () => {
  for (const good of ['2020', '2020-Q1', '2020-03', '2020-03-31', '2024-02-29', '2000-02-29']) expect(isPeriod(good)).toBe(true)
  for (const bad of ['', '20', '2020-Q5', '2020-13', '2020-00', '2020-3', '2020-02-30', '1900-02-29', '2020-01-00', '03/2020', '2020-03 ', '2020-Q1-01'])
    expect(isPeriod(bad)).toBe(false)
})

describe('files', () => {
  const inputs = [{ period: '2020-03', inputs: { price: '1.38', sold: '400' }, line: 2 }]
  test.each([
    ['commas', 'month,price,sold\n2020-03,1.38,400\n', undefined],
    ['semicolons', 'month;price;sold\r\n2020-03;1,38;400\r\n', 'nl-BE'],
    ['tabs, and a byte order mark', '\ufeffperiod\tprice\tsold\r2020-03\t1.38\t400\r', undefined],
    ['quotes', '"month","price","sold"\n"2020-03","1.38","400"', undefined],
    ['empty lines', '\nmonth,price,sold\n\n2020-03,1.38,400\n,,\n\n', undefined],
  ] as const)('%s', (what, text, locale) => {
    const { columns, rows } = readInputsCsv(text, locale ? { locale } : {})
    expect(columns).toEqual(['price', 'sold'])
    expect(rows).toEqual(what === 'empty lines' ? [{ ...inputs[0], line: 4 }] : inputs)
  })

  test('another column may hold the period', () => {
    expect(readInputsCsv('when,a\n2020,1', { periodColumn: 'when' }).rows[0]?.period).toBe('2020')
    expect(issuesOf(() => readInputsCsv('when,a\n2020,1'))).toEqual(['1:1 missing-part'])
  })

  test('every problem at once, each at its line and column', () => {
    const text = 'month,price,price,\n2020-13,1,2,3\n2020-01,,"x\ny",1.234\n2020-01,1,2\n2020-02,1,2,3\n2020-02,1,2,3\n'
    expect(issuesOf(() => readInputsCsv(text))).toEqual([
      '1:13 duplicate-name',
      '1:19 bad-name',
      '2:1 unknown-period',
      '3:9 missing-input',
      '5:1 syntax',
      '7:1 duplicate-period',
    ])
  })

  test('a cell over several lines does not shift the places below it', () => {
    expect(issuesOf(() => readInputsCsv('month,a,b\n2020-01,"1\n\n2",x\n2020-02,1,y'))).toEqual(['2:9 not-a-number', '4:4 not-a-number', '5:11 not-a-number'])
  })

  test('the list of problems is cut at a hundred, and says how many more', () => {
    const rows = Array.from({ length: 250 }, (_, index) => `${2000 + index},x`)
    expect(() => readInputsCsv(['period,a', ...rows].join('\n'))).toThrow('and 150 more problems')
  })

  test('a hundred thousand rows are read, right or wrong; a line of ten million characters is refused', () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, index) => `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')},1.25,59,0.8420`,
    )
    expect(readInputsCsv(['month,a,b,c', ...rows].join('\n')).rows).toHaveLength(100_000)
    expect(issuesOf(() => readInputsCsv(['month,a,b,c', ...rows.map((row) => row.replace('59', 'x'))].join('\n')))).toHaveLength(101)
    expect(issuesOf(() => readInputsCsv(`month,a\n2020-01,${'1'.repeat(10_000_000)}\n`))).toEqual(['2:1 too-large'])
  })

  test('whatever the text, it is read or refused with places', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('month', '2020-01', ',', ';', '\t', '\n', '\r\n', '"', '1.5', '1,5', ' ', 'a', '\0', '__proto__'), { maxLength: 30 }),
        (parts) => {
          for (const issue of issuesOf(() => readInputsCsv(parts.join('')))) expect(issue).toMatch(/^\d+:\d+ /)
        },
      ),
      { seed: 5, numRuns: 1000 },
    )
  })
})

describe('YAML and JSON', () => {
  test('one set of inputs, or one per period; status and source are kept', () => {
    const row = { inputs: { price: '1.38', sold: '26' }, line: 1, details: { price: { status: 'provisional', source: 'invoice 12' } } }
    expect(readInputs('{ price: { value: 1.38, status: provisional, source: invoice 12 }, sold: 26.00 }', { file: 'a.yaml' })).toEqual({
      columns: ['price', 'sold'],
      rows: [row],
    })
    expect(
      readInputs('[{ "period": "2020-Q1", "price": { "value": 1.38, "status": "provisional", "source": "invoice 12" }, "sold": 26.00 }]', { file: 'a.json' })
        .rows,
    ).toEqual([{ period: '2020-Q1', ...row }])
  })
  test('a decimal point is a decimal point; a decimal comma is refused', () => {
    expect(readInputs('price: 1.234', { file: 'a.yaml' }).rows[0]?.inputs).toEqual({ price: '1.234' })
    expect(issuesOf(() => readInputs('price: 1,20', { file: 'a.yaml', locale: 'nl-BE' }))).toEqual(['1:8 not-a-number'])
  })
})
