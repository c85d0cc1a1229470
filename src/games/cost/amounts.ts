/** Amounts that cannot be below zero. */
import { type Issue, raise } from '../../core/issue.ts'
import { compare, sign } from '../../number/rational.ts'
import { readByPlayer } from '../allocation.ts'
import type { Rational } from '../fraction.ts'
import type { NumberLike } from '../number-like.ts'

/** One amount for each player; throws for one below zero, and for no players. */
export function readAmounts(players: readonly string[], record: Readonly<Record<string, NumberLike>>, what: string): Rational[] {
  const amounts = readByPlayer(players, record, what)
  const issues = players.flatMap((name, i): Issue[] => (sign(amounts[i] as Rational) < 0 ? [below(name, what)] : []))
  if (players.length === 0) issues.push({ code: 'missing-part', path: what, message: `${what} must name at least one player` })
  raise(issues)
  return amounts
}

const below = (input: string, what: string): Issue => ({
  code: 'out-of-range',
  path: `${what}.${input}`,
  input,
  message: `'${input}' in ${what} is below zero`,
})

/** The positions of the amounts, from the smallest amount to the largest. */
export const ascending = (amounts: readonly Rational[]): number[] =>
  Array.from(amounts.keys()).sort((i, j) => compare(amounts[i] as Rational, amounts[j] as Rational))

/** What was found in that order, back in the order of the players. */
export const backInPlace = (found: readonly Rational[], order: readonly number[]): Rational[] => order.map((_, i) => found[order.indexOf(i)] as Rational)
