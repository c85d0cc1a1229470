/** Short forms of the two suites that attack the checker: `test/proof/forge.ts` and `test/proof/climb.ts`. */
import { expect, test } from 'vitest'
import { climbAll } from '../climb.ts'
import { forge } from '../forge.ts'
import { examples } from './certificates.ts'
import { contradiction, type Stated } from './truth.ts'

const sources = examples.map(({ name, certificate }) => ({ name, certificate: certificate as Record<string, unknown> }))

test('no exact point contradicts an example', () => {
  for (const { name, certificate } of examples) expect(`${name}: ${contradiction(certificate as unknown as Stated, 300)}`).toBe(`${name}: undefined`)
})

test('no forged certificate for a false claim is accepted, wherever it was edited', () => {
  const { forged, accepted, stillProved, untouchedClaim } = forge(sources, 80, 4)
  expect(accepted).toEqual([])
  expect(forged).toBe(80)
  // The edits reach the proofs too, and some leave a proof that still holds.
  expect(untouchedClaim).toBeGreaterThan(50)
  expect(stillProved).toBeGreaterThan(10)
})

test('whatever random proof of a random claim is accepted, no exact point contradicts it', () => {
  const { accepted, wrong, kinds } = climbAll(150, 5)
  expect(wrong).toEqual([])
  expect(accepted).toBeGreaterThan(25)
  expect(kinds['"decide"']).toBeGreaterThan(5)
  expect(kinds['"monotone"']).toBeGreaterThan(5)
})
