import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { answer as doubleMoralHazard } from '../vectors/areas/double-moral-hazard.ts'
import { answer as incentiveContracts } from '../vectors/areas/incentive-contracts.ts'
import { answer as indexation } from '../vectors/areas/indexation.ts'
import { answer as keyOnBox } from '../vectors/areas/key-on-box.ts'
import { answer as sensitivity } from '../vectors/areas/sensitivity.ts'
import { answer as standardCost } from '../vectors/areas/standard-cost.ts'
import { answer as supplyChain } from '../vectors/areas/supply-chain.ts'
import { answer as waterfall } from '../vectors/areas/waterfall.ts'
import { agrees, type Vector } from '../vectors/compare.ts'

const areas = {
  'double-moral-hazard': doubleMoralHazard,
  'incentive-contracts': incentiveContracts,
  indexation,
  'key-on-box': keyOnBox,
  sensitivity,
  'standard-cost': standardCost,
  'supply-chain': supplyChain,
  waterfall,
}

for (const [area, answer] of Object.entries(areas)) {
  const vectors = JSON.parse(readFileSync(new URL(`../vectors/${area}.json`, import.meta.url), 'utf8')) as Vector[]
  test.each(vectors.map((vector) => [vector.rule, vector] as const))(`${area}: %s`, (_rule, vector) => {
    const found = answer(vector)
    if (!agrees(vector, found)) expect(found).toEqual(vector.exact ?? vector.expected)
    expect(agrees(vector, found)).toBe(true)
  })
}
