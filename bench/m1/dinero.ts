/**
 * M1 with dinero.js: amounts are dineros, quantities and prices are scaled integers, and `allocate` divides. Its remainder goes to the
 * largest shares and not by largest remainder, so single cents may differ between the partners.
 */
import { add, allocate, dinero, greaterThanOrEqual, halfAwayFromZero, maximum, minimum, multiply, subtract, toDecimal, transformScale } from 'dinero.js'
import { EUR } from 'dinero.js/currencies'
import type { Answer, Case } from './month.ts'

interface Scaled {
  readonly amount: number
  readonly scale: number
}

/** A decimal text as the scaled integer dinero works with. */
function scaled(text: string): Scaled {
  const [whole = '0', part = ''] = text.split('.')
  return { amount: Number(whole + part), scale: part.length }
}

const money = (text: string) => {
  const { amount, scale } = scaled(text)
  return dinero({ amount, currency: EUR, scale })
}
const cents = (x: ReturnType<typeof money>) => transformScale(x, 2, halfAwayFromZero)
const material = (units: Scaled, aluminium: string, wood: string) =>
  cents(multiply(add(multiply(money(aluminium), { amount: 32, scale: 1 }), multiply(money(wood), { amount: 25, scale: 3 })), units))

export function withDinero({ inputs, opening }: Case): Answer {
  const zero = money('0.00')
  const units = scaled(inputs.units)
  const recoupedBefore = money(opening.recouped)
  const bufferBefore = money(opening.buffer)
  const sales = cents(multiply(money(inputs.price), units))
  const channel = cents(multiply(sales, { amount: 10, scale: 2 }))
  const reference = material(units, inputs.aluminium, inputs.wood)
  const actual = material(units, inputs.aluminiumPaid, inputs.woodPaid)
  const incentive = cents(multiply(subtract(reference, actual), { amount: 5, scale: 1 }))
  const hardware = cents(multiply(money('3.10'), units))
  const wage = scaled(inputs.wageIndex)
  const labour = cents(multiply(multiply(money('19.50'), units), { amount: wage.amount, scale: wage.scale + 2 }))
  const recoup = cents(minimum([multiply(money('3.00'), units), maximum([subtract(money('30000.00'), recoupedBefore), zero])]))
  const surplus = [channel, actual, incentive, hardware, labour, recoup].reduce((left, claim) => subtract(left, claim), sales)
  const claimS = [incentive, hardware, recoup].reduce((sum, claim) => add(sum, claim), actual)
  let [partS, partW, moved] = [zero, zero, zero]
  if (greaterThanOrEqual(surplus, zero)) {
    moved = cents(minimum([multiply(surplus, { amount: 15, scale: 2 }), maximum([subtract(money('12000.00'), bufferBefore), zero])]))
    const rest = subtract(surplus, moved)
    const low = cents(minimum([rest, multiply(sales, { amount: 10, scale: 2 })]))
    const [lowS, lowW] = allocate(low, [50, 50]) as [typeof low, typeof low]
    const [highS, highW] = allocate(subtract(rest, low), [60, 40]) as [typeof low, typeof low]
    ;[partS, partW] = [add(lowS, highS), add(lowW, highW)]
  } else {
    const loss = multiply(surplus, -1)
    const drawn = cents(minimum([loss, maximum([bufferBefore, zero])]))
    const rest = subtract(loss, drawn)
    const w = cents(minimum([multiply(rest, { amount: 3, scale: 1 }), multiply(labour, { amount: 8, scale: 2 })]))
    ;[partS, partW, moved] = [multiply(subtract(rest, w), -1), multiply(w, -1), multiply(drawn, -1)]
  }
  return {
    S: toDecimal(cents(add(claimS, partS))),
    W: toDecimal(cents(add(labour, partW))),
    buffer: toDecimal(cents(add(bufferBefore, moved))),
    recouped: toDecimal(cents(add(recoupedBefore, recoup))),
  }
}
