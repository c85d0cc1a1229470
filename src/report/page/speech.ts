/** How the page speaks: amounts, units and names in a language. Every amount comes from canonical text and is never rounded in silence. */
import { fundsOf, type KeyData } from '../../core/key.ts'
import { fromText, type Rational, rational, round, toText } from '../../number/rational.ts'
import type { Language } from '../prose/language.ts'
import { readNames } from '../prose/names.ts'
import { sayNumber, sayQuantity, sayUnit } from '../prose/number.ts'
import { type EngineWords, type PageWord, put, type Saying } from './page-words.ts'
import { pageWords } from './words-of.ts'

export interface Speech {
  readonly language: Language
  readonly word: (word: PageWord, values?: Readonly<Record<string, string>>) => string
  /** An amount with its unit; what is no finite decimal says that it is not: `≈ € 0.33`. */
  readonly amount: (text: string, unit: string) => string
  /** As `amount`, with a plus where it is above zero. */
  readonly change: (text: string, unit: string) => string
  readonly unit: (unit: string) => string
  /** A name of the agreement, or of a step that the engine names. */
  readonly name: (name: string) => string
  /** A formula of the engine, with its numbers as this language writes them. */
  readonly note: (text: string) => string
  readonly source: (source: keyof (typeof pageWords)['en']['sources']) => string
}

/** The speech of a page about these keys. */
export function speechOf(language: Language, keys: readonly KeyData[]): Speech {
  const { words, sources, engine } = pageWords[language]
  const own = new Set(keys.flatMap(({ parties }) => parties))
  const read = readNames(keys.flatMap((key) => Object.keys({ ...key.inputs, ...key.balances, ...key.lines })))
  const amount = (text: string, unit: string): string => sayAbout(text, (about) => sayQuantity(about, unit, language))
  return {
    language,
    word: (word, values = {}) => put(words[word], values),
    amount,
    change: (text, unit) => (text.startsWith('-') || text === '0' ? '' : '+') + amount(text, unit),
    unit: (unit) => (unit === '1' ? '' : sayUnit(unit, language)),
    name: (name) => (own.has(name) ? name : (read.get(name) ?? stepName(name, engine))),
    note: (text) => said(text, engine.notes),
    source: (source) => sources[source],
  }
}

const places = rational(1n, 1_000_000n)

/** A fraction is shown to six decimals, with a sign that it is not exact. */
function sayAbout(text: string, say: (text: string) => string): string {
  if (!text.includes('/')) return say(text)
  return `≈ ${say(sixDecimals(fromText(text)))}`
}

const sixDecimals = (value: Rational): string => toText(round(value, places, 'half-even'))

/** A canonical number as a field of numbers takes it: a decimal, of a fraction six places. */
export const fieldText = (text: string): string => (text.includes('/') ? sixDecimals(fromText(text)) : text)

/**
 * A number as canonical text has it, with the decimal mark of a language, or the other way round. A field of a browser writes numbers as the
 * browser was installed, whatever the page says: so fields hold text. The other mark is swapped too, so that it is refused and not guessed:
 * `1.234` where a comma is the mark.
 */
export const swapMarks = (text: string, language: Language): string => (language === 'en' ? text : text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')))

/** A plain number as a language writes it. */
export const numberText = (text: string, language: Language): string => sayAbout(text, (about) => sayNumber(about, language))

function stepName(name: string, { steps }: EngineWords): string {
  let [left, text] = [name, '']
  while (left !== '') {
    const [pattern, saying] = steps.find(([one]) => one.test(left)) ?? [/^ ?[^ ]+/, '$&']
    const rest = left.slice(Math.max(pattern.exec(left)?.[0].length ?? 0, 1))
    // The whole of what is left is replaced, since a pattern may look ahead.
    const replaced = left.replace(pattern, saying)
    text += replaced.slice(0, replaced.length - rest.length)
    left = rest
  }
  return text
}

const said = (text: string, sayings: readonly Saying[]): string => sayings.reduce((sofar, [pattern, saying]) => sofar.replace(pattern, saying), text)

/** The recipients of a key, partners first, with a number that chooses a colour. */
export const coloursOf = (keys: readonly KeyData[]): ReadonlyMap<string, string> => {
  const parties = [...new Set(keys.flatMap((key) => key.parties))]
  const funds = [...new Set(keys.flatMap(fundsOf))]
  return new Map([...parties.map((name, index) => [name, `var(--party-${index % 6})`] as const), ...funds.map((name) => [name, 'var(--fund)'] as const)])
}
