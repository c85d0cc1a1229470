/** The key with decimal.js, row by row, as a careful developer writes it. */
import { Decimal } from 'decimal.js'
import type { Cents } from './by-hand.ts'
import type { Columns } from './rows.ts'

Decimal.set({ precision: 40 })
const zero = new Decimal(0)

function purchase(price: Decimal, volume: Decimal): Decimal {
  const off = price.minus('1.2')
  const outside = Decimal.max(off.minus('0.06'), zero).plus(Decimal.min(off.plus('0.06'), zero))
  return outside.times('0.5').plus('1.2').times(volume)
}

/** The first rows, in cents. */
export function decimalRows(columns: Columns, rows: number): Cents {
  const [A, B] = [new Float64Array(rows), new Float64Array(rows)]
  const value = (name: keyof Columns, row: number, places: number): Decimal => new Decimal(columns[name][row] as number).div(10 ** places)
  for (let i = 0; i < rows; i++) {
    const [revenue, hoursA, hoursB] = [value('revenue', i, 2), value('hoursA', i, 2), value('hoursB', i, 2)]
    const cost = value('costA', i, 2).plus(purchase(value('price', i, 4), value('volume', i, 2)))
    const pool = revenue.minus(cost)
    const ceiling = Decimal.max(pool, zero).times('0.3')
    const guaranteeA = Decimal.min(hoursA.times(value('rateA', i, 2)), ceiling)
    const guaranteeB = Decimal.min(hoursB.times(value('rateB', i, 2)), ceiling)
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
    const inCents = due.times(100)
    const rounded = inCents.toDecimalPlaces(0, rest.gte(0) ? Decimal.ROUND_HALF_CEIL : Decimal.ROUND_HALF_FLOOR)
    const cents = rounded.toNumber()
    A[i] = cents
    B[i] = (columns.revenue[i] as number) - cents
  }
  return { A, B }
}
