/** What a what-if page holds: plain data, made once, read in the browser by the same engine. */
import type { Agreement } from '../../agreement/agreement.ts'
import type { Fingerprints } from '../fingerprint.ts'
import type { Language } from '../prose/language.ts'
import type { PromiseVerdict } from '../prose/prose.ts'

/** Where the range of a slider comes from. `guess` is from half the least to one and a half times the greatest value at hand. */
export type RangeSource = 'given' | 'input' | 'promise' | 'months' | 'guess'

/** How far a slider goes: canonical decimals, `step` divides the way from `from` to `to`. */
export interface SliderRange {
  readonly from: string
  readonly to: string
  readonly step: string
  readonly source: RangeSource
  /** It was widened, to reach a value of the months or of the worked examples. */
  readonly widened?: true
}

/** Values to begin from: a worked example, or a month. */
export interface Start {
  readonly name: string
  readonly kind: 'example' | 'month' | 'middle'
  /** Which version of the key is in force, from 0. */
  readonly version: number
  readonly inputs: Readonly<Record<string, string>>
  readonly balances: Readonly<Record<string, string>>
  /** With `carry`: what is owed from before. */
  readonly owed?: Readonly<Record<string, string>>
}

/** A promise in every language: words of the partners stay as they are. */
export interface PagePromise {
  /** What the partners call it. */
  readonly name?: string
  readonly sentences: Readonly<Record<Language, string>>
  readonly verdict?: NonNullable<PromiseVerdict['verdict']>
}

export interface PageData {
  readonly language: Language
  readonly agreement: Agreement
  /** By the name of an input or a balance, in their order. */
  readonly ranges: Readonly<Record<string, SliderRange>>
  /** Inputs that were always equal to another one: they move with it until somebody says otherwise. */
  readonly follows: Readonly<Record<string, string>>
  /** The values that the page opens with come first. Of months only the first: the others follow from it. */
  readonly starts: readonly Start[]
  readonly months: readonly Month[]
  /** What the balances hold before the first month. */
  readonly opening?: Opening
  readonly promises: readonly PagePromise[]
  readonly fingerprints: Pick<Fingerprints, 'key' | 'inputs' | 'library'>
}

export interface Month {
  readonly period: string
  readonly inputs: Readonly<Record<string, string>>
}

export interface Opening {
  readonly balances: Readonly<Record<string, string>>
  readonly owed: Readonly<Record<string, string>>
}

/** An input or a balance, as the page lists it. */
export interface Named {
  readonly unit: string
  readonly balance: boolean
  readonly note?: string
}

/** The inputs and balances of all versions, by name. */
export const namesOf = ({ versions }: Agreement): ReadonlyMap<string, Named> =>
  new Map(
    versions.flatMap(({ key }): readonly (readonly [string, Named])[] => [
      ...Object.entries(key.inputs).map(([name, { unit, note }]) => [name, { unit, balance: false, ...(note !== undefined && { note }) }] as const),
      ...Object.entries(key.balances).map(([name, { unit }]) => [name, { unit, balance: true }] as const),
    ]),
  )
