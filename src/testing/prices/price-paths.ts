/** Prices over months that move as real prices did from 2020 to 2022, and worse. */
import fc from 'fast-check'
import { SplitKeyError, unknownName } from '../../core/issue.ts'
import { numericText } from '../../number/decimal.ts'
import type { Numeric } from '../../number/numeric.ts'
import { add, fromText, max, min, mul, one, powerOfTen, type Rational, rational, round, toText } from '../../number/rational.ts'
import { type SeriesName, volatility } from './volatility.ts'

/** Which price, for how long. */
export interface PricePathOptions {
  /** Whose fluctuations: a series of `volatility`. */
  readonly like: SeriesName
  readonly months: number
  /** The price before the first month. Default: the average of 2019 in the unit of the series, such as 1.603 EUR/kg for aluminium. */
  readonly from?: Numeric
  /** Decimals of the prices. Default 4. */
  readonly decimals?: number
  /** The factors of a sudden rise, which about every second path has, for some months. Default 2 to 16; `false` for none. */
  readonly shock?: readonly [number, number] | false
}

/**
 * Price paths: one exact decimal text per month. Without a shock the price stays between the lowest and the highest multiple of its start
 * that the series reached in 2020 to 2022; a month moves it mostly by the usual spread, sometimes by as much as the worst month did, down
 * or up. A shock multiplies some months in a row: gas stood at sixteen times its price of 2019. The figures are history, computed from
 * monthly averages of the World Bank and the US Bureau of Labor Statistics; how often something is drawn says nothing about how likely it is.
 * Paths shrink to a price that does not move.
 * @throws `unknown-name` for a series that is not in the table; `not-a-number`
 * @example fc.assert(fc.property(pricePaths({ like: 'aluminium', months: 24, from: '1.60' }), (prices) => prices.length === 24))
 */
export function pricePaths({ like, months, from, decimals = 4, shock = [2, 16] }: PricePathOptions): fc.Arbitrary<readonly string[]> {
  if (!Object.hasOwn(volatility, like)) throw new SplitKeyError([unknownName('unknown-name', 'like', like, Object.keys(volatility))])
  const [average, lowest, highest, fall, rise, spread] = volatility[like]
  const start = startOf(from ?? average)
  const range = [mul(start, min(one, fromText(lowest))), mul(start, max(one, fromText(highest)))] as const
  const moves = fc.array(movesOf({ fall: Number(fall), rise: Number(rise), spread: Number(spread) }), { minLength: months, maxLength: months })
  return fc.tuple(moves, shocksOf(months, shock)).map(([all, sudden]) => {
    const to = rational(1n, powerOfTen(decimals))
    let price = start
    return all.map((move, month) => {
      price = max(range[0], min(range[1], mul(price, add(one, rational(BigInt(move), 1000n)))))
      const factor = sudden && month >= sudden.month && month < sudden.month + sudden.length ? rational(BigInt(sudden.percent), 100n) : one
      // A price that would be written as nothing is the smallest that can be written.
      return toText(max(to, round(mul(price, factor), to, 'half-even')))
    })
  })
}

function startOf(from: Numeric): Rational {
  const text = numericText(from)
  if (text !== undefined && !text.startsWith('-') && text !== '0') return fromText(text)
  throw new SplitKeyError([{ code: 'not-a-number', path: 'from', input: 'from', message: `'${from}' is no price: write a number above zero` }])
}

/** A month's change in thousandths: evenly within the spread, anywhere within the worst months, or one of those. */
function movesOf({ fall, rise, spread }: Readonly<Record<'fall' | 'rise' | 'spread', number>>): fc.Arbitrary<number> {
  const [down, up] = [Math.round(Math.min(fall, 0) * 10), Math.round(Math.max(rise, 0) * 10)]
  // Evenly drawn between ± √3 s, a change has the spread s.
  const usual = Math.round(spread * Math.sqrt(3) * 10)
  return fc.oneof(
    { weight: 7, arbitrary: fc.integer({ min: -usual, max: usual }) },
    { weight: 2, arbitrary: fc.integer({ min: down, max: up }) },
    fc.constantFrom(down, up),
  )
}

function shocksOf(months: number, shock: PricePathOptions['shock']) {
  if (!shock || months === 0) return fc.constant(undefined)
  const [least, most] = shock
  const sudden = fc.record({
    month: fc.nat(months - 1),
    length: fc.integer({ min: 1, max: months }),
    percent: fc.integer({ min: Math.round(least * 100), max: Math.round(most * 100) }),
  })
  return fc.oneof({ withCrossShrink: true }, fc.constant(undefined), sudden)
}
