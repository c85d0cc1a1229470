/** What is known of an uncertain input, as data. Numbers are canonical number text. */
export type Distribution =
  /** Any value between both, equally likely. */
  | { readonly kind: 'uniform'; readonly low: string; readonly high: string }
  /** Lowest, most likely and highest value; straight sides. */
  | { readonly kind: 'triangular'; readonly low: string; readonly mode: string; readonly high: string }
  /** The same with a smooth peak: the beta distribution of project planning, mean (low + 4 mode + high) / 6. */
  | { readonly kind: 'pert'; readonly low: string; readonly mode: string; readonly high: string }
  | { readonly kind: 'normal'; readonly mean: string; readonly sd: string }
  /** Never below zero: `sd` is the standard deviation of the logarithm, about that of the relative change. */
  | { readonly kind: 'lognormal'; readonly median: string; readonly sd: string }

export type DistributionKind = Distribution['kind']

/** The parameters of each kind, in the order in which a list gives them. */
export const distributionParameters: { readonly [Kind in DistributionKind]: readonly string[] } = {
  uniform: ['low', 'high'],
  triangular: ['low', 'mode', 'high'],
  pert: ['low', 'mode', 'high'],
  normal: ['mean', 'sd'],
  lognormal: ['median', 'sd'],
}
