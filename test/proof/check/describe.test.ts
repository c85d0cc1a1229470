/** The claim of a certificate in words, and its unreadable twins. */
import { expect, test } from 'vitest'
import { describe } from '../../../src/proof/check/index.ts'
import { example } from './certificates.ts'

test('a claim is described by its box, its formulas, its assumptions and its goals', () => {
  expect(describe(example('roundings through sum, product, max and div'))).toEqual({
    box: ['x: 0 to 1'],
    program: ['#1 = round(x, to 0.1, half-away-from-zero)', '#3 = #1 + 2', '#4 = #1 × #3', '#5 = max(#4, #1)', '#6 = #5 ÷ #3'],
    given: [],
    goals: ['#6 ≥ 0, but for roundings of at most 0.143'],
  })
  expect(describe(example('an assumption'))).toMatchObject({ program: ['#3 = x + y + -1'], given: ['#3 ≥ 0'], goals: ['#3 ≥ 0'] })
})

test('a named point inside the assumptions is no part of what is claimed', () => {
  expect(describe(example('an assumption that only a named point satisfies'))).toMatchObject({ given: ['#4 ≥ 0'], goals: ['#4 ≥ 0'] })
})

test('every kind of goal has its sentence', () => {
  const goals = (name: string): readonly string[] => describe(example(name)).goals
  expect(goals('zero to within a tolerance')).toEqual(['x = 0 to within 0.5'])
  expect(goals('nonnegative to within a tolerance')).toEqual(['x ≥ −0.25'])
  expect(goals('a difference that vanishes')).toEqual(['#3 = 0'])
  expect(goals('max(x, 0) never falls')).toEqual(['#2 never falls while x rises'])
  expect(goals('a threshold crossed downwards')).toEqual(['#5 never rises while x rises'])
  expect(goals('the slope of a share')).toEqual(['#4 moves by at most 2 per unit of y'])
  expect(goals('several goals')).toEqual(['#2 ≥ 0', '#2 never falls while x rises'])
})

test('what cannot be read is not described', () => {
  expect(() => describe({ ...example('several goals'), box: {} })).toThrow("the box has no range for 'x'")
  expect(() => describe({ ...example('several goals'), surprise: 1 })).toThrow("'surprise' is not a field here")
  expect(() => describe(undefined)).toThrow('an object is needed')
})

test('a description looks at no proof', () => {
  expect(describe({ ...example('several goals'), proofs: [] }).goals).toHaveLength(2)
})
