/** The benchmark: 104 properties of six keys, and fourteen of a key whose hours may all be zero. */
import type { Node } from '../../../src/core/node.ts'
import type { Claim } from '../../../src/proof/goal.ts'
import { K4, K4r, K4z, someHours } from './pro-rata.ts'
import type { BenchmarkKey, Property } from './terms.ts'
import { K1, K2, K3, K3b } from './workshop.ts'

export interface Case {
  readonly name: string
  readonly claim: Claim
  readonly verdict: Property['verdict']
}

export const claimOf = (key: BenchmarkKey, property: Property, given: readonly Node[] = []): Claim => ({
  goals: [property.goal],
  box: key.box,
  given,
  tolerance: '0',
})

const casesOf = (key: BenchmarkKey): readonly Case[] =>
  key.properties.map((property) => ({ name: `${key.name}: ${property.name}`, claim: claimOf(key, property), verdict: property.verdict }))

export const cases: readonly Case[] = [K1, K2, K3, K3b, K4, K4r].flatMap(casesOf)
export const zeroHours: readonly Case[] = casesOf(K4z)

/** The same fourteen where ten hours in all are assumed. */
export const tenHours: readonly Case[] = K4z.properties.map((property) => ({
  name: `${K4z.name}, ten assumed: ${property.name}`,
  claim: claimOf(K4z, property, [someHours]),
  verdict: property.verdict === 'undefined' ? 'proved' : property.verdict,
}))
