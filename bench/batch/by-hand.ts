/** The key as a careful developer writes it in plain numbers over columns, in whole units of the last decimal turned to euros. */
import type { ColumnName, Columns } from './rows.ts'

/** Cents of A and B per row. */
export interface Cents {
  readonly A: Float64Array
  readonly B: Float64Array
}

const passThrough = (price: number): number => {
  const off = price - 1.2
  if (off > 0.06) return 1.2 + (off - 0.06) * 0.5
  if (off < -0.06) return 1.2 + (off + 0.06) * 0.5
  return 1.2
}

/** One loop, floating point, rounded down and the largest remainder served: what is written when somebody knows the problem. */
export function floatLoop(columns: Columns, rows: number, { A, B }: Cents): void {
  const { revenue, costA, volume, price, hoursA, hoursB, rateA, rateB } = columns
  for (let i = 0; i < rows; i++) {
    const total = (revenue[i] as number) * 0.01
    const cost = (costA[i] as number) * 0.01 + passThrough((price[i] as number) * 0.0001) * ((volume[i] as number) * 0.01)
    const pool = total - cost
    const ceiling = 0.3 * Math.max(pool, 0)
    const [hA, hB] = [(hoursA[i] as number) * 0.01, (hoursB[i] as number) * 0.01]
    const guaranteeA = Math.min(hA * (rateA[i] as number) * 0.01, ceiling)
    const guaranteeB = Math.min(hB * (rateB[i] as number) * 0.01, ceiling)
    const rest = pool - guaranteeA - guaranteeB
    let a = cost + guaranteeA
    let b = guaranteeB
    if (rest >= 0) {
      const first = Math.min(rest, 5000)
      const second = Math.min(rest, 20000) - first
      const third = rest - first - second
      const hours = hA + hB
      const part = hours > 0 ? hA / hours : 0.5
      a += first * 0.4 + second * 0.5 + third * part
      b += first * 0.6 + second * 0.5 + third * (1 - part)
    } else {
      a += rest * 0.4
      b += rest * 0.6
    }
    const [inCentsA, inCentsB] = [a * 100, b * 100]
    const [floorA, floorB] = [Math.floor(inCentsA), Math.floor(inCentsB)]
    const left = (revenue[i] as number) - floorA - floorB
    const aFirst = inCentsA - floorA >= inCentsB - floorB
    A[i] = floorA + (left > 1 || (left === 1 && aFirst) ? 1 : 0)
    B[i] = floorB + (left > 1 || (left === 1 && !aFirst) ? 1 : 0)
  }
}

/** The same for one row, an object in euros and hours; an object is answered, in euros. */
export function floatRow(row: Readonly<Record<ColumnName, number>>): { readonly A: number; readonly B: number } {
  const { revenue, costA, volume, price, hoursA, hoursB, rateA, rateB } = row
  const cost = costA + passThrough(price) * volume
  const pool = revenue - cost
  const ceiling = 0.3 * Math.max(pool, 0)
  const guaranteeA = Math.min(hoursA * rateA, ceiling)
  const guaranteeB = Math.min(hoursB * rateB, ceiling)
  const rest = pool - guaranteeA - guaranteeB
  let a = cost + guaranteeA
  if (rest >= 0) {
    const first = Math.min(rest, 5000)
    const second = Math.min(rest, 20000) - first
    const hours = hoursA + hoursB
    a += first * 0.4 + second * 0.5 + (rest - first - second) * (hours > 0 ? hoursA / hours : 0.5)
  } else a += rest * 0.4
  const cents = Math.round(a * 100)
  return { A: cents / 100, B: (Math.round(revenue * 100) - cents) / 100 }
}

const above = (x: number): number => (x + Math.abs(x)) * 0.5
const least = (a: number, b: number): number => (a + b - Math.abs(a - b)) * 0.5

/** The same tuned: nothing branches, everything in cents, A rounded to the nearest cent and B the rest. */
export function tunedLoop(columns: Columns, rows: number, { A, B }: Cents): void {
  const { revenue, costA, volume, price, hoursA, hoursB, rateA, rateB } = columns
  for (let i = 0; i < rows; i++) {
    const total = revenue[i] as number
    const off = (price[i] as number) - 12000
    const passed = 12000 + (above(off - 600) - above(-600 - off)) * 0.5
    const cost = (costA[i] as number) + passed * (volume[i] as number) * 0.0001
    const pool = total - cost
    const ceiling = 0.3 * above(pool)
    const guaranteeA = least((hoursA[i] as number) * (rateA[i] as number) * 0.01, ceiling)
    const guaranteeB = least((hoursB[i] as number) * (rateB[i] as number) * 0.01, ceiling)
    const rest = pool - guaranteeA - guaranteeB
    const gain = above(rest)
    const first = least(gain, 500000)
    const upToSecond = least(gain, 2000000)
    const hours = (hoursA[i] as number) + (hoursB[i] as number)
    const part = hours > 0 ? (hoursA[i] as number) / hours : 0.5
    const a = cost + guaranteeA + first * 0.4 + (upToSecond - first) * 0.5 + (gain - upToSecond) * part + (rest - gain) * 0.4
    const rounded = Math.floor(a + 0.5)
    A[i] = rounded
    B[i] = total - rounded
  }
}
