/** Everything the what-if page says in a language. One file per language holds it; `{name}` is filled in. */
import type { Language } from '../prose/language.ts'
import type { RangeSource } from './page-data.ts'

export type PageWord =
  | 'whatIf'
  | 'intro'
  | 'skip'
  | 'needsScript'
  | 'language'
  | 'print'
  | 'inputs'
  | 'startFrom'
  | 'examples'
  | 'months'
  | 'middle'
  | 'reset'
  | 'opening'
  | 'fromPrevious'
  | 'exactly'
  | 'outside'
  | 'notANumber'
  | 'follows'
  | 'partner'
  | 'widened'
  | 'version'
  | 'payouts'
  | 'asPaid'
  | 'ownCosts'
  | 'keeps'
  | 'pays'
  | 'since'
  | 'unchanged'
  | 'fund'
  | 'fundHolds'
  | 'moved'
  | 'taken'
  | 'noPayouts'
  | 'cannot'
  | 'why'
  | 'whyOf'
  | 'close'
  | 'formula'
  | 'inNumbers'
  | 'exact'
  | 'readRules'
  | 'flow'
  | 'flowIntro'
  | 'restSurplus'
  | 'restDeficit'
  | 'rounding'
  | 'inPot'
  | 'step'
  | 'amount'
  | 'to'
  | 'asTable'
  | 'lines'
  | 'linesIntro'
  | 'line'
  | 'changes'
  | 'changesIntro'
  | 'noChanges'
  | 'input'
  | 'was'
  | 'is'
  | 'together'
  | 'tornado'
  | 'tornadoIntro'
  | 'of'
  | 'low'
  | 'high'
  | 'swing'
  | 'range'
  | 'now'
  | 'breakEven'
  | 'breakEvenIntro'
  | 'along'
  | 'crossings'
  | 'never'
  | 'between'
  | 'rises'
  | 'falls'
  | 'touches'
  | 'stays'
  | 'jumps'
  | 'gap'
  | 'replay'
  | 'replayIntro'
  | 'month'
  | 'total'
  | 'worst'
  | 'lossMonths'
  | 'lossMonth'
  | 'noLoss'
  | 'showMonth'
  | 'promises'
  | 'promisesIntro'
  | 'noPromises'
  | 'promise'
  | 'verdict'
  | 'proved'
  | 'refuted'
  | 'unproved'
  | 'agreement'
  | 'about'
  | 'keyPrint'
  | 'inputsPrint'
  | 'madeBy'
  | 'licences'
  | 'netOf'
  | 'paidTo'

/** A pattern, and what is said in its place. */
export type Saying = readonly [RegExp, string]

export interface PageWords {
  readonly words: Readonly<Record<PageWord, string>>
  /** Where a range comes from. */
  readonly sources: Readonly<Record<RangeSource, string>>
  /** What the engine calls steps, and what it notes, in English: how each piece is said. */
  readonly engine: EngineWords
}

export interface EngineWords {
  /** Pieces of a step's name, from its start. */
  readonly steps: readonly Saying[]
  /** Pieces of a note, wherever they stand. */
  readonly notes: readonly Saying[]
}

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', nl: 'Nederlands', fr: 'Français' }

/** @example put('from {a} to {b}', { a: '1', b: '2' }) // 'from 1 to 2' */
export const put = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => (Object.hasOwn(values, name) ? (values[name] as string) : all))
