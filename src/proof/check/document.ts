/**
 * Reading a certificate without trusting it: every value is looked at once, only own fields count, and what is not foreseen is refused.
 */
import { canonicalNumber } from '../../core/number-text.ts'
import { type Fraction, parsed } from './fraction.ts'
import { limits, refuse, tooLarge } from './refuse.ts'

/** The fields of an object, exactly these; those after `optional` may be absent. */
export function fields(value: unknown, path: string, needed: readonly string[], optional: readonly string[] = []): ReadonlyMap<string, unknown> {
  const found = entries(value, path)
  for (const name of needed) if (!found.has(name)) refuse(path, `'${name}' is missing`)
  for (const name of found.keys()) if (!needed.includes(name) && !optional.includes(name)) refuse(path, `'${name.slice(0, 40)}' is not a field here`)
  return found
}

/** All own fields of an object. */
export function entries(value: unknown, path: string): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(path, 'an object is needed')
  const all = Object.entries(value)
  if (all.length > limits.list) tooLarge(`more than ${limits.list} fields at ${path}`)
  return new Map(all)
}

/** A list; `length` is how many entries it must have. */
export function list(value: unknown, path: string, length?: number): readonly unknown[] {
  if (!Array.isArray(value)) return refuse(path, 'a list is needed')
  if (value.length > limits.list) tooLarge(`more than ${limits.list} entries at ${path}`)
  if (length !== undefined && value.length !== length) refuse(path, `${length} ${length === 1 ? 'entry is' : 'entries are'} needed, not ${value.length}`)
  return [...value]
}

export function text(value: unknown, path: string): string {
  return typeof value === 'string' ? value : refuse(path, 'a text is needed')
}

/** A number as canonical text: `1.2`, `-3`, `1/3`. */
export function number(value: unknown, path: string): Fraction {
  const written = text(value, path)
  if (written.length > 400 || canonicalNumber(written) !== written) refuse(path, `'${written.slice(0, 40)}' is not a canonical number`)
  return parsed(written)
}

/** A number that is zero or more. */
export function amount(value: unknown, path: string): Fraction {
  const found = number(value, path)
  return found.n < 0n ? refuse(path, 'zero or more is needed') : found
}

/** A whole number from `from` up to but not including `below`. */
export function whole(value: unknown, path: string, below: number, from = 0): number {
  if (below <= from) refuse(path, 'there is none to name')
  if (typeof value !== 'number' || !Number.isInteger(value) || value < from || value >= below)
    return refuse(path, `a whole number from ${from} to ${below - 1} is needed`)
  return value
}

/** One of a few values. */
export function oneOf<const T extends string | number>(value: unknown, path: string, values: readonly T[]): T {
  return values.find((each) => each === value) ?? refuse(path, `one of ${values.join(', ')} is needed`)
}
