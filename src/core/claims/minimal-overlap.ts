import { add, div, lit, max, min, mul, positive, sub } from '../build.ts'
import type { Node } from '../node.ts'
import { claimsRule } from './claims-rule.ts'
import { sorted } from './sorted.ts'

/**
 * Minimal overlap: claims are laid over the estate so that as little as possible is claimed twice; every part is shared equally by those
 * who claim it. With one claim as large as the estate it is Ibn Ezra’s rule.
 *
 * Claims above the estate count as the estate. Above a height t every claim lies alone, below it they lie on one another:
 * `φᵢ = max(dᵢ − t, 0) + (the layers up to min(dᵢ, t), each shared equally)`, where Σ max(dᵢ − t, 0) = E − t. That t is the largest of
 * (sum of the k largest claims − E) / (k − 1) over k ≥ 2.
 *
 * Everyone misses at least an n-th of its claim, counted up to what is missing (`deficitBound`; ClaimsProblems 1.0.0 prints that
 * this fails). Proof, with claims counted up to the estate: a claim that reaches t misses Σ w (m − 1)/m over the layers of width w that m
 * claim, at least Σ w (m − 1)/n = (Σd − E)/n. Two claims or more reach t, so one that does not shares every layer, and misses at least half
 * of itself. What is claimed above the estate is missed besides, and is at most what was not counted, or the claim again misses half.
 *
 * Source: O’Neill 1982.
 *
 * @example divideClaims('minimalOverlap', 120, { A: 120, B: 60, C: 40, D: 30 }) // { A: '485/6', B: '125/6', C: '65/6', D: '7.5' }
 */
export const minimalOverlap = claimsRule({
  name: 'minimalOverlap',
  says: {
    en: 'the claims are laid over {estate} with as little overlap as possible, and every part is shared equally by those who claim it',
    nl: 'de aanspraken worden met zo weinig mogelijk overlap over {estate} gelegd, en elk deel wordt gelijk gedeeld door wie het vraagt',
    fr: 'les créances sont posées sur {estate} avec le moins de recouvrement possible, et chaque partie est partagée également entre ceux qui la réclament',
  },
  most: 50,
  keeps: [
    'homogeneity',
    'truncatedClaimsBound',
    'deficitBound',
    'equalTreatment',
    'orderPreservation',
    'linkedClaimEndowmentMonotonicity',
    'claimMonotonicity',
    'populationMonotonicity',
    'noTransferParadox',
    'endowmentMonotonicity',
    'orderPreservationUnderEndowmentVariations',
    'minimalRightsFirst',
    'claimsTruncation',
    'nullClaimsConsistency',
    'nullCompensationConsistency',
    'fullCompensationConsistency',
    'orderPreservationUnderPopulationVariations',
  ],
  divide: ({ estate, claims, name }) => {
    if (claims.length === 1) return [estate]
    const counted = claims.map((claim) => min(claim, estate))
    const rising = sorted(counted).map((claim, index) => name(`claim ranked ${index + 1}`, claim))
    const height = name('height', heightOf(estate, rising))
    const layers = rising.map((claim) => min(claim, height))
    return counted.map((claim) => add(positive(sub(claim, height)), ...layers.map((layer, rank) => mul(lit(weightOf(rank, claims.length)), min(claim, layer)))))
  },
})

const heightOf = (estate: Node, rising: readonly Node[]): Node =>
  max(
    ...rising.slice(1).map((_, index) => {
      const largest = rising.slice(rising.length - index - 2)
      const over = sub(add(...largest), estate)
      return index === 0 ? over : div(over, lit(String(index + 1)))
    }),
  )

/**
 * The layers Σⱼ (min(d, sⱼ) − min(d, sⱼ₋₁)) / (n − j + 1), collected by min(d, sⱼ): 1/(n − j + 1) less the 1/(n − j) of the next
 * layer, and 1 for the last.
 */
const weightOf = (rank: number, n: number): string => (rank === n - 1 ? '1' : `-1/${(n - rank) * (n - rank - 1)}`)
