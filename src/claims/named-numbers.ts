/** Numbers by name, as people have them, as canonical text. */

import { type Issue, unknownName } from '../core/issue.ts'
import { shown } from '../core/shown.ts'
import { numericText } from '../number/decimal.ts'
import type { Numeric } from '../read/inputs.ts'

export type ByName<P extends string = string> = Readonly<Record<P, Numeric>>

/** One number, or a reported issue and 1, with which nothing else goes wrong. */
export function readNumber(value: unknown, path: string, issues: Issue[]): string {
  const text = numericText(value)
  if (text !== undefined) return text
  issues.push({
    code: 'not-a-number',
    path,
    input: path,
    message: `${path} is not a number: found '${shown(value)}', needed a number such as 12, '12.50' or '70/3'`,
  })
  return '1'
}

/** One number per name, in the order of `names`; anyone missing or unknown is reported. */
export function readByName(record: Readonly<Record<string, unknown>>, names: readonly string[], what: string, issues: Issue[]): readonly string[] {
  for (const name of Object.keys(record)) if (!names.includes(name)) issues.push(unknownName('unknown-party', `${what}.${name}`, name, names))
  return names.map((name) => {
    if (Object.hasOwn(record, name)) return readNumber(record[name], `${what}.${name}`, issues)
    issues.push({ code: 'missing-input', path: `${what}.${name}`, input: name, message: `'${name}' has no number in ${what}` })
    return '1'
  })
}

/** Answers under their names. */
export const underNames = <P extends string>(names: readonly P[], texts: readonly string[]): Readonly<Record<P, string>> =>
  Object.fromEntries(names.map((name, index) => [name, texts[index] as string])) as Record<P, string>
