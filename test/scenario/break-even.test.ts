import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakEvens, type Crossing } from '../../src/scenario/break-even.ts'
import { cases, keyOf } from '../arbitraries/keys.ts'
import { compare, exact, type Fraction, plus, times } from '../fraction.ts'
import { law } from '../seed.ts'
import { agreedNetsOf } from './by-definition.ts'
import { situation, smallKey } from './small-key.ts'

const lines = 48
const moves = fc.constantFrom('revenue', 'price', 'sold', 'cost', 'limit', 'wage', 'rate', 'index', 'w0', 'w1')

/** Is this point on a crossing, or between its two ends? */
const covers = ({ at, until, between }: Crossing, low: Fraction, high: Fraction): boolean => {
  const [first, last] = between ?? [at, until ?? at]
  return compare(exact(first), high) <= 0 && compare(exact(last), low) >= 0
}

law(
  'between two crossings what a partner keeps has one sign, and at every exact crossing it is what was asked for',
  200,
  fc.tuple(cases, moves, fc.integer({ min: 0, max: 5 })),
  ([{ written, given }, along, index]) => {
    const key = keyOf(written)
    const of = key.parties[index % key.parties.length] as string
    const inputs = Object.fromEntries(Object.entries(given).map(([name, text]) => [name, exact(text)]))
    // Where the agreement rounds to cents of another kind there are thousands of stairs: a shorter stretch of them.
    const fine = JSON.stringify(written).includes('round(revenue')
    const span =
      fine && along === 'revenue'
        ? [-60, 90]
        : along === 'rate'
          ? [0, 1]
          : along.startsWith('w') || along === 'sold'
            ? [0, 500]
            : ['price', 'wage', 'index'].includes(along)
              ? [0.1, 30]
              : [-4000, 9000]
    const [low, high] = span.map((end) => exact(String(end))) as [Fraction, Fraction]
    const crossings = breakEvens({ key, inputs: given }, { of, along, from: String(span[0]), to: String(span[1]) })
    const nets = agreedNetsOf(key)
    const at = (x: Fraction): number | undefined => {
      const found = nets({ ...inputs, [along]: x })?.net[of]
      return found && compare(found, [0n, 1n])
    }
    for (const crossing of crossings)
      if (!crossing.between && crossing.kind !== 'jumps' && crossing.kind !== 'gap')
        expect(at(exact(crossing.at)), `${of} at ${along} = ${crossing.at}`).toBe(0)
    const grid = Array.from({ length: lines + 1 }, (_, step) => plus(low, times([BigInt(step), BigInt(lines)], plus(high, times([-1n, 1n], low)))))
    grid.forEach((x, step) => {
      const [here, before] = [at(x), step === 0 ? undefined : at(grid[step - 1] as Fraction)]
      if (here === 0)
        expect(
          crossings.some((one) => covers(one, x, x)),
          `zero at ${x.join('/')}`,
        ).toBe(true)
      if (here !== undefined && before !== undefined && here * before < 0)
        expect(
          crossings.some((one) => covers(one, grid[step - 1] as Fraction, x)),
          `a sign changes before ${x.join('/')}`,
        ).toBe(true)
    })
  },
)

