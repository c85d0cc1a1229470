/** Splits that stand in a list: tiers, and steps in order. */
import type { Split } from '../split.ts'
import { type Context, type Fields, isFields } from './context.ts'

/** Reads a split that stands inside another; `besides` are fields that belong to what surrounds it: `upTo`, `share`. */
export type ReadInner = (value: unknown, path: string, besides?: readonly string[]) => Split | undefined

/** The entries of a list of splits. */
export function splitList(value: unknown, path: string, context: Context): readonly Fields[] | undefined {
  if (Array.isArray(value) && value.length > 0 && value.every(isFields)) return value
  return context.report({ code: 'schema', path, message: 'a list is needed here, each entry with its own split' })
}
