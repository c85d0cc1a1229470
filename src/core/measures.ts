/** Records per partner that a rule that divides keeps as its arguments. */
import type { Node } from './node.ts'

/** Measured amounts, for some partners or for all, as a rule that divides keeps them. */
export interface Measures {
  readonly kind: 'measures'
  readonly by: Readonly<Record<string, Node>>
}

/** Fixed weights, as a rule that divides keeps them. */
export interface Weights {
  readonly kind: 'weights'
  readonly shares: Readonly<Record<string, string>>
}

/** Several measures, each with the part of the pot that follows it; the parts add up to 1. */
export interface Drivers {
  readonly kind: 'drivers'
  readonly drivers: readonly { readonly weight: string; readonly by: Readonly<Record<string, Node>> }[]
}
