/** The prover, and where it stays undecided, a search for a counterexample among the points that can be written down. */
import type { Claim } from './goal.ts'
import { type ProveOptions, prove } from './prove/prove.ts'
import { sample } from './sample/sample.ts'
import type { Verdict } from './verdict.ts'

/** How many points are looked at where a proof stays open. */
const points = 1000

/**
 * Decides a claim. What the prover leaves open can still be refuted: it reasons about all numbers, and a claim may only be seen to fail at
 * a point in the decimals of its inputs.
 * @throws SplitKeyError for a claim that is ill-written
 */
export function decide(claim: Claim, options: ProveOptions = {}): Verdict {
  const verdict = prove(claim, options)
  if (verdict.verdict !== 'undecided') return verdict
  const found = sample(claim, { points })
  return found.verdict === 'unrefuted' ? verdict : found
}
