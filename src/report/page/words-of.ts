/** The words of each language. */
import type { Language } from '../prose/language.ts'
import type { PageWords } from './page-words.ts'
import { english } from './words/en.ts'
import { french } from './words/fr.ts'
import { dutch } from './words/nl.ts'

export const pageWords: Readonly<Record<Language, PageWords>> = { en: english, nl: dutch, fr: french }
