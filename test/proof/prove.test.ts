/** The benchmark of the prover: every property decided as stated, every witness computed again by other means. */
import { describe, expect, test } from 'vitest'
import { check } from '../../src/proof/check/index.ts'
import { prove } from '../../src/proof/prove/prove.ts'
import type { Refuted } from '../../src/proof/verdict.ts'
import { cases, claimOf, tenHours, zeroHours } from './keys/benchmark.ts'
import { KM, KN } from './keys/scaling.ts'
import { isMissed, valueAt } from './witness.ts'

const named = (name: string) => cases.find((each) => each.name === name) as (typeof cases)[number]

describe('every property of the benchmark is decided, and its witness or certificate holds', () => {
  for (const { name, claim, verdict } of [...cases, ...zeroHours])
    test(`${name} is ${verdict}`, () => {
      const answer = prove(claim)
      expect(answer.verdict).toBe(verdict)
      if (answer.verdict === 'proved') expect(check(JSON.parse(JSON.stringify(answer.certificate)))).toEqual([])
      if (answer.verdict === 'refuted') expect(isMissed(claim, answer)).toBe(true)
    })
})

test('the benchmark has 71 properties that hold and 33 that fail', () => {
  expect(cases.filter(({ verdict }) => verdict === 'proved').length).toBe(71)
  expect(cases.filter(({ verdict }) => verdict === 'refuted').length).toBe(33)
})

test('where all hours are zero the answer names the divisor and the point', () => {
  const { claim } = zeroHours[0] as (typeof zeroHours)[number]
  const answer = prove(claim)
  if (answer.verdict !== 'undefined') throw new Error(answer.verdict)
  expect(answer.divisor).toBe('h1 + h2 + h3 + h4')
  expect([answer.at['h1'], answer.at['h2'], answer.at['h3'], answer.at['h4']]).toEqual(['0', '0', '0', '0'])
  expect(valueAt((claim.goals[0] as (typeof claim.goals)[number]).of, answer.at)).toBeUndefined()
})

describe('once ten hours in all are assumed, what had no meaning is proved', () => {
  for (const { name, claim, verdict } of tenHours)
    test(name, () => {
      expect(prove(claim).verdict).toBe(verdict)
    })
})

test('two holes of relative volume 4e-13 are found, in short numbers', () => {
  const corner = prove(named('K3 corner: part M>=cost+17.5/h').claim) as Refuted
  expect(corner).toMatchObject({ verdict: 'refuted', onGrid: true })
  const interior = prove(named('K3b interior: part M>=cost+20.226/h').claim) as Refuted
  expect(interior).toMatchObject({ verdict: 'refuted', onGrid: true, at: { c: '4.2', h: '0.8' } })
})

test('the cliff names its jump', () => {
  const answer = prove(named('K2 cliff: mono PS up q').claim) as Refuted
  expect(answer).toMatchObject({ verdict: 'refuted', jump: 'q - 2000', onGrid: true })
})

test('the same claim gives the same certificate, byte by byte', () => {
  for (const { claim } of [named('K1: mono PM up p'), named('K2 cliff: mono PM up q'), named('K4 pro-rata: mono P2 up h2')])
    expect(JSON.stringify(prove(claim))).toBe(JSON.stringify(prove(claim)))
})

describe('keys with more parties and more goods are decided too', () => {
  for (const key of [KN(6), KM(2)])
    for (const property of key.properties)
      test(`${key.name}: ${property.name}`, () => {
        expect(prove(claimOf(key, property)).verdict).toBe('proved')
      })
})
