/** From floating-point multipliers to short exact ones: in most keys they are the key's own rates. */
import type { Rational } from '../../number/rational.ts'
import type { Row } from '../certificate.ts'
import { simpleFraction } from './simple-fraction.ts'

interface Weighted<C> {
  readonly candidate: C
  readonly weight: number
  /** The row was divided by this before it was weighed. */
  readonly size: number
}

/** Less than this part of the mixture is noise. */
const negligible = 1e-9

/** Rounds the multipliers, coarsely first, until `holds` accepts them. */
export function roundMultipliers<C extends { readonly row: Row }>(
  weights: readonly Weighted<C>[],
  holds: (mixture: readonly (readonly [C, Rational])[]) => boolean,
): readonly (readonly [C, Rational])[] | undefined {
  const used = weights.filter(({ weight }) => weight > negligible)
  const goal = used.find(({ candidate }) => candidate.row === 'goal')
  const unit = goal ?? used.reduce((best, each) => (each.weight > best.weight ? each : best), used[0] as Weighted<C>)
  for (const tolerance of [1e-2, 1e-4, 1e-7, 1e-10, 1e-13]) {
    const mixture = used.map((each) => [each.candidate, simpleFraction((each.weight / each.size / unit.weight) * unit.size, tolerance)] as const)
    if (holds(mixture)) return mixture
  }
  return undefined
}
