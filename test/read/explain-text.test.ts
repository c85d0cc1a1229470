/** The layout of an explanation: columns, lines that are too long, and notes. */
import { expect, test } from 'vitest'
import { explain, type Row } from '../../src/read/explain.ts'
import { explanationText } from '../../src/read/explain-text.ts'
import { good, month } from './workshop.ts'

const row: Row = { name: 'pot', unit: 'EUR', formula: 'price × sold', filled: '2.00 EUR/pc × 3 pc', exact: '6', value: '6' }
const textOf = (rows: readonly Row[], width?: number): readonly string[] => explanationText({ of: 'W', rows }, width).split('\n')

test('a settlement explained, as it is printed', () => {
  expect(explanationText(explain(month(good), 'S'))).toBe(
    `
fair                   1.26 EUR/kg  = deadBand(steel, around=1.2 EUR/kg, band=5%, pass=50%)
                                    = 1.2 EUR/kg + 50% × (1.38 EUR/kg − min(max(1.38 EUR/kg, 1.2 EUR/kg × (1 −
                                      5%)), 1.2 EUR/kg × (1 + 5%)))
reimburse S              41.96 EUR  = fair × used
                                    = 1.26 EUR/kg × 33.3 kg
                                    exactly 41.958
                                    rounded to 0.01 EUR, half even
pot                     202.00 EUR  = price × sold
                                    = 10.10 EUR/pc × 20 pc
third                    67.33 EUR  = price × sold / 3
                                    = 10.10 EUR/pc × 20 pc / 3
                                    exactly 202/3 ≈ 67.333333
                                    rounded to 0.01 EUR, half even
pay W                     6.73 EUR  = third / 10
                                    = 67.33 / 10
                                    exactly 6.733
                                    rounded to 0.01 EUR, half even
guarantee W              25.00 EUR  = 10 EUR/h × hours
                                    = 10 EUR/h × 2.5 h
surplus                 128.31 EUR  = pot − reimburse S − pay W − guarantee W
                                    = 202.00 − 41.96 − 6.73 − 25.00
surplus shared          128.31 EUR  = max(surplus, 0 EUR)
                                    = max(128.31, 0 EUR)
surplus shared tier 1    50.00 EUR  = min(surplus shared, 50 EUR)
                                    = min(128.31, 50 EUR)

S                        58.63 EUR  = reimburse S + 1 / 3 × surplus shared tier 1
                                    = 41.96 + 1 / 3 × 50.00
                                    exactly 4397/75 ≈ 58.626667
                                    receives 1 leftover of 0.01 (largest remainder; parts of 0.01 lost by
                                      rounding down: S 2/3 ≈ 0.666667, W 1/3 ≈ 0.333333)`.slice(1),
  )
})

test('names and values stand in columns as wide as the widest, and the last row stands apart', () => {
  const rate: Row = { name: 'exchange rate', unit: '1', formula: 'rate', filled: '1.25', exact: '1.25', value: '1.25' }
  expect(textOf([row, rate])).toEqual([
    'pot            6.00 EUR  = price × sold',
    '                         = 2.00 EUR/pc × 3 pc',
    '',
    'exchange rate      1.25  = rate',
    '                         = 1.25',
  ])
})

test('a formula that is its own number is written once', () => {
  expect(textOf([{ ...row, formula: '6 EUR', filled: '6 EUR' }])).toEqual(['', 'pot  6.00 EUR  = 6 EUR'])
})

test('a line is broken at the word that would pass the width, and what follows is indented', () => {
  // Names, values and the space between them take 15 columns, '= one … eight' takes 41.
  const words = 'one two three four five six seven eight nine ten'
  const broken = (width?: number): readonly string[] => textOf([{ ...row, formula: words, note: words }], width).slice(1)
  expect(broken(56)).toEqual([
    'pot  6.00 EUR  = one two three four five six seven eight',
    '                   nine ten',
    '               = 2.00 EUR/pc × 3 pc',
    '               one two three four five six seven eight',
    '                 nine ten',
  ])
  expect(broken(57).at(0)).toBe(broken(56).at(0))
  expect(broken(55).slice(0, 2)).toEqual(['pot  6.00 EUR  = one two three four five six seven', '                   eight nine ten'])
  expect(broken().at(0)).toBe(`pot  6.00 EUR  = ${words}`)
})

test('a first word that is too long stands on the first line all the same', () => {
  const word = 'w'.repeat(60)
  expect(textOf([{ ...row, note: `${word} and` }], 56).slice(3)).toEqual([`               ${word}`, '                 and'])
})

test('however narrow the page, forty columns are left for the formula', () => {
  const words = { ...row, formula: 'a '.repeat(60).trim() }
  expect(textOf([words], 1)).toEqual(textOf([words], 55))
  expect(textOf([words], 57)).not.toEqual(textOf([words], 55))
})

test('where a rule means something, the meaning stands in the place of the numbers, unless it is long', () => {
  const meaning = (length: number): Row => ({ ...row, meaning: 'm'.repeat(length) })
  expect(textOf([meaning(5)])).toEqual(['', 'pot  6.00 EUR  = price × sold', '               = mmmmm'])
  expect(textOf([meaning(240)]).at(-1)).toBe(`${' '.repeat(17)}${'m'.repeat(240)}`)
  expect(textOf([meaning(241)]).at(-1)).toBe('               = 2.00 EUR/pc × 3 pc')
})

test('a value that was rounded says what it was, then why', () => {
  expect(textOf([{ ...row, exact: '20/3', note: 'rounded' }]).slice(3)).toEqual(['               exactly 20/3 ≈ 6.666667', '               rounded'])
})
