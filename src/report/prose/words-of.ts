/** The words of each language. */
import type { Language } from './language.ts'
import { english } from './words/en.ts'
import { french } from './words/fr.ts'
import { dutch } from './words/nl.ts'
import type { Words } from './words.ts'

export const wordsOf: Readonly<Record<Language, Words>> = { en: english, nl: dutch, fr: french }
