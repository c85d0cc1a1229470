import { add, lit, mul } from '../build.ts'
import type { Node } from '../node.ts'
import { claimsRule } from './claims-rule.ts'
import { constrainedEqualAwards } from './constrained-equal-awards.ts'
import { constrainedEqualLosses } from './constrained-equal-losses.ts'

/**
 * The average of constrained equal awards and constrained equal losses.
 *
 * Source: Thomson 2019; `AV` in ClaimsProblems. Self-dual, as the mean of a rule and its dual always is.
 *
 * @example divideClaims('equalAwardsAndLosses', 100, { A: 40, B: 80 }) // { A: '35', B: '65' }
 */
export const equalAwardsAndLosses = claimsRule({
  name: 'equalAwardsAndLosses',
  says: {
    en: '{estate} is divided halfway between equal awards and equal losses',
    nl: '{estate} wordt verdeeld halverwege tussen gelijke bedragen en gelijke verliezen',
    fr: '{estate} est partagé à mi-chemin entre parts égales et pertes égales',
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
    'nullClaimsConsistency',
    'nullCompensationConsistency',
    'fullCompensationConsistency',
    'orderPreservationUnderPopulationVariations',
    'divisionInvariance',
  ],
  divide: (problem) => {
    const awards = constrainedEqualAwards.divide(problem)
    const losses = constrainedEqualLosses.divide(problem)
    return awards.map((award, index) => mul(lit('1/2'), add(award, losses[index] as Node)))
  },
})
