/** The answer to any vector of any area, through the public API: by its rule and the shape of its input, never by its id. */
import { answerGames } from '../games/answer.ts'
import { answer as allocation } from './areas/allocation.ts'
import { answer as apportionment } from './areas/apportionment.ts'
import { answer as claims } from './areas/claims.ts'
import { answer as claimsAxioms } from './areas/claims-axioms.ts'
import { answer as cooperative } from './areas/cooperative.ts'
import { answer as doubleMoralHazard } from './areas/double-moral-hazard.ts'
import { answer as incentiveContracts } from './areas/incentive-contracts.ts'
import { answer as indexation } from './areas/indexation.ts'
import { answer as keyOnBox } from './areas/key-on-box.ts'
import { answer as sensitivity } from './areas/sensitivity.ts'
import { answer as splitKey } from './areas/split-key.ts'
import { answer as standardCost } from './areas/standard-cost.ts'
import { answer as supplyChain } from './areas/supply-chain.ts'
import { answer as surplusSharing } from './areas/surplus-sharing.ts'
import { answer as waterfall } from './areas/waterfall.ts'
import type { Vector } from './compare.ts'

/** One function per area. Each reads only the fields its area has. */
const areas: Readonly<Record<string, (vector: never) => unknown>> = {
  allocation,
  apportionment,
  claims,
  'claims-axioms': claimsAxioms,
  cooperative,
  'double-moral-hazard': doubleMoralHazard,
  'incentive-contracts': incentiveContracts,
  indexation,
  'key-on-box': keyOnBox,
  sensitivity,
  'split-key': splitKey,
  'standard-cost': standardCost,
  'supply-chain': supplyChain,
  'surplus-sharing': surplusSharing,
  waterfall,
  'tu-games': answerGames,
  'cost-sharing': answerGames,
}

/**
 * Answers a vector in the shape of its `expected` field.
 * @throws what the public API throws on the vector's input, and an error for an area that is not known
 */
export function answer(vector: Vector): unknown {
  // The vectors of `allocation` name no area.
  const area = vector.area ?? 'allocation'
  const answerArea = Object.hasOwn(areas, area) ? areas[area] : undefined
  if (!answerArea) throw new Error(`no area '${area}'; known: ${Object.keys(areas).join(', ')}`)
  return answerArea(vector as never)
}
