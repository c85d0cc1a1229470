import { claimsRule } from './claims-rule.ts'
import { inProportion } from './in-proportion.ts'

/**
 * Proportional: everyone receives the same part of its claim, `φᵢ = E dᵢ / Σd`.
 *
 * The only rule that moving, merging or splitting claims cannot influence (O’Neill 1982; Ju, Miyagawa & Sakai 2007), and the only
 * self-dual one with composition (Young 1988). The price: an inflated claim pulls money.
 *
 * @example divideClaims('proportional', 80, { S: 40, W: 60 }) // { S: '32', W: '48' }
 */
export const proportional = claimsRule({
  name: 'proportional',
  says: {
    en: '{estate} is divided in proportion to the claims',
    nl: '{estate} wordt verdeeld naar verhouding van de aanspraken',
    fr: '{estate} est partagé en proportion des créances',
  },
  most: 1000,
  keeps: [
    'homogeneity',
    'equalTreatment',
    'equalTreatmentOfGroups',
    'orderPreservation',
    'linkedClaimEndowmentMonotonicity',
    'claimMonotonicity',
    'populationMonotonicity',
    'linkedEndowmentPopulationMonotonicity',
    'progressivity',
    'regressivity',
    'noTransferParadox',
    'endowmentMonotonicity',
    'orderPreservationUnderEndowmentVariations',
    'compositionDown',
    'compositionUp',
    'midpoint',
    'selfDuality',
    'endowmentConvexity',
    'noAdvantageousTransfers',
    'summationIndependence',
    'consistency',
    'bilateralConsistency',
    'nullClaimsConsistency',
    'nullCompensationConsistency',
    'fullCompensationConsistency',
    'noAdvantageousMerging',
    'noAdvantageousSplitting',
    'orderPreservationUnderPopulationVariations',
    'divisionInvariance',
  ],
  divide: ({ estate, claims, name }) => inProportion(estate, claims, (total) => name('all', total)),
})
