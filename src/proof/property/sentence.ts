/** A promise as a sentence. */
import type { PromiseArg, PromiseData } from '../../core/promise.ts'
import type { Sentences } from '../../core/rule.ts'
import { properties } from './index.ts'
import type { PropertyBook } from './property.ts'

/** Languages that promises are said in. */
export type Language = keyof Sentences

/** The sentence of a promise: its arguments as they were written; what concerns an argument that was not given is left out. */
export function promiseSentence(promise: PromiseData, language: Language = 'en', book: PropertyBook = properties): string {
  const says = book.get(promise.property)?.says[language] ?? promise.property
  const said = (name: string): string | undefined => {
    const value = promise.with[name]
    return value === undefined ? undefined : argText(value)
  }
  const isSaid = (part: string): boolean => [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => said(name as string) !== undefined)
  const chosen = says.replace(/\[([^\]]*)\]/g, (_all, part: string) => (isSaid(part) ? part : ''))
  return chosen.replace(/\{(\w+)\}/g, (_all, name: string) => said(name) ?? name)
}

const argText = (value: PromiseArg): string =>
  typeof value === 'string'
    ? value
    : Object.entries(value)
        .map(([a, b]) => `${a} ↔ ${b}`)
        .join(', ')
