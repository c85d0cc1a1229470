/** The key with decimal.js, row by row, as a careful developer writes it. */
import { Decimal } from 'decimal.js'
import type { Cents } from './by-hand.ts'
import { type ColumnName, type Columns, columnNames, decimals } from './rows.ts'

Decimal.set({ precision: 40 })
const zero = new Decimal(0)

function purchase(price: Decimal, volume: Decimal): Decimal {
  const off = price.minus('1.2')
  const outside = Decimal.max(off.minus('0.06'), zero).plus(Decimal.min(off.plus('0.06'), zero))
  return outside.times('0.5').plus('1.2').times(volume)
}

interface Amounts {
  readonly revenue: Decimal
  readonly costA: Decimal
  readonly volume: Decimal
  readonly price: Decimal
  readonly hoursA: Decimal
  readonly hoursB: Decimal
  readonly rateA: Decimal
  readonly rateB: Decimal
}

/** What A receives, in cents. */
function centsOfA({ revenue, costA, volume, price, hoursA, hoursB, rateA, rateB }: Amounts): Decimal {
  const cost = costA.plus(purchase(price, volume))
  const pool = revenue.minus(cost)
  const ceiling = Decimal.max(pool, zero).times('0.3')
  const guaranteeA = Decimal.min(hoursA.times(rateA), ceiling)
  const guaranteeB = Decimal.min(hoursB.times(rateB), ceiling)
  const rest = pool.minus(guaranteeA).minus(guaranteeB)
  let due = cost.plus(guaranteeA)
  if (rest.gte(0)) {
    const first = Decimal.min(rest, 5000)
    const second = Decimal.min(rest, 20000).minus(first)
    const third = rest.minus(first).minus(second)
    const hours = hoursA.plus(hoursB)
    due = due
      .plus(first.times('0.4'))
      .plus(second.times('0.5'))
      .plus(hours.gt(0) ? third.times(hoursA).div(hours) : third.times('0.5'))
  } else due = due.plus(rest.times('0.4'))
  // Of two partners the one with the larger remainder receives the cent; a tie goes to A, of a loss the mirrored way.
  return due.times(100).toDecimalPlaces(0, rest.gte(0) ? Decimal.ROUND_HALF_CEIL : Decimal.ROUND_HALF_FLOOR)
}

/** The columns as Decimals, made beforehand. */
export const decimalColumns = (columns: Columns, rows: number): readonly Amounts[] =>
  Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(columnNames.map((name) => [name, new Decimal(columns[name][row] as number).div(10 ** decimals[name])])),
  ) as unknown as readonly Amounts[]

/** All rows, in cents. */
export function decimalRows(rows: readonly Amounts[]): Cents {
  const [A, B] = [new Float64Array(rows.length), new Float64Array(rows.length)]
  rows.forEach((row, i) => {
    const cents = centsOfA(row)
    A[i] = cents.toNumber()
    B[i] = row.revenue.times(100).minus(cents).toNumber()
  })
  return { A, B }
}

/** One row of texts, texts out. */
export function decimalRow(row: Readonly<Record<ColumnName, string>>): { readonly A: string; readonly B: string } {
  const amounts = Object.fromEntries(columnNames.map((name) => [name, new Decimal(row[name])])) as unknown as Amounts
  const a = centsOfA(amounts).div(100)
  return { A: a.toFixed(2), B: amounts.revenue.minus(a).toFixed(2) }
}
