import { add, lit, min, mul, positive, sub } from '../build.ts'
import type { Node } from '../node.ts'
import { claimsRule } from './claims-rule.ts'
import { subsets } from './level.ts'

/**
 * Random arrival: claimants arrive one by one and are paid in full while it lasts; the award is the mean over all orders. It is the
 * Shapley value of v(S) = max(0, E − d(others)): `φᵢ = Σ_T |T|!(n−|T|−1)!/n! · min(dᵢ, max(0, E − d(T)))` over the sets T before i.
 *
 * Source: O’Neill 1982.
 *
 * @example divideClaims('randomArrival', 120, { A: 40, B: 70, C: 90 }) // { A: '25', B: '40', C: '55' }
 */
export const randomArrival = claimsRule({
  name: 'randomArrival',
  says: {
    en: '{estate} is divided as if claimants were paid in full in order of arrival, averaged over all orders',
    nl: '{estate} wordt verdeeld alsof wie eerst komt volledig betaald wordt, gemiddeld over alle volgordes',
    fr: '{estate} est partagé comme si les premiers arrivés étaient payés en entier, en moyenne sur tous les ordres',
  },
  most: 10,
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
  divide: ({ estate, claims }) => {
    const sets = subsets(claims.map((_, index) => index))
    const left = sets.map((set) => (set.length === 0 ? estate : positive(sub(estate, add(...set.map((index) => claims[index] as Node))))))
    return claims.map((claim, own) => {
      const terms = sets.flatMap((set, index) => (set.includes(own) ? [] : [mul(lit(chance(set.length, claims.length)), min(claim, left[index] as Node))]))
      return add(...terms)
    })
  },
})

/** How probable it is that exactly these `before` of `n` claimants came before a given one. */
function chance(before: number, n: number): string {
  const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1))
  return `${factorial(before) * factorial(n - before - 1)}/${factorial(n)}`
}
