/** Numbers for rules of thumb. A later version of a key says which rules no longer apply, and adds its own at the end. */
import type { Entry, Part } from './entry.ts'
import { type Phrase, plainText, sentence } from './phrase.ts'
import type { ProseRule } from './prose.ts'
import type { Said } from './speaker.ts'

/** A rule of thumb with its number. */
export interface Numbered {
  readonly number: number
  readonly entry: Entry
}

export interface NumberedPart {
  readonly title: string
  readonly rules: readonly Numbered[]
}

/** All parts of a version, numbered from `first`. */
export function numberParts(parts: readonly Part[], first = 1): readonly NumberedPart[] {
  let next = first
  return parts.map(({ title, entries }) => ({ title, rules: entries.map((entry) => ({ number: next++, entry })) }))
}

/** What tells two rules of thumb apart: everything they say. */
export const readsAs = ({ phrase, items }: Said): string => [plainText(phrase), ...items.map(readsAs)].join('\n')

/** What a later version changes. */
export interface Amendment {
  readonly ended: readonly Numbered[]
  readonly added: readonly Numbered[]
  readonly inForce: readonly Numbered[]
}

/** Rules that read the same stay, with their numbers. */
export function amend(inForce: readonly Numbered[], parts: readonly Part[], first: number): Amendment {
  const now = parts.flatMap(({ entries }) => entries)
  const wanted = new Set(now.map(readsAs))
  const known = new Set(inForce.map(({ entry }) => readsAs(entry)))
  const ended = inForce.filter(({ entry }) => !wanted.has(readsAs(entry)))
  const added = now.filter((entry) => !known.has(readsAs(entry))).map((entry, index) => ({ number: first + index, entry }))
  return { ended, added, inForce: [...inForce.filter((rule) => !ended.includes(rule)), ...added] }
}

/** A rule as it is shown: with its number, as a sentence, and what it is made of below it. */
export const shown = ({ number, entry }: Numbered, colon: string): ProseRule => ruleOf(entry, String(number), colon)

const ruleOf = ({ phrase, items }: Said, number: string, colon: string): ProseRule => ({
  number,
  text: sentence(phrase, items.length > 0 ? colon : '.') as Phrase,
  items: items.map((item, index) => ruleOf(item, `${number}.${index + 1}`, colon)),
})
