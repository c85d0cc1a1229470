import { add, sub } from '../build.ts'
import type { Node } from '../node.ts'
import { claimsRule } from './claims-rule.ts'
import { filled } from './level.ts'

/**
 * Constrained equal losses: everyone misses the same, but nobody receives less than nothing: `φᵢ = max(0, dᵢ − λ)`. With weights the
 * loss is `min(dᵢ, wᵢλ)`: a weight of 2 bears twice the loss. It is constrained equal awards of what is missing. Merging claims pays.
 *
 * Source: Aumann & Maschler 1985; Herrero & Villar 2001.
 *
 * @example divideClaims('constrainedEqualLosses', 100, { A: 50, B: 100, C: 150 }) // { A: '0', B: '25', C: '75' }
 */
export const constrainedEqualLosses = claimsRule({
  name: 'constrainedEqualLosses',
  says: {
    en: 'everyone misses the same of {estate}, but nobody more than its claim',
    nl: 'iedereen komt evenveel tekort bij {estate}, maar niemand meer dan zijn aanspraak',
    fr: 'il manque à chacun la même somme sur {estate}, mais à personne plus que sa créance',
  },
  most: 100,
  weighted: 10,
  keeps: [
    'homogeneity',
    'deficitBound',
    'equalTreatment',
    'orderPreservation',
    'conditionalNullCompensation',
    'linkedClaimEndowmentMonotonicity',
    'claimMonotonicity',
    'populationMonotonicity',
    'linkedEndowmentPopulationMonotonicity',
    'progressivity',
    'noTransferParadox',
    'endowmentMonotonicity',
    'orderPreservationUnderEndowmentVariations',
    'minimalRightsFirst',
    'compositionDown',
    'compositionUp',
    'consistency',
    'bilateralConsistency',
    'nullClaimsConsistency',
    'nullCompensationConsistency',
    'fullCompensationConsistency',
    'noAdvantageousSplitting',
    'orderPreservationUnderPopulationVariations',
    'divisionInvariance',
  ],
  divide: (problem) => {
    const missing = problem.name('missing', sub(add(...problem.claims), problem.estate))
    const losses = filled({ ...problem, estate: missing, name: (step, node) => problem.name(`loss ${step}`, node) })
    return problem.claims.map((claim, index) => sub(claim, losses[index] as Node))
  },
})
