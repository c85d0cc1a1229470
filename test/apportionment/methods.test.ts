import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Apportionment,
  adams,
  chairmanAssignment,
  dean,
  fairWithinQuota,
  hamilton,
  huntingtonHill,
  jefferson,
  quotaMethod,
  quotas,
  quotaViolations,
  type Weights,
  webster,
} from '../../src/apportionment/index.ts'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { law } from '../seed.ts'

const seatsOf = ({ seats }: Apportionment): string => Object.values(seats).join(' ')
const balinskiYoung = { A: 5117, B: 4400, C: 162, D: 161, E: 160 }

test('the examples in the documentation', () => {
  expect(seatsOf(hamilton({ A: 6, B: 6, C: 2 }, 10))).toBe('4 4 2')
  expect(seatsOf(hamilton({ A: 6, B: 6, C: 2 }, 11))).toBe('5 5 1')
  expect(seatsOf(hamilton({ A: 5525381, B: 3470152, C: 3864226, D: 201203 }, 100))).toBe('42 27 30 1')
  expect(seatsOf(hamilton({ A: 5657564, B: 3507464, C: 3885693, D: 201049 }, 100))).toBe('43 26 29 2')
  expect(seatsOf(jefferson({ A: 100000, B: 80000, C: 30000, D: 20000 }, 8))).toBe('4 3 1 0')
  expect(seatsOf(jefferson(balinskiYoung, 100))).toBe('52 45 1 1 1')
  expect(seatsOf(webster({ A: 11, B: 13, C: 15, D: 65 }, 10))).toBe('1 1 2 6')
  expect(seatsOf(webster(balinskiYoung, 100))).toBe('51 43 2 2 2')
  expect(seatsOf(adams({ A: 2560, B: 3315, C: 995, D: 5012 }, 20))).toBe('4 6 2 8')
  expect(seatsOf(adams(balinskiYoung, 100))).toBe('51 43 2 2 2')
  expect(seatsOf(dean({ A: 2560, B: 3315, C: 995, D: 5012 }, 20))).toBe('4 6 2 8')
  expect(seatsOf(huntingtonHill({ A: 9061, B: 7179, C: 5259, D: 3319, E: 1182 }, 26))).toBe('9 7 6 3 1')
  expect(seatsOf(huntingtonHill(balinskiYoung, 100))).toBe('51 43 2 2 2')
  expect(seatsOf(quotaMethod(balinskiYoung, 100))).toBe('52 44 2 1 1')
  expect(quotas({ A: 6, B: 6, C: 2 }, 11)).toEqual({ A: '33/7', B: '33/7', C: '11/7' })
  expect(quotaViolations(balinskiYoung, jefferson(balinskiYoung, 100).seats)).toEqual([{ party: 'B', seats: 45, lower: 44, upper: 44 }])
  expect(fairWithinQuota({ A: 660, B: 670, C: 2450, D: 6220 }, 8).every((seats) => seats.B === 1)).toBe(true)
  expect(chairmanAssignment({ A: '1/2', B: '1/3', C: '1/6' }, 6).sequence).toEqual(['A', 'B', 'A', 'C', 'B', 'A'])
})

const all = { hamilton, jefferson, webster, adams, dean, huntingtonHill, quotaMethod }
const divisors = { jefferson, webster, adams, dean, huntingtonHill }

/** Who has the better claim to seat `k + 1`, by definition, in floats; the weights are small enough to tell. */
const signposts: Readonly<Record<keyof typeof divisors, (k: number) => number>> = {
  jefferson: (k) => k + 1,
  webster: (k) => k + 0.5,
  adams: (k) => k,
  dean: (k) => (2 * k * (k + 1)) / (2 * k + 1),
  huntingtonHill: (k) => Math.sqrt(k * (k + 1)),
}

/** Seat by seat to the best claim, as the textbook has it. Weights are distinct primes, so that floats see no ties. */
function textbook(method: keyof typeof divisors, weights: readonly number[], house: number): readonly number[] {
  const seats = weights.map(() => 0)
  const claim = (i: number): number => (weights[i] as number) / Math.max(signposts[method](seats[i] as number), 1e-12)
  for (let seat = 0; seat < house; seat++) {
    const best = weights.reduce((found, _weight, i) => (claim(i) > claim(found) * (1 + 1e-12) ? i : found), 0)
    seats[best] = (seats[best] as number) + 1
  }
  return seats
}

const primes = [101, 211, 307, 401, 503, 601, 701, 809, 907, 1009, 2003, 4001, 8009, 16001]
const weightsOf = (list: readonly number[]): Weights => Object.fromEntries(list.map((weight, index) => [`p${index}`, weight]))
const distinct = fc.shuffledSubarray(primes, { minLength: 1, maxLength: 8 })
const anyWeights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 8 }).filter((list) => list.some((weight) => weight > 0))
const house = fc.integer({ min: 0, max: 300 })

describe.each(Object.keys(divisors) as (keyof typeof divisors)[])('%s', (name) => {
  law('is the textbook method, seat by seat', 150, fc.tuple(distinct, house), ([list, seats]) => {
    expect(Object.values(divisors[name](weightsOf(list), seats).seats)).toEqual(textbook(name, list, seats))
  })

  law('one seat more never costs anybody a seat', 200, fc.tuple(anyWeights, house), ([list, seats]) => {
    const [small, large] = [divisors[name](weightsOf(list), seats).seats, divisors[name](weightsOf(list), seats + 1).seats]
    for (const party of Object.keys(small)) expect(large[party]).toBeGreaterThanOrEqual(small[party] as number)
  })
})

