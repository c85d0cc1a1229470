/**
 * Puts in the place of each of the first `count` probabilities, strictly between 0 and 1, the value below which an input lies with it.
 * One loop per kind of distribution: a call for every draw would take as long as what it computes.
 */
export type Quantiles = (column: Float64Array, count: number) => void
