/**
 * Rows of whole numbers for the inputs of drawn keys. One kind of rows per drawing: everyday numbers; small ones, in which nearly every row has
 * ties and totals are smaller than the number of partners; halves of a cent, with hours that are refused among them; and numbers so wide that products need 64 bits and more.
 */
import { drawer } from '../../bench/batch/rows.ts'
import type { WholeColumn } from './quick-oracle.ts'

/** Least and most as whole numbers of `10^-decimals`, and the step of round values. */
export interface Shape {
  readonly decimals: number
  readonly least: number
  readonly most: number
  readonly round: number
}

export const rowKinds = ['everyday', 'small', 'halves', 'wide'] as const
export type RowKind = (typeof rowKinds)[number]

const shape = (decimals: number, least: number, most: number, round: number): Shape => ({ decimals, least, most, round })

/** Amounts, prices, counts, wages, rates, indices, hours, and what balances hold. */
type Measure = 'revenue' | 'amount' | 'price' | 'count' | 'wage' | 'rate' | 'index' | 'hours' | 'balance'

const shapes: Readonly<Record<RowKind, Readonly<Record<Measure, Shape>>>> = {
  everyday: {
    revenue: shape(3, -50_000_000, 100_000_000, 5),
    amount: shape(3, -20_000_000, 20_000_000, 2500),
    price: shape(4, 0, 200_000, 5000),
    count: shape(0, 0, 2000, 10),
    wage: shape(4, 5000, 400_000, 2500),
    rate: shape(2, -50, 150, 5),
    index: shape(4, 1000, 30_000, 1000),
    hours: shape(2, 0, 30_000, 100),
    balance: shape(2, 0, 100_000, 12_000),
  },
  small: {
    revenue: shape(2, -30, 300, 1),
    amount: shape(2, -30, 300, 5),
    price: shape(2, 0, 200, 50),
    count: shape(0, 0, 5, 1),
    wage: shape(2, 50, 300, 50),
    rate: shape(1, 0, 10, 5),
    index: shape(1, 1, 20, 10),
    hours: shape(0, 0, 4, 1),
    balance: shape(2, 0, 30, 10),
  },
  halves: {
    revenue: shape(3, -2_000_000, 9_000_000, 5),
    amount: shape(3, -900_000, 900_000, 5),
    price: shape(3, 0, 9000, 5),
    count: shape(0, 0, 500, 1),
    wage: shape(3, 500, 60_000, 5),
    rate: shape(2, 0, 100, 50),
    index: shape(2, 50, 200, 50),
    // A few below zero: such a weight is refused.
    hours: shape(1, -10, 800, 5),
    balance: shape(2, 0, 50_000, 1),
  },
  wide: {
    revenue: shape(4, -(10 ** 14), 9 * 10 ** 14, 10 ** 7),
    amount: shape(4, -(10 ** 13), 9 * 10 ** 13, 10 ** 6),
    price: shape(6, 0, 9 * 10 ** 9, 5 * 10 ** 5),
    count: shape(0, 0, 10 ** 6, 1000),
    wage: shape(4, 5000, 9 * 10 ** 6, 2500),
    rate: shape(4, -5000, 15_000, 2500),
    index: shape(6, 10 ** 5, 5 * 10 ** 6, 5 * 10 ** 5),
    hours: shape(2, 0, 10 ** 6, 100),
    balance: shape(4, 0, 10 ** 12, 10 ** 6),
  },
}

/** What each name is; `w0` to `w19` are hours. */
export const measures: Readonly<Record<string, Measure>> = {
  revenue: 'revenue',
  price: 'price',
  sold: 'count',
  cost: 'amount',
  limit: 'amount',
  wage: 'wage',
  rate: 'rate',
  index: 'index',
  ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`w${index}`, 'hours' as const])),
  buffer: 'balance',
  recouped: 'balance',
}

export const shapeOf = (kind: RowKind, name: string): Shape => shapes[kind][measures[name] as Measure]

/** Every third row is drawn evenly, every third is round, every third mixes these with zeros and the ends of the ranges. */
export function wholeRows(kind: RowKind, count: number, seed: number): Readonly<Record<string, WholeColumn>> {
  const draw = drawer(seed)
  // A draw has 32 bits: wider ranges take two.
  const below = (size: number): number => (size <= 2 ** 32 ? draw(size) : Math.floor(draw(2 ** 21) * (size / 2 ** 21)) + draw(2 ** 20))
  const value = ({ least, most, round }: Shape, how: number): number => {
    const choice = how === 2 ? draw(6) : how
    if (choice === 0) return Math.min(most, least + below(most - least + 1))
    const lowest = Math.ceil(least / round)
    if (choice <= 2) return (lowest + below(Math.floor(most / round) - lowest + 1)) * round
    return choice === 3 ? Math.max(0, least) : choice === 4 ? least : most
  }
  return Object.fromEntries(
    Object.keys(measures).map((name) => {
      const own = shapeOf(kind, name)
      return [name, { decimals: own.decimals, values: BigInt64Array.from({ length: count }, (_, row) => BigInt(value(own, row % 3))) }]
    }),
  )
}
