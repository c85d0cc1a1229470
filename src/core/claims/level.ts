/** Water filling: the level up to which all claims are met. */
import { add, div, lit, max, min, mul, sub } from '../build.ts'
import type { Node } from '../node.ts'
import { ratio, sumNumbers } from '../number-text.ts'
import type { ClaimsProblem } from './claims-rule.ts'
import { sorted } from './sorted.ts'

/**
 * `min(claim, weight × level)` for every claim, where the level makes them add up to the estate.
 *
 * What is poured at a level, Σ min(dᵢ, wᵢλ), is the smallest over all sets S of d(S) + λ w(rest), so the level is the largest of
 * (E − d(S)) / w(rest): continuous, exact, no iteration. With equal weights only the k smallest claims can be such a set, and a
 * sorting network finds them. S is never everyone: that is the condition E ≤ Σd.
 */
export function filled({ estate, claims, weights, name }: ClaimsProblem): readonly Node[] {
  if (isEqual(weights)) {
    const level = name('level', equalLevel(estate, claims))
    return claims.map((claim) => min(claim, level))
  }
  const level = name('level', weightedLevel(estate, claims, weights))
  return claims.map((claim, index) => min(claim, mul(lit(weights[index] as string), level)))
}

const isEqual = (weights: readonly string[] | undefined): weights is undefined => weights === undefined || weights.every((weight) => weight === weights[0])

function equalLevel(estate: Node, claims: readonly Node[]): Node {
  const rising = sorted(claims)
  return max(...rising.map((_, k) => over(k === 0 ? estate : sub(estate, add(...rising.slice(0, k))), claims.length - k)))
}

const over = (amount: Node, count: number): Node => (count === 1 ? amount : div(amount, lit(String(count))))

function weightedLevel(estate: Node, claims: readonly Node[], weights: readonly string[]): Node {
  const all = claims.map((_, index) => index)
  const candidates = subsets(all).filter((full) => full.length < all.length)
  return max(
    ...candidates.map((full) => {
      const left = full.length === 0 ? estate : sub(estate, add(...full.map((index) => claims[index] as Node)))
      const others = sumNumbers(all.filter((index) => !full.includes(index)).map((index) => weights[index] as string))
      return mul(lit(ratio('1', others) as string), left)
    }),
  )
}

/** Every set of these, the empty one first and all of them last. */
export const subsets = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** items.length }, (_, mask) => items.filter((_item, index) => ((mask >> index) & 1) === 1))
