/** Which part of a result's variance comes from which input: Sobol indices. Canonical text. */
export interface SobolIndices {
  /** First order: the part each input explains alone. */
  readonly first: readonly string[]
  /** Total: the part that would be left if all other inputs were known. */
  readonly total: readonly string[]
  readonly variance: string
}
