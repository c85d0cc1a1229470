/**
 * Properties a claims rule can have, in the order of Thomson, "How to Divide When There Isn't Enough" (2019) and of the R package
 * ClaimsProblems 1.0.0. `test/claims/properties/` defines each as a check, holds every rule to what it says it keeps, and has a
 * counterexample for what it does not.
 */
export const claimsProperties = [
  'homogeneity',
  'truncatedClaimsBound',
  'deficitBound',
  'equalTreatment',
  'equalTreatmentOfGroups',
  'orderPreservation',
  'conditionalNullCompensation',
  'conditionalFullCompensation',
  'linkedClaimEndowmentMonotonicity',
  'claimMonotonicity',
  'populationMonotonicity',
  'linkedEndowmentPopulationMonotonicity',
  'progressivity',
  'regressivity',
  'noTransferParadox',
  'endowmentMonotonicity',
  'orderPreservationUnderEndowmentVariations',
  'minimalRightsFirst',
  'claimsTruncation',
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
] as const

export type ClaimsProperty = (typeof claimsProperties)[number]
