import { add, div, lit, max, min, mul, positive, sub } from '../build.ts'
import type { Node } from '../node.ts'
import { type ClaimsProblem, claimsRule } from './claims-rule.ts'
import { constrainedEqualAwards } from './constrained-equal-awards.ts'
import { halves } from './halves.ts'
import { sorted } from './sorted.ts'

/**
 * Constrained egalitarian: up to half the claims, equal awards on the halves; beyond, awards as equal as they can be between half of a
 * claim and the whole of it: `max(dᵢ/2, min(dᵢ, λ))`.
 *
 * What is poured at λ is neither concave nor convex, so no single maximum finds it. But while the smallest claim is not full no claim is,
 * and then it is convex: the smallest claim receives the least of (E − half of the h largest claims) / (n − h), at most itself. The rule is
 * consistent, so the rest is the same problem without it. Awards found by rank are read back by claim: order is preserved in awards and in
 * losses, so the award of d is the largest of bₖ − max(0, cₖ − d).
 *
 * Source: Chun, Schummer & Thomson 2001.
 *
 * @example divideClaims('constrainedEgalitarian', 12, { A: 2, B: 4, C: 7, D: 8 }) // { A: '2', B: '2.5', C: '3.5', D: '4' }
 */
export const constrainedEgalitarian = claimsRule({
  name: 'constrainedEgalitarian',
  says: {
    en: '{estate} is divided equally up to half of every claim; beyond that as equally as can be, with at least half of every claim',
    nl: '{estate} wordt gelijk verdeeld tot de helft van elke aanspraak; daarboven zo gelijk mogelijk, met minstens de helft van elke aanspraak',
    fr: '{estate} est partagé à parts égales jusqu’à la moitié de chaque créance ; au-delà, aussi également que possible, avec au moins la moitié de chaque créance',
  },
  most: 20,
  keeps: [
    'homogeneity',
    'truncatedClaimsBound',
    'equalTreatment',
    'orderPreservation',
    'linkedClaimEndowmentMonotonicity',
    'claimMonotonicity',
    'populationMonotonicity',
    'linkedEndowmentPopulationMonotonicity',
    'regressivity',
    'noTransferParadox',
    'endowmentMonotonicity',
    'midpoint',
    'consistency',
    'bilateralConsistency',
    'nullClaimsConsistency',
    'nullCompensationConsistency',
    'fullCompensationConsistency',
    'noAdvantageousMerging',
    'divisionInvariance',
  ],
  divide: (problem) => {
    const { lower, half } = halves(problem)
    const below = constrainedEqualAwards.divide(lower)
    const above = upperAwards(problem, problem.name('upper estate', max(problem.estate, half)))
    // Above half the claims `below` is half of every claim; up to there `above` is. Together they count the halves twice.
    return problem.claims.map((claim, index) => add(below[index] as Node, sub(above[index] as Node, mul(lit('1/2'), claim))))
  },
})

function upperAwards({ claims, name }: ClaimsProblem, estate: Node): readonly Node[] {
  const rising = sorted(claims).map((claim, index) => name(`claim ranked ${index + 1}`, claim))
  const awards: Node[] = []
  let left = estate
  rising.forEach((claim, rank) => {
    const award = name(`award ranked ${rank + 1}`, smallestAward(left, claim, rising.slice(rank)))
    awards.push(award)
    left = sub(left, award)
  })
  return claims.map((claim) => max(...awards.map((award, rank) => sub(award, positive(sub(rising[rank] as Node, claim))))))
}

/** What the smallest of these claims receives; the last one takes what is left. */
function smallestAward(left: Node, claim: Node, rising: readonly Node[]): Node {
  if (rising.length === 1) return left
  const halvesOf = (count: number): Node => mul(lit('1/2'), add(...rising.slice(rising.length - count)))
  return min(claim, ...rising.map((_, h) => div(h === 0 ? left : sub(left, halvesOf(h)), lit(String(rising.length - h)))))
}
