import { min } from '../build.ts'
import { claimsRule } from './claims-rule.ts'
import { inProportion } from './in-proportion.ts'

/**
 * Truncated proportional: in proportion to the claims, where no claim counts for more than there is: `E min(dᵢ, E) / Σ min(d, E)`.
 *
 * Source: Wikipedia, Proportional rule (bankruptcy); Thomson 2019.
 *
 * @example divideClaims('truncatedProportional', 100, { A: 100, B: 200, C: 300 }) // { A: '100/3', B: '100/3', C: '100/3' }
 */
export const truncatedProportional = claimsRule({
  name: 'truncatedProportional',
  says: {
    en: '{estate} is divided in proportion to the claims, none counted for more than {estate}',
    nl: '{estate} wordt verdeeld naar verhouding van de aanspraken, geen geteld voor meer dan {estate}',
    fr: '{estate} est partagé en proportion des créances, aucune comptée pour plus que {estate}',
  },
  most: 100,
  keeps: [
    'homogeneity',
    'truncatedClaimsBound',
    'equalTreatment',
    'orderPreservation',
    'linkedClaimEndowmentMonotonicity',
    'claimMonotonicity',
    'populationMonotonicity',
    'regressivity',
    'noTransferParadox',
    'endowmentMonotonicity',
    'orderPreservationUnderEndowmentVariations',
    'claimsTruncation',
    'nullClaimsConsistency',
    'nullCompensationConsistency',
    'fullCompensationConsistency',
    'noAdvantageousMerging',
    'orderPreservationUnderPopulationVariations',
  ],
  divide: ({ estate, claims, name }) =>
    inProportion(
      estate,
      claims.map((claim) => min(claim, estate)),
      (total) => name('counted claims', total),
    ),
})
