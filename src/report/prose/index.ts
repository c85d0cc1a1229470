/** The agreement in plain language. */
export type { ExampleInputs } from './example.ts'
export { type Language, languages } from './language.ts'
export { proseMarkdown } from './markdown.ts'
export { prosePage } from './page.ts'
export type { Phrase, Piece } from './phrase.ts'
export type { PromiseVerdict, Prose, ProseExample, ProseRule, ProseSection } from './prose.ts'
export { type ProseOptions, proseOf } from './prose-of.ts'
