import { describe, expect, test } from 'vitest'
import { agreementsIn } from '../../../src/cli/agreements.ts'
import { standalone } from '../../../src/core/promise.ts'
import { answerPromise } from '../../../src/proof/answer-promise.ts'
import { claimOf } from '../../../src/proof/property/claim-of.ts'
import { prove } from '../../../src/proof/prove/prove.ts'
import { sample } from '../../../src/proof/sample/sample.ts'

const agreements = agreementsIn('docs/examples')

const claimFor = (agreement: string, wanted: string) => {
  const whole = agreements.get(agreement)
  const promise = whole?.promises?.hold.find(({ name, property }) => name === wanted || property === wanted)
  return claimOf(whole?.versions[0]?.key as never, standalone(whole?.promises as never, promise as never)).claim
}

describe('sampling', () => {
  test('finds the two cliffs of textile repair, and says between which months', () => {
    const onTime = sample(claimFor('M2 textile repair', 'no cliff in being on time'))
    expect(onTime).toMatchObject({ verdict: 'refuted', onGrid: true })
    const volume = sample(claimFor('M2 textile repair', 'no cliff in volume'))
    expect(volume.verdict).toBe('refuted')
  })

  test('finds nothing where there is nothing, and says at how many points', () => {
    const claim = claimFor('M3 e-waste', 'W always has its dismantling')
    expect(sample(claim, { points: 500 })).toMatchObject({ verdict: 'unrefuted' })
  })

  test('looks at the same points for the same seed', () => {
    const claim = claimFor('planter A fixed share', 'S never loses')
    expect(sample(claim, { seed: 7 })).toEqual(sample(claim, { seed: 7 }))
  })

  test('says where a key divides by zero', () => {
    const whole = agreements.get('M9 toll work')
    const key = whole?.versions[0]?.key as never
    const divides = { property: 'holds', with: { formula: '1 / (wages - 120) <= 5' }, over: { wages: ['100', '120'] as const } }
    const { answer } = answerPromise(key, divides, (claim) => sample(claim))
    expect(answer).toMatchObject({ verdict: 'undefined', at: { wages: '120' }, divisor: 'wages - 120' })
  })

  test('what it refutes the prover refutes too', () => {
    for (const [, whole] of agreements)
      for (const promise of whole.promises?.hold ?? []) {
        const { claim } = claimOf(whole.versions[0]?.key as never, standalone(whole.promises as never, promise))
        if (sample(claim, { points: 25 }).verdict === 'refuted') expect(prove(claim, { timeMs: 5000 }).verdict).toBe('refuted')
      }
  })
})
