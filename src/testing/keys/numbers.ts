/** Numbers that find mistakes: canonical texts with ties, zeros, thirds, negatives and sizes nobody thought of. */
import fc from 'fast-check'

/** `n × 10^−places` as text; not always canonical, as people write it. */
export const scaled = (n: bigint, places: number): string => {
  const digits = (n < 0n ? -n : n).toString().padStart(places + 1, '0')
  const point = digits.length - places
  return `${n < 0n ? '-' : ''}${digits.slice(0, point)}${places === 0 ? '' : `.${digits.slice(point)}`}`
}

const within = (most: bigint): fc.Arbitrary<bigint> => fc.bigInt({ min: -most, max: most })

/** Decimals of everyday size. */
export const decimals = fc.tuple(within(10_000_000n), fc.integer({ min: 0, max: 4 })).map(([n, places]) => scaled(n, places))

/** `x.xx5`: exactly between two cents. */
export const ties = within(100_000n).map((n) => scaled(n * 10n + 5n, 3))

/** Whole cents, up to ten thousand. */
export const cents = within(1_000_000n).map((n) => scaled(n, 2))
/** At most nine cents: totals smaller than the number of partners. */
export const fewCents = within(9n).map((n) => scaled(n, 2))
/** Nothing, as people write it. */
export const zeros = fc.constantFrom('0', '0.00', '-0')
/** Sizes that no machine number holds. */
export const huge = fc.tuple(within(10n ** 40n), fc.integer({ min: 0, max: 20 })).map(([n, places]) => scaled(n, places))
/** Numbers that mostly are no finite decimals. */
export const fractions = fc.tuple(within(10_000n), fc.integer({ min: 1, max: 360 })).map(([n, d]) => `${n}/${d}`)

/** Any number as text. */
export const numbers = fc.oneof(decimals, ties, cents, fewCents, zeros, fractions, huge)

/** Amounts of money as they occur, tiny ones and negative ones included. */
export const money = fc.oneof({ weight: 3, arbitrary: cents }, ties, fewCents, zeros, fractions, decimals)

/** Not below zero. */
export const notNegative = (arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string> => arbitrary.map((text) => text.replace('-', ''))

/** A share of something: mostly between nothing and all. */
export const rates = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 100 }).map((n) => scaled(BigInt(n), 2)) },
  fc.constantFrom('1/3', '0', '1', '-0.5', '1.5'),
)

/** A price of 1.25 as the swings of 2020 to 2022 moved it, from × 0.35 to × 16. */
export const swungPrices = fc.integer({ min: 35, max: 1600 }).map((percent) => scaled(125n * BigInt(percent), 4))
