/** `proved`: a promise decided over the whole of its ranges, inside anybody's test suite. */
import { type Answer, answerPromise, isHeld } from '../../proof/answer-promise.ts'
import { decide } from '../../proof/decide.ts'
import type { ProveOptions } from '../../proof/prove/prove.ts'
import type { Refuted, Undecided, Undefined } from '../../proof/verdict.ts'
import type { RangesLike } from '../draw/known-axes.ts'
import { failureText } from './failure-text.ts'
import { type PromiseLike, type Subject, standingOf } from './promise-like.ts'

/** What a proof may cost, and over which ranges it is. */
export interface ProvedOptions extends ProveOptions {
  /** Ranges beside those that the key and the promise state, or instead of them. */
  readonly over?: RangesLike
}

/**
 * Proves a promise about a key, or about every version of an agreement: for all numbers in its ranges, not only for those that were tried.
 * The answers, one per version, carry the certificates.
 * @throws Error unless PROVED: with the counterexample, what is paid there and why, or with what is left undecided; `cause` has the verdict
 * @throws SplitKeyError for a promise that has no meaning for this key
 * @example proved(garden, { floor: { of: 'workshop', at: '0 EUR' }, over: { price: [30, 60] } })
 */
export function proved(subject: Subject, promise: PromiseLike, { over, ...options }: ProvedOptions = {}): readonly Answer[] {
  return standingOf(subject, promise, over).map((standing) => {
    const { claim, goals, answer } = answerPromise(standing.key, standing.promise, (stated) => decide(stated, options))
    if (isHeld(answer)) return answer
    throw new Error(failureText({ ...standing, claim, goals }, answer as Refuted | Undefined | Undecided), { cause: answer })
  })
}
