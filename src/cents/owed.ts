/** What is still owed from earlier times, as the policies that carry need it. */
import { type Issue, raise, unknownName } from '../core/issue.ts'
import { readNumeric } from '../number/numeric.ts'
import { add, type Rational, zero } from '../number/rational.ts'

/** By position. @throws `unknown-party`, `not-a-number`, and `does-not-add-up` when it does not add up to zero: then cents would be lost or made */
export function readOwed(owed: Readonly<Record<string, string | undefined>>, names: readonly string[]): readonly Rational[] {
  const issues: Issue[] = []
  for (const name of Object.keys(owed)) if (!names.includes(name)) issues.push(unknownName('unknown-party', `owed.${name}`, name, names))
  const amounts = names.map(
    (name) => (Object.hasOwn(owed, name) && owed[name] !== undefined ? readNumeric(owed[name], `owed.${name}`, issues) : undefined) ?? zero,
  )
  if (issues.length === 0 && amounts.reduce(add, zero).n !== 0n)
    issues.push({ code: 'does-not-add-up', path: 'owed', message: 'what is still owed does not add up to zero' })
  raise(issues)
  return amounts
}
