/** What can be answered about a promise, whoever decides it: the prover or the sampler. */
import type { KeyData } from '../core/key.ts'
import type { PromiseData } from '../core/promise.ts'
import { balanceOf } from './balance/balance-of.ts'
import type { Claim } from './goal.ts'
import { claimOf } from './property/claim-of.ts'
import type { Stated } from './property/property.ts'
import { divisionByZero, isDomainEmpty } from './prove/undefined-in.ts'
import type { Unrefuted } from './sample/sample.ts'
import type { Undecided, Verdict } from './verdict.ts'

/** Balance, decided from the key alone: it holds for all inputs for which the key has a value, in their ranges or not. */
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
export const isHeld = (answer: Answer): boolean =>
  answer.verdict === 'proved' || answer.verdict === 'balanced' || (answer.verdict === 'unrefuted' && answer.points > 0)

/**
 * Answers a promise that stands by itself (`standalone`) about one version of a key. Balance is decided from the key alone where it can be, once
 * no point has been found at which the key divides by zero. Where no input meets the assumptions, nothing is promised and nothing decided.
 * @throws what the promise lacks to have a meaning
 * @example answerPromise(key, promise, (claim) => prove(claim))
 */
export function answerPromise(key: KeyData, promise: PromiseData, decide: (claim: Claim) => Verdict | Unrefuted): AnsweredPromise {
  const { claim, goals } = claimOf(key, promise)
  const balance = promise.property === 'balance' ? balanceOf(key) : undefined
  const answered = (): Answer => (balance?.balanced ? (divisionByZero(claim) ?? { verdict: 'balanced', by: balance.by }) : decide(claim))
  return { claim, goals, answer: emptyDomain(claim) ?? answered() }
}

/** The answer about a domain without any point. */
function emptyDomain(claim: Claim): Undecided | undefined {
  if (!isDomainEmpty(claim)) return undefined
  return { verdict: 'undecided', reason: 'domain', message: 'no input in these ranges meets the assumptions', remaining: [claim.box], share: '0' }
}
