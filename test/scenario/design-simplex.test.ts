/** Linear programs: every answer carries what shows it. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { add, compare, mul, type Rational, rational, zero } from '../../src/number/rational.ts'
import { maximise } from '../../src/scenario/design/simplex.ts'
import { law } from '../seed.ts'

const whole = (n: number): Rational => rational(BigInt(n))
const dot = (a: readonly Rational[], b: readonly Rational[]): Rational => a.reduce((sum, x, index) => add(sum, mul(x, b[index] as Rational)), zero)

/** Small whole numbers: ties, empty and unbounded regions are frequent among them. */
const program = fc.integer({ min: 1, max: 3 }).chain((n) =>
  fc.record({
    gain: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: n, maxLength: n }),
    rows: fc.array(fc.record({ slopes: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: n, maxLength: n }), most: fc.integer({ min: -6, max: 6 }) }), {
      maxLength: 7,
    }),
  }),
)

law(
  'an infeasible program has multipliers that show it; a feasible one a best point within every row, and no corner is better',
  200,
  program,
  ({ gain, rows }) => {
    const [wanted, given] = [gain.map(whole), rows.map(({ slopes, most }) => ({ slopes: slopes.map(whole), most: whole(most) }))]
    const answer = maximise({ gain: wanted, rows: given })
    const feasible = grid(gain.length).filter((x) => given.every(({ slopes, most }) => compare(dot(slopes, x), most) <= 0))
    if (answer.kind === 'infeasible') {
      const { multipliers } = answer
      expect(multipliers.every(({ n }) => n >= 0n)).toBe(true)
      expect(compare(multipliers.reduce(add, zero), whole(1))).toBe(0)
      for (const index of gain.keys())
        expect(
          dot(
            multipliers,
            given.map(({ slopes }) => slopes[index] as Rational),
          ).n >= 0n,
        ).toBe(true)
      expect(
        dot(
          multipliers,
          given.map(({ most }) => most),
        ).n < 0n,
      ).toBe(true)
      expect(feasible).toEqual([])
    } else if (answer.kind === 'optimal') {
      expect(answer.x.every(({ n }) => n >= 0n)).toBe(true)
      for (const { slopes, most } of given) expect(compare(dot(slopes, answer.x), most)).toBeLessThanOrEqual(0)
      expect(compare(dot(wanted, answer.x), answer.value)).toBe(0)
      for (const x of feasible) expect(compare(dot(wanted, x), answer.value)).toBeLessThanOrEqual(0)
    } else {
      // Without end: far out along some direction it is still feasible, and worth more than anything near.
      expect(
        maximise({
          gain: wanted,
          rows: [...given, ...gain.map((_, index) => ({ slopes: gain.map((__, other) => whole(index === other ? 1 : 0)), most: whole(1000) }))],
        }),
      ).toMatchObject({ kind: 'optimal' })
    }
  },
)

/** Halves from 0 to 3 in every direction. */
const grid = (n: number): readonly (readonly Rational[])[] =>
  n === 0 ? [[]] : grid(n - 1).flatMap((x) => Array.from({ length: 7 }, (_, index) => [...x, rational(BigInt(index), 2n)]))
