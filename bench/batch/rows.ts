/** The data that is measured: eight columns of whole numbers, in units of their last decimal. */

/** A small, fast generator with good statistics: sfc32 (Doty-Humphrey, PractRand). Answers whole numbers below `below`. */
export function drawer(seed: number): (below: number) => number {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1]
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let warm = 0; warm < 20; warm++) next()
  return (below) => Math.floor((next() / 2 ** 32) * below)
}

export const columnNames = ['revenue', 'costA', 'volume', 'price', 'hoursA', 'hoursB', 'rateA', 'rateB'] as const
export type ColumnName = (typeof columnNames)[number]
export type Columns = Readonly<Record<ColumnName, Float64Array>>

/** How many decimals each column has. */
export const decimals: Readonly<Record<ColumnName, number>> = { revenue: 2, costA: 2, volume: 2, price: 4, hoursA: 2, hoursB: 2, rateA: 2, rateB: 2 }

/** `random`: uniform. `ties`: round business numbers: whole hours, prices in steps of 0.50, lots of 100 kg, amounts in tens. */
export type Kind = 'random' | 'ties'

/** Per column the least value, how many steps above it, and the step, in units of the last decimal. */
const shapes: Readonly<Record<Kind, Readonly<Record<ColumnName, readonly [number, number, number]>>>> = {
  random: {
    revenue: [0, 10_000_001, 1],
    costA: [0, 3_000_001, 1],
    volume: [0, 2_000_001, 1],
    price: [5_000, 35_001, 1],
    hoursA: [0, 20_001, 1],
    hoursB: [0, 20_001, 1],
    rateA: [1_000, 7_001, 1],
    rateB: [1_000, 7_001, 1],
  },
  ties: {
    revenue: [0, 20_001, 500],
    costA: [0, 3_001, 1000],
    volume: [0, 201, 10_000],
    price: [5_000, 8, 5_000],
    hoursA: [0, 201, 100],
    hoursB: [0, 201, 100],
    rateA: [1_000, 141, 50],
    rateB: [1_000, 141, 50],
  },
}

/** Fills the first `rows` rows. */
export function fill(columns: Columns, rows: number, kind: Kind, seed = 1): void {
  const draw = drawer(seed)
  for (const name of columnNames) {
    const [least, steps, by] = shapes[kind][name]
    const column = columns[name]
    for (let row = 0; row < rows; row++) column[row] = least + draw(steps) * by
  }
}

export const emptyColumns = (rows: number): Columns => Object.fromEntries(columnNames.map((name) => [name, new Float64Array(rows)])) as Columns

/** The same values as doubles nearest to their decimals. */
export const rawColumns = (columns: Columns): Columns =>
  Object.fromEntries(columnNames.map((name) => [name, columns[name].map((value) => value / 10 ** decimals[name])])) as Columns
