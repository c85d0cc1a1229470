import { add, div, lit, max, min, mul, neg, positive, step, sub } from '../build.ts'
import type { Node } from '../node.ts'
import { type ClaimsProblem, claimsRule } from './claims-rule.ts'
import { oneWhereZero } from './in-proportion.ts'
import { subsets } from './level.ts'
import { sorted } from './sorted.ts'

/**
 * Average of awards: the mean of all divisions that give everyone between nothing and its claim, the centroid of that set.
 *
 * With x_S = max(0, E − d(S)) over the sets S of claimants, and k claims above zero:
 * `φᵢ = Σ_S (−1)^|S| x_S^(k−1) ((E − d(S))/k + dᵢ [i ∈ S]) / Σ_S (−1)^|S| x_S^(k−1)`. Amounts are first divided by Σd, so that no unit is
 * multiplied by itself. Where the set is a point (E is 0 or all, or one claim only) the quotient is 0/0 and `min(dᵢ, E)` stands for it;
 * claims of zero are counted out. Both need `step`, although the rule itself is continuous.
 *
 * Source: Mirás Calvo, Quinteiro Sandomingo & Sánchez Rodríguez 2022. The closed form was checked against their package.
 *
 * @example divideClaims('averageOfAwards', 10, { A: 2, B: 4, C: 7, D: 8 }) // { A: '149/151', B: '292/151', C: '505/151', D: '564/151' }
 */
export const averageOfAwards = claimsRule({
  name: 'averageOfAwards',
  says: {
    en: 'of {estate} everyone receives the average of all divisions that give nobody more than its claim',
    nl: 'van {estate} krijgt iedereen het gemiddelde van alle verdelingen die niemand meer geven dan zijn aanspraak',
    fr: 'de {estate}, chacun reçoit la moyenne de tous les partages qui ne donnent à personne plus que sa créance',
  },
  most: 8,
  keeps: [
    'homogeneity',
    'truncatedClaimsBound',
    'deficitBound',
    'equalTreatment',
    'orderPreservation',
    'linkedClaimEndowmentMonotonicity',
    'claimMonotonicity',
    'populationMonotonicity',
    'linkedEndowmentPopulationMonotonicity',
    'noTransferParadox',
    'endowmentMonotonicity',
    'orderPreservationUnderEndowmentVariations',
    'minimalRightsFirst',
    'claimsTruncation',
    'midpoint',
    'selfDuality',
    'nullClaimsConsistency',
    'nullCompensationConsistency',
    'fullCompensationConsistency',
    'orderPreservationUnderPopulationVariations',
  ],
  divide: (problem) => {
    const { estate, claims, name } = problem
    const terms = termsOf(problem)
    const volume = name('volume', add(...terms.map(({ power }) => power)))
    const point = step(neg(volume))
    const divisor = name('divisor', max(volume, point))
    const count = name('claims above zero', max(lit('1'), add(...claims.map(isPositive))))
    return claims.map((claim, own) => {
      const moments = terms.map(({ power, left, set }) => mul(power, set.includes(own) ? add(div(left, count), claim) : div(left, count)))
      return min(claim, add(div(add(...moments), divisor), mul(point, min(claim, estate))))
    })
  },
})

/** 1 for a claim above zero, else 0. */
const isPositive = (claim: Node): Node => (claim.op === 'lit' ? lit(claim.value === '0' ? '0' : '1') : sub(lit('1'), step(neg(claim))))

interface Term {
  readonly set: readonly number[]
  /** E − d(S). */
  readonly left: Node
  /** ± x_S^(k−1), zero where S counts a claim of zero. */
  readonly power: Node
}

/** One term per set of claimants. The exponent is one less than the claims above zero: every claim but the largest gives a factor, or 1. */
function termsOf({ estate, claims, name }: ClaimsProblem): readonly Term[] {
  const total = name('all', add(...claims))
  const scale = max(total, oneWhereZero(total))
  const counts = sorted(claims.map(isPositive)).slice(0, -1)
  return subsets(claims.map((_, index) => index)).map((set) => {
    const left = set.length === 0 ? estate : sub(estate, add(...set.map((index) => claims[index] as Node)))
    const x = div(positive(left), scale)
    const factors = counts.map((count) => add(lit('1'), mul(count, sub(x, lit('1')))))
    const signs = [lit(set.length % 2 === 0 ? '1' : '-1'), ...set.map((index) => isPositive(claims[index] as Node))]
    return { set, left, power: mul(...signs, ...factors) }
  })
}
