/** Weighted votes with a quota. */
import { SplitKeyError } from '../../core/issue.ts'
import { compare, sign } from '../../number/rational.ts'
import type { ByPlayer } from '../allocation.ts'
import { playersOf } from '../build-game.ts'
import { readAmounts } from '../cost/amounts.ts'
import { sum } from '../fraction.ts'
import type { Marginals } from '../marginals.ts'
import { type NumberLike, readNumber } from '../number-like.ts'
import { scaled } from '../worths.ts'
import { weightMarginals } from './weight-marginals.ts'

/** Votes as integers: a coalition wins when its votes reach the quota. */
export interface Votes<P extends string = string> {
  readonly players: readonly P[]
  readonly weights: readonly bigint[]
  readonly quota: bigint
}

/** Weights at or above zero, and a quota that nobody reaches with nothing and everybody reaches together. */
export function readVotes<P extends string>(weights: ByPlayer<P>, quota: NumberLike): Votes<P> {
  const players = playersOf(weights)
  const amounts = readAmounts(players, weights, 'weights')
  const needed = readNumber(quota, 'quota')
  if (sign(needed) <= 0 || compare(needed, sum(amounts)) > 0) {
    const message = 'the quota must be above zero and at most the sum of the weights'
    throw new SplitKeyError([{ code: 'out-of-range', path: 'quota', input: 'quota', message }])
  }
  const whole = Array.from<number | bigint, bigint>(scaled([...amounts, needed]).values, BigInt)
  return { players, weights: whole.slice(0, -1), quota: whole[players.length] as bigint }
}

/** How often each player turns a losing coalition into a winning one, by the size of the coalition. */
export const swings = ({ weights, quota }: Votes): Marginals =>
  weightMarginals(weights, { worth: (weight) => (weight >= quota ? 1n : 0n), most: 1n, scale: 1n })
