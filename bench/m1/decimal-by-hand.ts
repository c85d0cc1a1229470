/** M1 as a careful developer writes it with decimal.js: no framework, no explanation. */
import { Decimal } from 'decimal.js'
import type { Answer, Case } from './month.ts'

const cents = (x: Decimal): Decimal => x.toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
const material = (units: Decimal, aluminium: Decimal, wood: Decimal): Decimal =>
  cents(units.times(aluminium.times(2).times('1.60').plus(wood.times('0.020').times('1.25'))))

/** Largest remainder for two, on the absolute value: the first takes the tie. */
function twoWays(total: Decimal, first: Decimal): readonly [Decimal, Decimal] {
  const rounded = cents(first)
  return [rounded, total.minus(rounded)]
}

export function decimalByHand({ inputs, opening }: Case): Answer {
  const units = new Decimal(inputs.units)
  const recoupedBefore = new Decimal(opening.recouped)
  const bufferBefore = new Decimal(opening.buffer)
  const sales = cents(units.times(inputs.price))
  const channel = cents(sales.times('0.10'))
  const reference = material(units, new Decimal(inputs.aluminium), new Decimal(inputs.wood))
  const actual = material(units, new Decimal(inputs.aluminiumPaid), new Decimal(inputs.woodPaid))
  const incentive = cents(reference.minus(actual).times('0.5'))
  const hardware = cents(units.times('3.10'))
  const labour = cents(units.times('0.75').times('26.00').times(inputs.wageIndex).div(100))
  const recoup = cents(Decimal.min(units.times('3.00'), Decimal.max(new Decimal(30000).minus(recoupedBefore), 0)))
  const surplus = sales.minus(channel).minus(actual).minus(incentive).minus(hardware).minus(labour).minus(recoup)
  const claimS = actual.plus(incentive).plus(hardware).plus(recoup)
  let [partS, partW, moved] = [new Decimal(0), new Decimal(0), new Decimal(0)]
  if (surplus.gte(0)) {
    moved = cents(Decimal.min(surplus.times('0.15'), Decimal.max(new Decimal(12000).minus(bufferBefore), 0)))
    const rest = surplus.minus(moved)
    const low = Decimal.min(rest, sales.times('0.10'))
    ;[partS, partW] = twoWays(rest, low.times('0.5').plus(rest.minus(low).times('0.6')))
  } else {
    const loss = surplus.neg()
    const drawn = cents(Decimal.min(loss, Decimal.max(bufferBefore, 0)))
    const rest = loss.minus(drawn)
    const limit = Decimal.min(rest.times('0.3'), labour.times('0.08'))
    const [s, w] = twoWays(rest, rest.minus(limit))
    ;[partS, partW, moved] = [s.neg(), w.neg(), drawn.neg()]
  }
  return {
    S: claimS.plus(partS).toFixed(2),
    W: labour.plus(partW).toFixed(2),
    buffer: bufferBefore.plus(moved).toFixed(2),
    recouped: recoupedBefore.plus(recoup).toFixed(2),
  }
}
