/** A point of the domain at which a divisor is zero, as simple as can be found. */
import { compare, div, type Rational, sub, zero } from '../../number/rational.ts'
import { exactRun } from './exact-run.ts'
import { argsOf } from './program.ts'
import { clampTo, fromFloat, nearest } from './rational-more.ts'
import { isIn, type Region, samplePoints } from './sample-points.ts'
import type { Setup } from './setup.ts'

export interface ZeroDivisor {
  readonly at: readonly Rational[]
  /** The position of the divisor. */
  readonly divisor: number
}

/** Looks at corners and samples, and between points of opposite sign. */
export function zeroDivisor(setup: Setup, region: Region, needed: readonly number[]): ZeroDivisor | undefined {
  const divisors = [...new Set(needed.flatMap((at) => (setup.program.code[at]?.op === 'div' ? [argsOf(setup.program.code[at])[1] as number] : [])))]
  if (divisors.length === 0) return undefined
  const points = samplePoints(region).filter((point) => isIn(region, point))
  for (const divisor of divisors) {
    const found = zeroOf(setup, divisor, points)
    if (found !== undefined) return { at: found, divisor }
  }
  return undefined
}

function zeroOf(setup: Setup, divisor: number, points: readonly (readonly number[])[]): readonly Rational[] | undefined {
  let [positive, negative]: (readonly number[] | undefined)[] = []
  for (const point of points) {
    const value = setup.run.at(point)[divisor] as number
    if (Math.abs(value) < 1e-9) {
      const exact = exactPoint(setup, point)
      if (valueAt(setup, divisor, exact)?.n === 0n) return exact
    }
    if (value > 0) positive ??= point
    if (value < 0) negative ??= point
  }
  return positive && negative && between(setup, divisor, exactPoint(setup, positive), exactPoint(setup, negative))
}

/** A point in exact fractions, inside the box. */
export const exactPoint = (setup: Setup, point: readonly number[]): readonly Rational[] =>
  point.map((x, i) => {
    const { lo, hi } = setup.rangeOf(setup.free[i] as string)
    return clampTo(nearest(fromFloat(x), { n: 1n, d: 1_000_000n }), lo, hi)
  })

/** The value of an instruction, inside the domain. */
function valueAt(setup: Setup, at: number, point: readonly Rational[]): Rational | undefined {
  const values = exactRun(setup.program.code, (name) => setup.fixed.get(name) ?? (point[setup.free.indexOf(name)] as Rational))
  return setup.program.given.some((given) => ((values[given] as Rational | undefined)?.n ?? -1n) < 0n) ? undefined : values[at]
}

/** From one point to the other an input at a time; where the sign turns, the straight line through both values gives the zero, if it is one. */
function between(setup: Setup, divisor: number, from: readonly Rational[], to: readonly Rational[]): readonly Rational[] | undefined {
  let here = from
  let value = valueAt(setup, divisor, here)
  for (const index of from.keys()) {
    const next = here.map((x, i) => (i === index ? (to[i] as Rational) : x))
    const after = valueAt(setup, divisor, next)
    if (after === undefined || value === undefined) return undefined
    if (after.n === 0n) return next
    if (value.n > 0n !== after.n > 0n) return secant(setup, divisor, here, next, index)
    here = next
    value = after
  }
  return undefined
}

/** Follows straight lines: exact where the divisor is of degree one in the input, as in every agreement seen. */
function secant(setup: Setup, divisor: number, from: readonly Rational[], to: readonly Rational[], index: number): readonly Rational[] | undefined {
  let [low, high] = [from, to]
  for (let count = 0; count < 40; count++) {
    const [a, b] = [valueAt(setup, divisor, low), valueAt(setup, divisor, high)]
    if (a === undefined || b === undefined) return undefined
    const [x, y] = [low[index] as Rational, high[index] as Rational]
    const part = div(a, sub(a, b)) as Rational
    const at = { n: x.n * part.d * y.d + part.n * (y.n * x.d - x.n * y.d), d: x.d * part.d * y.d }
    const point = low.map((old, i) => (i === index ? at : old))
    const value = valueAt(setup, divisor, point)
    if (value === undefined || compare(value, zero) === 0) return value && point
    if (value.n > 0n === a.n > 0n) low = point
    else high = point
    if (at.d > 1n << 200n) return undefined
  }
  return undefined
}
