/** The estate below and above half the claims: what Talmud, Piniles and their kin divide differently. */
import { add, lit, min, mul, positive, sub } from '../build.ts'
import type { Node } from '../node.ts'
import type { ClaimsProblem } from './claims-rule.ts'

export interface Halves {
  /** The estate up to half the claims, over the half claims. */
  readonly lower: ClaimsProblem
  /** What lies above half the claims, over the half claims. */
  readonly upper: ClaimsProblem
  readonly half: Node
}

/** Both problems have a meaning for every estate: one is empty or full where the other is at work, so no `if` is needed. */
export function halves({ estate, claims, weights, name }: ClaimsProblem): Halves {
  const own = claims.map((claim) => mul(lit('1/2'), claim))
  const half = name('half of all', add(...own))
  const problem = (part: string, amount: Node): ClaimsProblem => ({
    estate: name(part, amount),
    claims: own,
    ...(weights && { weights }),
    name: (step, node) => name(`${part} ${step}`, node),
  })
  return { lower: problem('lower half', min(estate, half)), upper: problem('upper half', positive(sub(estate, half))), half }
}

/** Two awards per claimant, added. */
export const together = (first: readonly Node[], second: readonly Node[]): readonly Node[] => first.map((award, index) => add(award, second[index] as Node))
