/**
 * Numbers as people type them. `1.234` is a good thousand in Antwerp and a little over one in London: without a locale a number
 * that two of them read differently is refused, never guessed.
 */
import { canonicalNumber } from '../core/number-text.ts'
import { isTooLong, tooLongText } from './too-long.ts'

/** How numbers are written. `plain` has a decimal point and no grouping. */
export type NumberLocale = 'nl-BE' | 'fr-BE' | 'en-GB' | 'plain'

export const numberLocales: readonly NumberLocale[] = ['nl-BE', 'fr-BE', 'en-GB', 'plain']

/** A number as canonical text, or why it is not one. */
export type NumberReading = { readonly value: string } | { readonly code: 'not-a-number' | 'ambiguous-number'; readonly message: string }

// Belgian style groups with a point or a (narrow, non-breaking) space, and never with both in one number.
const belgian = /^([+-]?)(\d+|[1-9]\d{0,2}(?:([. \u00a0\u202f])\d{3}(?:\3\d{3})*))(?:,(\d+))?(%?)$/
const british = /^([+-]?)(\d+|[1-9]\d{0,2}(?:(,)\d{3})+)(?:\.(\d+))?(%?)$/
const plain = /^([+-]?)(\d+)()(?:\.(\d+))?((?:[eE][+-]?\d{1,3})?|%)$/

const patterns: Readonly<Record<NumberLocale, RegExp>> = { 'nl-BE': belgian, 'fr-BE': belgian, 'en-GB': british, plain }

const canonicalAlready = /^(?:0|-?[1-9]\d{0,14})(?:\.\d*[1-9])?$/

/** Reads a number as this locale writes it. */
function readAs(text: string, locale: NumberLocale): string | undefined {
  const match = patterns[locale].exec(text)
  if (!match) return undefined
  const [, sign = '', whole = '', , decimals, suffix = ''] = match
  return canonicalNumber(`${sign}${whole.replace(/\D/g, '')}${decimals === undefined ? '' : `.${decimals}`}${suffix}`)
}

/** Reads a number. With a locale, as that locale writes it; without, only what no locale reads otherwise. */
export function readNumber(text: string, locale?: NumberLocale): NumberReading {
  const read = readWritten(text, locale)
  return 'value' in read && isTooLong(read.value) ? { code: 'not-a-number', message: tooLongText(text) } : read
}

function readWritten(text: string, locale: NumberLocale | undefined): NumberReading {
  // Most cells of a large file are already as they should be; three decimals may be a thousand, so they take the long way.
  if ((locale === undefined || locale === 'plain') && canonicalAlready.test(text) && (locale === 'plain' || !/\.\d{3}$/.test(text))) return { value: text }
  const typed = text.trim().replace('\u2212', '-').replace(/\s+%$/, '%')
  const shown = (typed.length > 40 ? `${typed.slice(0, 37)}…` : typed).replace(/[\r\n]+/g, ' ')
  if (locale !== undefined) {
    const value = readAs(typed, locale)
    return value === undefined ? { code: 'not-a-number', message: `'${shown}' is not a number as ${locale} writes it${example(locale)}` } : { value }
  }
  const readings = new Map((['plain', 'nl-BE', 'en-GB'] as const).map((name) => [name, readAs(typed, name)]))
  const values = new Set([...readings.values()].filter((value) => value !== undefined))
  const value = readings.get('plain')
  if (values.size > 1)
    return {
      code: 'ambiguous-number',
      message: `'${shown}' is ${readings.get('nl-BE')} in nl-BE and ${readings.get('en-GB')} in en-GB: say which locale the file has`,
    }
  if (value !== undefined) return { value }
  const [reader] = [...readings].find(([, read]) => read !== undefined) ?? []
  return {
    code: 'not-a-number',
    message: `'${shown}' is not a number${reader === undefined ? ': write 1234.50, without a unit' : `; if ${reader} is meant, say so: locale ${reader}`}`,
  }
}

const example = (locale: NumberLocale): string =>
  `: write ${{ 'nl-BE': '1.234,50 or 1234,50', 'fr-BE': '1.234,50 or 1234,50', 'en-GB': '1,234.50 or 1234.50', plain: '1234.50' }[locale]}`