describe('crossings', () => {
  const net = (formula: string, from: number | string, to: number | string, more = {}) =>
    breakEvens(situation(smallKey(formula), more), { of: 'A', along: 'x', from, to })

  test('a straight line crosses once, exactly', () => {
    expect(net('3 * x - 1 EUR', 0, 10)).toEqual([{ kind: 'rises', at: '1/3' }])
    expect(net('1 EUR - 3 * x', 0, 10)).toEqual([{ kind: 'falls', at: '1/3' }])
  })

  test('every crossing of a key with kinks is found, in order', () => {
    expect(net('min(x - 2 EUR, 6 EUR - x)', 0, 10)).toEqual([
      { kind: 'rises', at: '2' },
      { kind: 'falls', at: '6' },
    ])
  })

  test('what only touches is told apart from what crosses', () => {
    expect(net('max(x - 2 EUR, 2 EUR - x)', 0, 10)).toEqual([{ kind: 'touches', at: '2' }])
    expect(net('0 EUR - x * (x / 1 EUR)', -1, 1)).toEqual([{ kind: 'touches', at: '0' }])
  })

  test('a dead zone at zero is one stretch', () => {
    expect(net('min(max(x, 2 EUR) - 2 EUR, 5 EUR) - max(x - 9 EUR, 0 EUR)', 0, 20)).toEqual([
      { kind: 'stays', at: '0', until: '2' },
      { kind: 'falls', at: '14' },
    ])
  })

  test('a crossing that is no fraction lies between two numbers', () => {
    const [found, ...more] = net('x * (x / 1 EUR) - 2 EUR', 0, 4)
    expect(more).toEqual([])
    expect(found?.kind).toBe('rises')
    const [low, high] = (found?.between ?? []).map((text) => exact(text)) as [Fraction, Fraction]
    expect([compare(times(low, low), [2n, 1n]), compare(times(high, high), [2n, 1n])]).toEqual([-1, 1])
    expect(compare(plus(high, times([-1n, 1n], low)), [1n, 10n ** 15n])).toBe(-1)
  })

  test('a quadratic with fractions as roots is exact', () => {
    expect(net('(x - 1 EUR / 3) * ((x - 5 EUR / 7) / 1 EUR)', 0, 4)).toEqual([
      { kind: 'falls', at: '1/3' },
      { kind: 'rises', at: '5/7' },
    ])
  })

  test('a threshold that jumps past zero says so', () => {
    expect(net('step(x - 4 EUR) * 20 EUR - 10 EUR', 0, 10)).toEqual([{ kind: 'jumps', at: '4' }])
  })

  test('where there is no value there is a gap', () => {
    expect(net('1 EUR / (x / 1 EUR - 3)', 0, 10)).toEqual([{ kind: 'gap', at: '3' }])
  })

  test('a rounding that the agreement writes is a staircase: it jumps past what is asked for, or stays there', () => {
    expect(net('round(x, 5 EUR, floor) - 10 EUR', 0, 20)).toEqual([{ kind: 'stays', at: '10', until: '15' }])
    expect(net('round(x, 5 EUR, floor) - 12 EUR', 0, 20)).toEqual([{ kind: 'jumps', at: '15' }])
    expect(net('round(x, 5 EUR, ceiling) + x - 12 EUR', 0, 20)).toEqual([{ kind: 'jumps', at: '5' }])
    expect(net('round(x, 2 EUR) + x / 2 - 5 EUR', -9, 9)).toEqual([{ kind: 'jumps', at: '3' }])
    expect(net('round(0 EUR - x, 2 EUR, half-even) + 3 EUR', -9, 9)).toEqual([{ kind: 'jumps', at: '3' }])
    expect(net('round(x, 4 EUR, toward-zero)', -9, 9)).toEqual([{ kind: 'stays', at: '-4', until: '4' }])
    expect(net('round(x, 4 EUR, away-from-zero)', -9, 9)).toEqual([{ kind: 'rises', at: '0' }])
    expect(net('round(x * (x / 1 EUR), 1 EUR, floor) - 2 EUR', 0, 9)[0]).toMatchObject({ kind: 'stays' })
  })

  test('a rounding with more stairs than can be walked is refused, not passed over', () => {
    expect(() => net('round(x / 1 EUR, 0.00001) * 1 EUR - 3 EUR', 0, 9)).toThrow('too-large')
    expect(() => net('round(1 EUR / x, 0.1) * 1 EUR - 3 EUR', 0, 9)).toThrow('too-large')
  })

  test('names that do not exist are refused with the nearest', () => {
    expect(() => breakEvens(situation(smallKey('x')), { of: 'B', along: 'xx', from: 0, to: 1 })).toThrow("unknown input 'xx'; known: x")
    expect(() => breakEvens(situation(smallKey('x')), { of: 'C', along: 'x', from: 0, to: 1 })).toThrow('unknown-name')
    expect(() => breakEvens(situation(smallKey('x')), { of: 'A', along: 'x', from: 2, to: 1 })).toThrow('the range falls from 2 to 1')
  })
})
