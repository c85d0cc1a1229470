/** What each player gets, as text and as exact numbers. */
import { type Issue, raise, unknownName } from '../core/issue.ts'
import { toText } from '../number/rational.ts'
import type { Rational } from './fraction.ts'
import { type NumberLike, readNumber } from './number-like.ts'

/** Canonical number text for each player: `'25.5'`, or `'70/3'` where no decimal is exact. */
export type Allocation<P extends string = string> = Readonly<Record<P, string>>

/** A number for each player. */
export type ByPlayer<P extends string = string> = Readonly<Record<P, NumberLike>>

/** The amounts under the players' names. */
export const named = <P extends string>(players: readonly P[], amounts: readonly Rational[]): Allocation<P> =>
  Object.fromEntries(players.map((player, i) => [player, toText(amounts[i] as Rational)])) as Allocation<P>

/** One exact number for each player, in player order. Throws when somebody is missing or unknown. */
export function readByPlayer(players: readonly string[], record: Readonly<Record<string, NumberLike>>, what: string): Rational[] {
  const issues: Issue[] = Object.keys(record)
    .filter((name) => !players.includes(name))
    .map((name) => unknownName('unknown-party', `${what}.${name}`, name, players))
  for (const name of players.filter((player) => !Object.hasOwn(record, player))) {
    issues.push({ code: 'missing-input', path: `${what}.${name}`, input: name, message: `'${name}' has no number in ${what}` })
  }
  raise(issues)
  return players.map((name) => readNumber(record[name] as NumberLike, `${what}.${name}`))
}
