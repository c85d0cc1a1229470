import { add, min, positive, sub } from '../build.ts'
import type { Node } from '../node.ts'
import { claimsRule } from './claims-rule.ts'
import { together } from './halves.ts'
import { inProportion } from './in-proportion.ts'

/**
 * Adjusted proportional: everyone first receives what the others leave even when paid in full, `mᵢ = max(0, E − d(others))`; the rest is
 * divided in proportion to what is still claimed, counted up to that rest. The τ-value of the bankruptcy game.
 *
 * Source: Curiel, Maschler & Tijs 1987.
 *
 * @example divideClaims('adjustedProportional', 200, { A: 100, B: 200, C: 300 }) // { A: '40', B: '80', C: '80' }
 */
export const adjustedProportional = claimsRule({
  name: 'adjustedProportional',
  says: {
    en: 'of {estate} everyone first receives what the others cannot claim; the rest is divided in proportion to what is still claimed',
    nl: 'van {estate} krijgt iedereen eerst wat de anderen niet kunnen opeisen; de rest wordt verdeeld naar verhouding van wat nog gevraagd wordt',
    fr: 'de {estate}, chacun reçoit d’abord ce que les autres ne peuvent réclamer ; le reste est partagé en proportion de ce qui est encore réclamé',
  },
  most: 100,
  keeps: [
    'homogeneity',
    'truncatedClaimsBound',
    'deficitBound',
    'equalTreatment',
    'orderPreservation',
    'linkedClaimEndowmentMonotonicity',
    'claimMonotonicity',
    'noTransferParadox',
    'endowmentMonotonicity',
    'orderPreservationUnderEndowmentVariations',
    'minimalRightsFirst',
    'claimsTruncation',
    'midpoint',
    'selfDuality',
    'nullClaimsConsistency',
    'nullCompensationConsistency',
    'fullCompensationConsistency',
  ],
  divide: ({ estate, claims, name }) => {
    const missing = name('missing', sub(add(...claims), estate))
    const rights = claims.map((claim, index) => name(`minimal right ${index + 1}`, positive(sub(claim, missing))))
    const rest = name('beyond minimal rights', sub(estate, add(...rights)))
    const still = claims.map((claim, index) => min(sub(claim, rights[index] as Node), rest))
    return together(
      rights,
      inProportion(rest, still, (total) => name('still claimed', total)),
    )
  },
})
