import { claimsRule } from './claims-rule.ts'
import { constrainedEqualAwards } from './constrained-equal-awards.ts'
import { constrainedEqualLosses } from './constrained-equal-losses.ts'
import { halves, together } from './halves.ts'

/**
 * Talmud: up to half the claims everyone receives the same but nobody more than half its claim; beyond, everyone misses the same but
 * nobody more than half its claim. With two claimants it is the contested garment: what both claim is shared equally.
 *
 * The nucleolus of the bankruptcy game, and the only rule consistent with the contested garment (Aumann & Maschler 1985).
 *
 * @example divideClaims('talmud', 200, { A: 100, B: 200, C: 300 }) // { A: '50', B: '75', C: '75' }
 */
export const talmud = claimsRule({
  name: 'talmud',
  says: {
    en: '{estate} is divided as in the Talmud: up to half of the claims equally, beyond that with equal losses',
    nl: '{estate} wordt verdeeld zoals in de Talmoed: tot de helft van de aanspraken gelijk, daarboven met gelijke verliezen',
    fr: '{estate} est partagé comme dans le Talmud : jusqu’à la moitié des créances à parts égales, au-delà à pertes égales',
  },
  most: 100,
  weighted: 10,
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
    return together(constrainedEqualAwards.divide(lower), constrainedEqualLosses.divide(upper))
  },
})