describe.each(Object.keys(all) as (keyof typeof all)[])('%s', (name) => {
  law('gives every seat, none to a weight of zero, and the same for weights ten times as large', 150, fc.tuple(anyWeights, house), ([list, seats]) => {
    const found = Object.values(all[name](weightsOf(list), seats).seats)
    expect(found.reduce((a, b) => a + b, 0)).toBe(seats)
    for (const [index, weight] of list.entries()) if (weight === 0) expect(found[index]).toBe(0)
    expect(Object.values(all[name](weightsOf(list.map((weight) => weight * 10)), seats).seats)).toEqual(found)
  })
})

describe.each(['hamilton', 'jefferson', 'webster', 'adams', 'dean', 'huntingtonHill'] as const)('%s with a minimum', (name) => {
  law(
    'gives everybody with a weight the minimum, and every seat',
    150,
    fc.tuple(anyWeights, fc.integer({ min: 0, max: 4 }), house),
    ([list, minimum, more]) => {
      const seats = minimum * list.filter((weight) => weight > 0).length + more
      const found = Object.values(all[name](weightsOf(list), seats, { minimum }).seats)
      expect(found.reduce((a, b) => a + b, 0)).toBe(seats)
      for (const [index, weight] of list.entries()) expect(found[index]).toBeGreaterThanOrEqual(weight > 0 ? minimum : 0)
    },
  )
})

law('Hamilton and the quota method stay within the quota', 200, fc.tuple(anyWeights, house), ([list, seats]) => {
  for (const method of [hamilton, quotaMethod]) expect(quotaViolations(weightsOf(list), method(weightsOf(list), seats).seats)).toEqual([])
})

law(
  'Webster stays within the quota for two and three parties',
  300,
  fc.tuple(fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 3 }), house),
  ([list, seats]) => {
    expect(quotaViolations(weightsOf(list), webster(weightsOf(list), seats).seats)).toEqual([])
  },
)

law('the quota method never takes a seat back when there is one more', 200, fc.tuple(anyWeights, house), ([list, seats]) => {
  const [small, large] = [quotaMethod(weightsOf(list), seats).seats, quotaMethod(weightsOf(list), seats + 1).seats]
  for (const party of Object.keys(small)) expect(large[party]).toBeGreaterThanOrEqual(small[party] as number)
})

law(
  'in the chair nobody is ever further from its part than the theorem allows',
  60,
  fc.tuple(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 7 }), fc.integer({ min: 0, max: 200 })),
  ([list, periods]) => {
    const { maxDeviation, bound, sequence } = chairmanAssignment(weightsOf(list), periods)
    const number = (text: string): number =>
      text
        .split('/')
        .map(Number)
        .reduce((a, b) => a / b)
    expect(sequence).toHaveLength(periods)
    expect(number(maxDeviation)).toBeLessThanOrEqual(number(bound) + 1e-12)
  },
)

test('ties go to who is declared first, and are reported', () => {
  expect(hamilton({ A: 1, B: 1, C: 1 }, 4)).toEqual({ seats: { A: 2, B: 1, C: 1 }, tie: { between: ['A', 'B', 'C'], seats: 1 } })
  expect(hamilton({ A: 1, B: 1, C: 1 }, 3)).toEqual({ seats: { A: 1, B: 1, C: 1 } })
  expect(webster({ A: 1, B: 1 }, 3)).toEqual({ seats: { A: 2, B: 1 }, tie: { between: ['A', 'B'], seats: 1 } })
  expect(adams({ A: 5, B: 5, C: 5 }, 2)).toEqual({ seats: { A: 1, B: 1, C: 0 }, tie: { between: ['A', 'B', 'C'], seats: 2 } })
  expect(huntingtonHill({ A: 1, B: 7, C: 3 }, 2)).toEqual({ seats: { A: 0, B: 1, C: 1 } })
  expect(quotaMethod({ A: 1, B: 1 }, 1)).toEqual({ seats: { A: 1, B: 0 }, tie: { between: ['A', 'B'], seats: 1 } })
})

test('squares are compared, not roots: weights that floats cannot tell apart', () => {
  const huge = 10n ** 40n
  expect(huntingtonHill({ A: huge, B: huge + 1n }, 3).seats).toEqual({ A: 1, B: 2 })
  expect(huntingtonHill({ A: huge + 1n, B: huge }, 3)).toEqual({ seats: { A: 2, B: 1 } })
  expect(webster({ A: 1, B: 2 }, 3_000_000_000_000).seats).toEqual({ A: 1_000_000_000_000, B: 2_000_000_000_000 })
})

test('what cannot be apportioned is refused', () => {
  const code = (work: () => unknown): string => {
    try {
      work()
    } catch (error) {
      if (isSplitKeyError(error)) return error.issues.map((issue) => issue.code).join(' ')
    }
    return 'nothing'
  }
  expect(code(() => hamilton({}, 3))).toBe('missing-part')
  expect(code(() => hamilton({ A: -1, B: Number.NaN, 7: 1 }, 3))).toBe('bad-name negative-weight not-a-number')
  expect(code(() => webster({ A: 0, B: 0 }, 3))).toBe('shares-all-zero')
  expect(code(() => webster({ A: 1 }, 2.5))).toBe('out-of-range')
  expect(code(() => webster({ A: 1 }, -1))).toBe('out-of-range')
  expect(code(() => jefferson({ A: 1, B: 1 }, 3, { minimum: 2 }))).toBe('out-of-range')
  expect(code(() => quotaMethod({ A: 1 }, 2_000_000))).toBe('too-large')
  expect(code(() => chairmanAssignment({ A: 1 }, -1))).toBe('out-of-range')
})
