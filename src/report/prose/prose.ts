/** What an agreement in plain language is: numbered rules of thumb under headings. How it looks is decided elsewhere. */
import type { Language } from './language.ts'
import type { Phrase } from './phrase.ts'

/** A rule of thumb; what it is made of stands below it, `12.1`. */
export interface ProseRule {
  readonly number: string
  readonly text: Phrase
  readonly items: readonly ProseRule[]
}

export interface ProseSection {
  readonly title: Phrase
  readonly rules: readonly ProseRule[]
}

/** One settlement with its numbers. */
export interface ProseExample {
  readonly title: Phrase
  readonly given: readonly (readonly [Phrase, Phrase])[]
  readonly lines: readonly (readonly [Phrase, Phrase])[]
  readonly outcome: readonly Phrase[]
}

/** A promise about how the key behaves, and what is known about it. Plain data: whoever proves gives the verdict. */
export interface PromiseVerdict {
  readonly sentence: string
  /** Absent: stated and not proved. */
  readonly verdict?: 'proved' | 'refuted' | 'unproved'
}

export interface Prose {
  readonly language: Language
  readonly title: Phrase
  readonly intro: Phrase
  readonly sections: readonly ProseSection[]
  readonly examples: readonly ProseExample[]
  /** The words of tables. */
  readonly heads: { readonly what: string; readonly amount: string; readonly suppose: string; readonly then: string }
}
