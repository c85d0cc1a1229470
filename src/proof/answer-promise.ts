/** What can be answered about a promise, whoever decides it: the prover or the sampler. */
import type { KeyData } from '../core/key.ts'
import type { PromiseData } from '../core/promise.ts'
import { balanceOf } from './balance/balance-of.ts'
import type { Claim } from './goal.ts'
import { claimOf } from './property/claim-of.ts'
import type { Stated } from './property/property.ts'
import type { Unrefuted } from './sample/sample.ts'
import type { Verdict } from './verdict.ts'

/** Balance, decided from the key alone: it holds for all inputs, in their ranges or not. */
export interface Balanced {
  readonly verdict: 'balanced'
  readonly by: 'normal form' | 'construction'
}

export type Answer = Verdict | Unrefuted | Balanced

/** A promise with its answer. */
export interface AnsweredPromise {
  readonly claim: Claim
  /** What each goal of the claim is about. */
  readonly goals: readonly Stated[]
  readonly answer: Answer
}

/** Does the promise hold, as far as this answer says? */
export const isHeld = ({ verdict }: Answer): boolean => verdict === 'proved' || verdict === 'balanced' || verdict === 'unrefuted'

/**
 * Answers a promise that stands by itself (`standalone`) about one version of a key. Balance is decided without a search where it can be.
 * @throws what the promise lacks to have a meaning
 * @example answerPromise(key, promise, (claim) => prove(claim))
 */
export function answerPromise(key: KeyData, promise: PromiseData, decide: (claim: Claim) => Verdict | Unrefuted): AnsweredPromise {
  const { claim, goals } = claimOf(key, promise)
  const balance = promise.property === 'balance' ? balanceOf(key) : undefined
  return { claim, goals, answer: balance?.balanced ? { verdict: 'balanced', by: balance.by } : decide(claim) }
}
