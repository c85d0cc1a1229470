/** Rows for the inputs of generated keys: random ones, and round ones that make ties. The same seed gives the same rows. */

import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { ColumnOptions } from '../../src/sql/index.ts'

/** What every input may be: its range, its decimals, and in what steps round values come. */
interface Shape {
  readonly range: readonly [number, number]
  readonly decimals: number
  readonly round: number
}

const money: Shape = { range: [-20_000, 20_000], decimals: 3, round: 2.5 }
const hours: Shape = { range: [0, 300], decimals: 2, round: 1 }

export const shapes: Readonly<Record<string, Shape>> = {
  revenue: { range: [-50_000, 100_000], decimals: 3, round: 0.005 },
  price: { range: [0, 20], decimals: 4, round: 0.5 },
  sold: { range: [0, 2000], decimals: 0, round: 10 },
  cost: money,
  limit: money,
  wage: { range: [0.5, 40], decimals: 4, round: 0.25 },
  rate: { range: [-0.5, 1.5], decimals: 2, round: 0.05 },
  index: { range: [0.1, 3], decimals: 4, round: 0.1 },
  w0: hours,
  w1: hours,
  w2: hours,
  w3: hours,
  w4: hours,
  w5: hours,
}

/** What the queries are told about the columns. */
export const columns = (kind: 'decimal' | 'double' | 'scaled'): Readonly<Record<string, ColumnOptions>> =>
  Object.fromEntries(
    Object.entries(shapes).map(([name, { range, decimals }]) => [name, { kind, range, decimals, ...(kind === 'scaled' && { column: `${name}_n` }) }]),
  )

/** A row as whole numbers: the value of an input times `10^decimals`. */
export type Row = Readonly<Record<string, number>>

/** `count` rows; every third is random, every third is round, every third is mixed with zeros and ends of ranges. */
export function rowsOf(count: number, seed: number): readonly Row[] {
  const generator = xoroshiro128plus(seed)
  const whole = (lo: number, hi: number): number => uniformInt(generator, lo, hi)
  const value = ({ range: [lo, hi], decimals, round }: Shape, kind: number): number => {
    const power = 10 ** decimals
    const [least, most, step] = [Math.round(lo * power), Math.round(hi * power), Math.round(round * power)]
    const choice = kind === 2 ? whole(0, 5) : kind
    if (choice === 0) return whole(least, most)
    if (choice <= 2) return whole(Math.ceil(least / step), Math.floor(most / step)) * step
    return choice === 3 ? Math.max(0, least) : choice === 4 ? least : most
  }
  return Array.from({ length: count }, (_, index) => Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, value(shape, index % 3)])))
}

/** A whole number as the decimal it stands for. */
export function decimalText(n: number, decimals: number): string {
  const digits = String(Math.abs(n)).padStart(decimals + 1, '0')
  const point = digits.length - decimals
  return `${n < 0 ? '-' : ''}${digits.slice(0, point)}${decimals === 0 ? '' : `.${digits.slice(point)}`}`
}

/** The inputs of a settlement. */
export const inputsOf = (row: Row): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(shapes).map(([name, { decimals }]) => [name, decimalText(row[name] as number, decimals)]))
