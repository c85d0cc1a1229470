/**
 * The key with dinero.js, row by row. A part of a tier goes by hours through `allocate`, eight decimals deep and with its remainder where
 * dinero puts it; then the nearest cent for A and the rest for B, which is the largest remainder.
 */
import { add, allocate, greaterThanOrEqual, maximum, minimum, multiply, subtract, transformScale } from 'dinero.js'
import { dinero, halfDown, halfUp } from 'dinero.js/bigint'
import { EUR } from 'dinero.js/bigint/currencies'
import type { Cents } from './by-hand.ts'
import type { Columns } from './rows.ts'

type Money = ReturnType<typeof dinero>

const money = (amount: number, scale: bigint): Money => dinero({ amount: BigInt(amount), currency: EUR, scale })
const zero = money(0, 2n)
const by = (amount: number, scale: bigint) => ({ amount: BigInt(amount), scale })

function purchase(price: Money, volume: number): Money {
  const off = subtract(price, money(12, 1n))
  const outside = add(maximum([subtract(off, money(6, 2n)), zero]), minimum([add(off, money(6, 2n)), zero]))
  return multiply(add(multiply(outside, by(5, 1n)), money(12, 1n)), by(volume, 2n))
}

/** What A receives of a surplus. */
function tiers(rest: Money, hoursA: number, hoursB: number): Money {
  const first = minimum([rest, money(5000, 0n)])
  const second = subtract(minimum([rest, money(20000, 0n)]), first)
  const third = subtract(subtract(rest, first), second)
  const [part] = allocate(third, hoursA + hoursB > 0 ? [BigInt(hoursA), BigInt(hoursB)] : [1n, 1n]) as [Money]
  return add(add(multiply(first, by(4, 1n)), multiply(second, by(5, 1n))), part)
}

/** The first rows, in cents. */
export function dineroRows(columns: Columns, rows: number): Cents {
  const [A, B] = [new Float64Array(rows), new Float64Array(rows)]
  for (let i = 0; i < rows; i++) {
    const at = (name: keyof Columns): number => columns[name][i] as number
    const revenue = money(at('revenue'), 2n)
    const cost = add(money(at('costA'), 2n), purchase(money(at('price'), 4n), at('volume')))
    const pool = subtract(revenue, cost)
    const ceiling = multiply(maximum([pool, zero]), by(3, 1n))
    const guaranteeA = minimum([multiply(money(at('rateA'), 2n), by(at('hoursA'), 2n)), ceiling])
    const guaranteeB = minimum([multiply(money(at('rateB'), 2n), by(at('hoursB'), 2n)), ceiling])
    const rest = subtract(subtract(pool, guaranteeA), guaranteeB)
    const gains = greaterThanOrEqual(rest, zero)
    const due = add(add(cost, guaranteeA), gains ? tiers(rest, at('hoursA'), at('hoursB')) : multiply(rest, by(4, 1n)))
    const cents = Number(transformScale(due, 2n, gains ? halfUp : halfDown).toJSON().amount)
    A[i] = cents
    B[i] = at('revenue') - cents
  }
  return { A, B }
}
