import { claimsRule } from './claims-rule.ts'
import { constrainedEqualAwards } from './constrained-equal-awards.ts'
import { constrainedEqualLosses } from './constrained-equal-losses.ts'
import { halves, together } from './halves.ts'

/**
 * Reverse Talmud: up to half the claims with equal losses on the halves, beyond that with equal awards. Self-dual, as Talmud is.
 *
 * Source: Chun, Schummer & Thomson 2001.
 *
 * @example divideClaims('reverseTalmud', 250, { A: 100, B: 200, C: 300 }) // { A: '100/3', B: '250/3', C: '400/3' }
 */
export const reverseTalmud = claimsRule({
  name: 'reverseTalmud',
  says: {
    en: '{estate} is divided with equal losses up to half of the claims, beyond that equally',
    nl: '{estate} wordt tot de helft van de aanspraken met gelijke verliezen verdeeld, daarboven gelijk',
    fr: '{estate} est partagé à pertes égales jusqu’à la moitié des créances, au-delà à parts égales',
  },
  most: 100,
  weighted: 10,
  keeps: [
    'homogeneity',
    'equalTreatment',
    'orderPreservation',
    'linkedClaimEndowmentMonotonicity',
    'claimMonotonicity',
    'populationMonotonicity',
    'linkedEndowmentPopulationMonotonicity',
    'noTransferParadox',
    'endowmentMonotonicity',
    'orderPreservationUnderEndowmentVariations',
    'midpoint',
    'selfDuality',
    'consistency',
    'bilateralConsistency',
    'nullClaimsConsistency',
    'nullCompensationConsistency',
    'fullCompensationConsistency',
    'orderPreservationUnderPopulationVariations',
    'divisionInvariance',
  ],
  divide: (problem) => {
    const { lower, upper } = halves(problem)
    return together(constrainedEqualLosses.divide(lower), constrainedEqualAwards.divide(upper))
  },
})
