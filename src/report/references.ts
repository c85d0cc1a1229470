/** Reference numbers of working papers: `M1-3.2` is the same line in every period and every version of an agreement. */
import type { Agreement } from '../agreement/agreement.ts'
import { fundsOf, type KeyData } from '../core/key.ts'
import { planOf } from '../read/plan.ts'

/** The sections, numbered from 1. */
export const sections = ['inputs', 'opening', 'lines', 'payouts', 'balances', 'costs', 'net'] as const

export type SectionName = (typeof sections)[number]

/** The reference of a name in a section; empty for a name that is not there. */
export type Reference = (section: SectionName, name: string) => string

const namesIn: Readonly<Record<SectionName, (key: KeyData) => Iterable<string>>> = {
  inputs: ({ inputs }) => Object.keys(inputs),
  opening: ({ balances }) => Object.keys(balances),
  lines: (key) => planOf(key).lowered.lines.keys(),
  payouts: (key) => [...key.parties, ...fundsOf(key)],
  balances: ({ balances }) => Object.keys(balances),
  costs: ({ costs }) => Object.keys(costs),
  net: ({ costs }) => Object.keys(costs),
}

/**
 * References for an agreement. A later version adds its names after those of the versions before it, so that a number never changes its
 * meaning.
 * @example references(garden, 'M1')('lines', 'labour') // 'M1-3.4'
 */
export function references({ versions }: Agreement, prefix: string): Reference {
  const numbers = new Map(
    sections.map((section) => {
      const names = new Set(versions.flatMap(({ key }) => [...namesIn[section](key)]))
      return [section, new Map([...names].map((name, index) => [name, index + 1]))] as const
    }),
  )
  return (section, name) => {
    const number = numbers.get(section)?.get(name)
    return number === undefined ? '' : `${prefix}-${sections.indexOf(section) + 1}.${number}`
  }
}

/** A prefix from the agreement's own name: its first word where that is a code such as `M1`, else its initials. */
export function prefixOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? []
  const [first = 'P'] = words
  return /^[A-Z]+\d+$/.test(first)
    ? first
    : words
        .map((word) => word.charAt(0).toUpperCase())
        .join('')
        .slice(0, 4) || 'P'
}
