import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { answer as claims } from '../vectors/areas/claims.ts'
import { answer as claimsAxioms } from '../vectors/areas/claims-axioms.ts'
import { answer as cooperative } from '../vectors/areas/cooperative.ts'
import { answer as splitKey } from '../vectors/areas/split-key.ts'
import { answer as surplusSharing } from '../vectors/areas/surplus-sharing.ts'
import { agrees, type Vector } from '../vectors/compare.ts'

const areas: Readonly<Record<string, (vector: Vector) => unknown>> = {
  claims,
  'claims-axioms': claimsAxioms,
  cooperative,
  'split-key': splitKey,
  'surplus-sharing': surplusSharing,
}

for (const [area, answer] of Object.entries(areas)) {
  const vectors = JSON.parse(readFileSync(new URL(`../vectors/${area}.json`, import.meta.url), 'utf8')) as readonly Vector[]
  test.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_id, vector) => {
    const found = answer(vector)
    expect(agrees(vector, found), JSON.stringify(found)).toBe(true)
  })
}

// Shapes of the same areas that stand in no vector.
test.each<[string, Vector, unknown]>([
  [
    'a proportional surplus shared twice is shared once',
    { id: '', rule: 'proportionalSurplus', input: { standalone: [40, 60, 100], surplus: [30, 45] }, expected: 0 },
    ['55', '82.5', '137.5'],
  ],
  ['a shared surplus below zero', { id: '', rule: 'equalSurplus', input: { standalone: [100, 200], surplus: 0 }, expected: 0 }, ['100', '200']],
])('%s', (_name, vector, expected) => expect(surplusSharing(vector)).toEqual(expected))

test('weights that add up to less than the estate', () => {
  expect(claims({ id: '', area: 'claims', rule: 'proportional', input: { estate: 30, weights: [1, 2] }, expected: 0 })).toEqual(['10', '20'])
})

test('a credit below the threshold is not paid', () => {
  const credit = (purchases: number): unknown =>
    cooperative({ id: '', rule: 'patronageCents', input: { rate: '3.72/1000', purchases, threshold: 2 }, expected: 0 })
  expect([credit(537), credit(536), credit(537.5)]).toEqual(['2', '0', '2'])
})

test('periods that are settled one by one', () => {
  const input = { rule: 'talmud', costs: [40, 60], revenues: [80, 130], surplusShares: ['2/5', '3/5'] }
  expect(splitKey({ id: '', rule: 'compositeKey', input, expected: 0 })).toEqual(['82', '128'])
})
