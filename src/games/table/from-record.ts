/** A table given by coalition names: `{ S: 100, W: 200, 'S,W': 700 }`. */
import { type Issue, raise, unknownName } from '../../core/issue.ts'
import { zero } from '../../number/rational.ts'
import { coalitionText, everybody } from '../coalition.ts'
import type { Rational } from '../fraction.ts'
import { type NumberLike, readNumber } from '../number-like.ts'
import { type Scaled, scaled } from '../worths.ts'

/** At most this many missing coalitions are named; more would bury the message. */
const shown = 8

/** The worths in the record. Every coalition but the empty one must be there, once; the order of the names does not matter. */
export function fromRecord(players: readonly string[], record: Readonly<Record<string, NumberLike>>): Scaled {
  const issues: Issue[] = []
  const found = new Map<number, Rational>([[0, zero]])
  for (const [text, value] of Object.entries(record)) {
    const mask = maskOf(players, text, issues)
    if (mask === undefined) continue
    if (mask !== 0 && found.has(mask)) issues.push(twice(coalitionText(players, mask)))
    found.set(mask, readNumber(value, `v(${text})`))
  }
  raise(issues)
  raise(missing(players, found))
  return scaled(Array.from({ length: 2 ** players.length }, (_, mask) => found.get(mask) as Rational))
}

function maskOf(players: readonly string[], text: string, issues: Issue[]): number | undefined {
  let mask = 0
  for (const name of text.trim() === '' ? [] : text.split(',').map((part) => part.trim())) {
    const at = players.indexOf(name)
    if (at < 0) {
      issues.push(unknownName('unknown-party', `values.${text}`, name, players))
      return undefined
    }
    mask |= 1 << at
  }
  return mask
}

const twice = (name: string): Issue => ({
  code: 'duplicate-name',
  path: `values.${name}`,
  name,
  message: `the coalition '${name}' has two values; give it one`,
})

function missing(players: readonly string[], found: ReadonlyMap<number, Rational>): Issue[] {
  const issues: Issue[] = []
  for (let mask = 1; mask <= everybody(players.length) && issues.length < shown; mask++) {
    if (found.has(mask)) continue
    const input = coalitionText(players, mask)
    const message = `the coalition '${input}' has no value; zero is a value too, so write it down`
    issues.push({ code: 'missing-input', path: `values.${input}`, input, message })
  }
  return issues
}
