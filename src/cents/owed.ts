/** What is still owed from earlier times, as the policies that carry need it. */
import { type Issue, unknownName } from '../core/issue.ts'
import { readNumeric } from '../number/numeric.ts'
import { add, type Rational, zero } from '../number/rational.ts'

/**
 * By position; zero where nothing is owed, or after reporting `unknown-party`, `not-a-number`, or `does-not-add-up`: when it does not add up
 * to zero, or is owed with a policy that carries nothing, cents would be lost or made.
 */
export function readOwed(owed: Readonly<Record<string, unknown>>, names: readonly string[], carries: boolean, issues: Issue[]): readonly Rational[] {
  const known = issues.length
  for (const name of Object.keys(owed)) if (!names.includes(name)) issues.push(unknownName('unknown-party', `owed.${name}`, name, names))
  const amounts = names.map(
    (name) => (Object.hasOwn(owed, name) && owed[name] !== undefined ? readNumeric(owed[name], `owed.${name}`, issues) : undefined) ?? zero,
  )
  const report = (message: string) => issues.push({ code: 'does-not-add-up', path: 'owed', message })
  if (!carries && amounts.some(({ n }) => n !== 0n)) report('cents are owed from before, and this policy does not carry them: settle them first')
  if (issues.length === known && amounts.reduce(add, zero).n !== 0n) report('what is still owed does not add up to zero')
  return amounts
}
