import { claimsRule } from './claims-rule.ts'
import { constrainedEqualAwards } from './constrained-equal-awards.ts'
import { halves, together } from './halves.ts'

/**
 * Piniles: equal awards on half the claims, and once more on the other half.
 *
 * Source: Piniles 1861, in Thomson 2003. Regressive and merge-proof; the proof is short, since half claims add up.
 *
 * @example divideClaims('piniles', 18, { A: 2, B: 4, C: 7, D: 8 }) // { A: '2', B: '4', C: '5.75', D: '6.25' }
 */
export const piniles = claimsRule({
  name: 'piniles',
  says: {
    en: '{estate} is divided equally up to half of every claim, and what is left equally over the other halves',
    nl: '{estate} wordt gelijk verdeeld tot de helft van elke aanspraak, en de rest gelijk over de andere helften',
    fr: '{estate} est partagé à parts égales jusqu’à la moitié de chaque créance, et le reste à parts égales sur les autres moitiés',
  },
  most: 100,
  weighted: 10,
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
    'orderPreservationUnderEndowmentVariations',
    'midpoint',
    'consistency',
    'bilateralConsistency',
    'nullClaimsConsistency',
    'nullCompensationConsistency',
    'fullCompensationConsistency',
    'noAdvantageousMerging',
    'orderPreservationUnderPopulationVariations',
    'divisionInvariance',
  ],
  divide: (problem) => {
    const { lower, upper } = halves(problem)
    return together(constrainedEqualAwards.divide(lower), constrainedEqualAwards.divide(upper))
  },
})
