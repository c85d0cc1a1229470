/** What is wrong with a policy, for callers whom no compiler told: a policy that nobody knows would lose cents. */
import { type Issue, unknownName } from '../core/issue.ts'
import { shown } from '../core/shown.ts'
import type { AmountPolicy } from './amount-policy.ts'

type Word = Extract<AmountPolicy, string>
type Keyed = Exclude<AmountPolicy, string>

/** The policies that are a word, and whether what is still owed goes on to the next time. */
const words: Readonly<Record<Word, boolean>> = {
  'largest-remainder': false,
  'largest-share': false,
  'in-order': false,
  'all-to-largest-share': false,
  'cascade-from-first': false,
  'cascade-from-last': false,
  monotone: false,
  carry: true,
  'carry-one-by-one': true,
}

/** The policies that name somebody, and whether that is a partner or an account beside the partners. */
const fields: Readonly<Record<Keyed extends infer K ? (K extends K ? keyof K : never) : never, 'partner' | 'account'>> = {
  to: 'partner',
  roundingPartner: 'partner',
  apart: 'account',
  blocksApart: 'account',
}

/** Does this policy carry what is still owed? */
export const carries = (policy: AmountPolicy): boolean => typeof policy === 'string' && words[policy]

/** `unknown-name` for a policy that is none, `unknown-party`, `duplicate-name` for an account that is a partner, `schema` */
export function policyIssues(policy: unknown, partners: readonly string[]): readonly Issue[] {
  if (typeof policy !== 'object' || policy === null || Array.isArray(policy)) {
    const known = typeof policy === 'string' && Object.hasOwn(words, policy)
    return known ? [] : [unknownName('unknown-name', 'policy', shown(policy), [...Object.keys(words), ...Object.keys(fields).map((name) => `{ ${name}: … }`)])]
  }
  const names = Object.keys(policy)
  const strangers = names.filter((name) => !Object.hasOwn(fields, name))
  if (strangers.length > 0) return strangers.map((name) => unknownName('unknown-name', `policy.${name}`, name, Object.keys(fields)))
  const [name] = names
  if (name === undefined || names.length > 1)
    return [{ code: 'schema', path: 'policy', message: `a policy names one of ${Object.keys(fields).join(', ')}; found ${names.join(', ') || 'none'}` }]
  return namedIssues(name as keyof typeof fields, (policy as Readonly<Record<string, unknown>>)[name], partners)
}

function namedIssues(field: keyof typeof fields, name: unknown, partners: readonly string[]): readonly Issue[] {
  const path = `policy.${field}`
  if (typeof name !== 'string')
    return [{ code: 'schema', path, message: `name ${fields[field] === 'partner' ? 'a partner' : 'an account'}; found ${shown(name)}` }]
  const known = partners.includes(name)
  if (fields[field] === 'partner') return known ? [] : [unknownName('unknown-party', path, name, partners)]
  return known ? [{ code: 'duplicate-name', path, name, message: `'${name}' is a partner: give the account another name` }] : []
}
