/**
 * Reading a specification: the same reader serves TypeScript and files, so that both build the same key and meet the same errors.
 * What differs is only the leaf: in TypeScript a formula or a constant, in a file a formula as text.
 */

import { quantity } from '../build.ts'
import { type Issue, isSplitKeyError, unknownName } from '../issue.ts'
import type { Lit, Node } from '../node.ts'
import type { RuleBook } from '../rule.ts'
import { shown } from '../shown.ts'
import type { Unit } from '../unit.ts'

/** What a name means, while a key is being read. */
export interface Names {
  /** `undefined` for a name that is not known, `'failed'` for one whose own formula has problems, already reported. */
  look(name: string): Node | 'failed' | undefined
  readonly known: readonly string[]
}

/** Turns one written amount into a node; problems go to `report`. */
export type Leaf = (value: unknown, path: string, context: Context) => Node | undefined

/** What every part of the reader needs. */
export interface Context {
  readonly leaf: Leaf
  readonly rules: RuleBook
  readonly parties: readonly string[]
  /** Balances that a split can pay into. */
  readonly funds: readonly string[]
  readonly names: Names
  readonly report: (issue: Issue) => undefined
}

/** A part of a specification with named fields. */
export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** An amount, in the unit it must have. */
export function amount(value: unknown, path: string, context: Context, wanted?: Unit): Node | undefined {
  if (value === undefined || value === null) return context.report({ code: 'missing-part', path, message: 'an amount is needed here' })
  const node = context.leaf(value, path, context)
  if (node !== undefined && wanted !== undefined && node.unit !== wanted)
    return context.report({ code: 'unit', path, message: `${node.unit} where ${wanted} is needed` })
  return node
}

/** A constant with its unit, such as `0.01 EUR`. */
export function constant(value: unknown, path: string, context: Pick<Context, 'report'>, example: string): Lit | undefined {
  if (value === undefined || value === null) return context.report({ code: 'missing-part', path, message: `an amount is needed here, such as ${example}` })
  const node = attempt(path, context, () => quantity(typeof value === 'object' ? '' : String(value)))
  return node?.op === 'lit' ? node : undefined
}

/** Reports fields that do not belong here, each with the nearest that does. */
export function onlyFields(value: Fields, allowed: readonly string[], path: string, context: Pick<Context, 'report'>): void {
  for (const field of Object.keys(value))
    if (!allowed.includes(field)) context.report(unknownName('unknown-field', path === '' ? field : `${path}.${field}`, field, allowed))
}

/** Runs a builder; what it refuses becomes an issue at this path. */
export function attempt<T>(path: string, context: Pick<Context, 'report'>, make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    for (const issue of error.issues) context.report({ ...issue, path })
    return undefined
  }
}

/** A partner of the key, or a reported issue. */
export function party(value: unknown, path: string, context: Context, alsoFunds = false): string | undefined {
  const known = alsoFunds ? [...context.parties, ...context.funds] : context.parties
  if (typeof value === 'string' && known.includes(value)) return value
  return context.report(unknownName('unknown-party', path, shown(value), known))
}
