/** `holds`: a promise tested at many points, inside anybody's test suite. */
import { claimOf } from '../../proof/property/claim-of.ts'
import type { RangesLike } from '../draw/known-axes.ts'
import { failureText } from './failure-text.ts'
import { type PromiseLike, type Subject, standingOf } from './promise-like.ts'
import { type SearchOptions, search } from './search.ts'

/** How a promise is tested. */
export interface HoldsOptions extends SearchOptions {
  /** Ranges beside those that the key and the promise state, or instead of them. */
  readonly over?: RangesLike
}

/**
 * Tests a promise about a key, or about every version of an agreement, at points drawn from its ranges: edges, constants of the key, ties and
 * kinks among them. Amounts are exact, before leftover cents are dealt. No counterexample is no proof; `proved` decides.
 * @throws Error with seed, path, the counterexample in round numbers, what is paid there and why; `cause` has the same as data
 * @throws SplitKeyError for a promise that has no meaning for this key, an input without a range among others
 * @example holds(garden, { floor: { of: 'workshop', at: '0 EUR' }, over: { price: [30, 60] } })
 * @example holds(garden, 'balance', { seed: 1, path: '3:0:1' }) // the same counterexample again
 */
export function holds(subject: Subject, promise: PromiseLike, { over, ...options }: HoldsOptions = {}): void {
  for (const standing of standingOf(subject, promise, over)) {
    const { claim, goals } = claimOf(standing.key, standing.promise)
    const found = search(claim, options)
    if (!found) continue
    const { failure, seed, path } = found
    const again = `again: { seed: ${seed}, path: '${path}' }`
    throw new Error(`${failureText({ ...standing, claim, goals }, failure)}\n\n${again}`, { cause: found })
  }
}
