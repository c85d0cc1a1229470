/** The numbers a settlement starts from: each known name once, every problem at once. */
import { type Issue, unknownName } from '../core/issue.ts'
import { isFields } from '../core/reading/context.ts'
import { shown } from '../core/shown.ts'
import { numericText, plainNumber } from '../number/decimal.ts'

export type { Numeric } from '../number/numeric.ts'

/** Reads `given` against the names that are `wanted`, as canonical text. Zero is not missing. */
export function readNumbers(
  given: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
  what: 'input' | 'balance',
  issues: Issue[],
): Readonly<Record<string, string>> {
  const values: Record<string, string> = {}
  const known = Object.keys(wanted)
  if (!isFields(given)) {
    issues.push({ code: 'schema', path: '', message: `${what}s are given as { name: number }, not as ${shown(given)}` })
    return values
  }
  for (const name of Object.keys(given))
    if (!Object.hasOwn(wanted, name)) issues.push(unknownName(what === 'input' ? 'unknown-input' : 'unknown-balance', name, name, known))
  for (const name of known) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    if (value === undefined || value === null) issues.push({ code: 'missing-input', path: name, input: name, message: `${what} '${name}' is missing` })
    else {
      const text = numericText(value)
      if (text === undefined) issues.push(notANumber(name, value))
      else values[name] = text
    }
  }
  return Object.freeze(values)
}

function notANumber(name: string, value: unknown): Issue {
  const plain = plainNumber(value)
  const text = typeof plain === 'string' ? plain : ''
  const comma = /^\s*[+-]?\d+,\d+\s*$/.test(text) ? '; write a decimal point, as in 1.20' : ''
  const unit = /\d\s*[A-Za-z]/.test(text) ? '; write the number without its unit' : ''
  return { code: 'not-a-number', path: name, input: name, message: `'${shown(plain)}' is not a number${comma}${unit}` }
}
