/** A table given by a function of the members' names. */
import { SplitKeyError } from '../../core/issue.ts'
import { coalitionText, members } from '../coalition.ts'
import type { NumberLike } from '../number-like.ts'
import type { Scaled } from '../worths.ts'
import { fromArray } from './from-array.ts'

/** Asks `value` once for each coalition but the empty one, which is worth nothing. */
export function fromFunction<P extends string>(players: readonly P[], value: (coalition: readonly P[]) => NumberLike): Scaled {
  const values: NumberLike[] = [0]
  for (let mask = 1; mask < 2 ** players.length; mask++) {
    const worth: unknown = value(members(players, mask))
    if (worth === undefined || worth === null) throw nothing(coalitionText(players, mask))
    values.push(worth as NumberLike)
  }
  return fromArray(players, values)
}

function nothing(input: string): SplitKeyError {
  const message = `the coalition '${input}' has no value: the function returned nothing`
  return new SplitKeyError([{ code: 'missing-input', path: `values.${input}`, input, message }])
}
