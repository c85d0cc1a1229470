/** Numbers and amounts as people write them in a language, always exact: `€ 1,234.50`, `1.234,50 €`, `62,5 %`. */
import { ratio } from '../../core/number-text.ts'
import type { Language } from './language.ts'
import { unitWords } from './unit-words.ts'

/** A space that does not break the line. */
export const hard = '\u00a0'

const marks: Readonly<Record<Language, { readonly point: string; readonly group: string }>> = {
  en: { point: '.', group: ',' },
  // Belgian usage, Dutch and French alike.
  nl: { point: ',', group: '.' },
  fr: { point: ',', group: '.' },
}

const symbols: Readonly<Record<string, string>> = { EUR: '€', GBP: '£', USD: '$' }

/** A canonical number text: `-1234.5` becomes `−1.234,5`; a fraction stays a fraction. `places` is the least number of decimals. */
export function sayNumber(text: string, language: Language, places = 0): string {
  const [top = '', bottom] = text.replace('-', '').split('/')
  const sign = text.startsWith('-') ? '\u2212' : ''
  return bottom === undefined ? sign + decimal(top, language, places) : `${sign}${decimal(top, language, 0)}/${decimal(bottom, language, 0)}`
}

function decimal(text: string, language: Language, places: number): string {
  const [whole = '', part = ''] = text.split('.')
  const { point, group } = marks[language]
  const digits = part.padEnd(places, '0')
  return whole.replace(/\B(?=(\d{3})+$)/g, group) + (digits === '' ? '' : point + digits)
}

/** A share: `0.625` is `62,5 %`. */
export const sayPercent = (text: string, language: Language): string => `${sayNumber(ratio(text, '0.01') as string, language)}${language === 'en' ? '' : hard}%`

/** Is this plain number a share of something? A decimal of at most four places is, as when formulas are printed. */
export const isShare = (text: string): boolean => /^-?0\.\d{1,4}$/.test(text)

/** An amount with its unit: `€ 1.20 per kg`, `600 pieces`, `62.5%`. */
export function sayQuantity(value: string, unit: string, language: Language): string {
  if (unit === '1') return isShare(value) ? sayPercent(value, language) : sayNumber(value, language)
  const [of = '', per] = unit.split('/') as [string, string?]
  const symbol = symbols[of]
  const amount = symbol === undefined ? `${sayNumber(value, language)}${hard}${unitWords(of, language, isOne(value))}` : money(value, symbol, language)
  return per === undefined ? amount : `${amount} ${perWord[language]} ${unitWords(per, language, true)}`
}

const isOne = (value: string): boolean => value === '1' || value === '-1'

function money(value: string, symbol: string, language: Language): string {
  const number = sayNumber(value.replace('-', ''), language, 2)
  const sign = value.startsWith('-') ? '\u2212' : ''
  return language === 'en' ? `${sign}${symbol}${hard}${number}` : `${sign}${number}${hard}${symbol}`
}

const perWord: Readonly<Record<Language, string>> = { en: 'per', nl: 'per', fr: 'par' }

/** A unit on its own: `€ per piece`, `hours`. */
export function sayUnit(unit: string, language: Language): string {
  const [of = '', per] = unit.split('/') as [string, string?]
  const amount = symbols[of] ?? unitWords(of, language, false)
  return per === undefined ? amount : `${amount} ${perWord[language]} ${unitWords(per, language, true)}`
}
