import { claimsRule } from './claims-rule.ts'
import { filled } from './level.ts'

/**
 * Constrained equal awards (Maimonides): everyone receives the same, but nobody more than its claim: `φᵢ = min(dᵢ, λ)`; with weights
 * `min(dᵢ, wᵢλ)`. Protects small claims; splitting a claim pays.
 *
 * Source: Aumann & Maschler 1985; Dagan 1996 (the only rule with equal treatment, claims truncation and composition up).
 *
 * @example divideClaims('constrainedEqualAwards', 200, { A: 50, B: 100, C: 150 }) // { A: '50', B: '75', C: '75' }
 */
export const constrainedEqualAwards = claimsRule({
  name: 'constrainedEqualAwards',
  says: {
    en: 'everyone receives the same part of {estate}, but nobody more than its claim',
    nl: 'iedereen krijgt evenveel van {estate}, maar niemand meer dan zijn aanspraak',
    fr: 'chacun reçoit la même part de {estate}, mais personne plus que sa créance',
  },
  most: 100,
  weighted: 10,
  keeps: [
    'homogeneity',
    'truncatedClaimsBound',
    'equalTreatment',
    'orderPreservation',
    'conditionalFullCompensation',
    'linkedClaimEndowmentMonotonicity',
    'claimMonotonicity',
    'populationMonotonicity',
    'linkedEndowmentPopulationMonotonicity',
    'regressivity',
    'noTransferParadox',
    'endowmentMonotonicity',
    'orderPreservationUnderEndowmentVariations',
    'claimsTruncation',
    'compositionDown',
    'compositionUp',
    'consistency',
    'bilateralConsistency',
    'nullClaimsConsistency',
    'nullCompensationConsistency',
    'fullCompensationConsistency',
    'noAdvantageousMerging',
    'orderPreservationUnderPopulationVariations',
    'divisionInvariance',
  ],
  divide: filled,
})
