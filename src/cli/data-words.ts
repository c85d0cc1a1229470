/** Sentences with numbers in them: as people read numbers, and exactly for programs. */
import { fromText } from '../number/rational.ts'
import { showNumber } from './amount.ts'

/** How a number, as canonical text, stands in a sentence. */
export type NumberWords = (text: string, unit?: string, places?: number) => string

/** Words, or words around numbers. */
export type Said = string | ((number: NumberWords) => string)

export const said = (what: Said, number: NumberWords): string => (typeof what === 'string' ? what : what(number))

const withUnit = (text: string, unit: string): string => (unit === '1' || unit === '' ? text : `${text} ${unit}`)

/** For people: thousands apart, and `≈` where something had to be rounded away. */
export const shownWords: NumberWords = (text, unit = '', places = 0) => withUnit(showNumber(fromText(text), places), unit)

/** For programs. */
export const exactWords: NumberWords = (text, unit = '') => withUnit(text, unit)

/** A cell with numbers in it; `data` is what JSON has in its place, the exact words where it is absent. */
export interface WordsCell {
  readonly words: Said
  readonly data?: unknown
}

export const isWords = (cell: string | WordsCell): cell is WordsCell => typeof cell !== 'string'

/** Numbers by name. @example listed({ units: '210' }, { units: 'pc' }) // `units 210 pc` for people */
export const listed = (numbers: Readonly<Record<string, string>>, units: Readonly<Record<string, string>>, places = 0): WordsCell => ({
  data: numbers,
  words: (number) =>
    Object.entries(numbers)
      .map(([name, text]) => `${name} ${number(text, units[name], places)}`)
      .join(', '),
})
