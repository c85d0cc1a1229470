/** M1 as a careful developer writes it with big.js: no framework, no explanation. */
import { Big } from 'big.js'
import type { Answer, Case } from './month.ts'

const cents = (x: Big): Big => x.round(2, Big.roundHalfUp)
const least = (a: Big, b: Big | number): Big => (a.lte(b) ? a : new Big(b))
const most = (a: Big, b: Big | number): Big => (a.gte(b) ? a : new Big(b))
const material = (units: Big, aluminium: Big, wood: Big): Big => cents(units.times(aluminium.times(2).times('1.60').plus(wood.times('0.020').times('1.25'))))

/** Largest remainder for two, on the absolute value: the first takes the tie. */
function twoWays(total: Big, first: Big): readonly [Big, Big] {
  const rounded = cents(first)
  return [rounded, total.minus(rounded)]
}

export function bigByHand({ inputs, opening }: Case): Answer {
  const units = new Big(inputs.units)
  const recoupedBefore = new Big(opening.recouped)
  const bufferBefore = new Big(opening.buffer)
  const sales = cents(units.times(inputs.price))
  const channel = cents(sales.times('0.10'))
  const reference = material(units, new Big(inputs.aluminium), new Big(inputs.wood))
  const actual = material(units, new Big(inputs.aluminiumPaid), new Big(inputs.woodPaid))
  const incentive = cents(reference.minus(actual).times('0.5'))
  const hardware = cents(units.times('3.10'))
  const labour = cents(units.times('0.75').times('26.00').times(inputs.wageIndex).div(100))
  const recoup = cents(least(units.times('3.00'), most(new Big(30000).minus(recoupedBefore), 0)))
  const surplus = sales.minus(channel).minus(actual).minus(incentive).minus(hardware).minus(labour).minus(recoup)
  const claimS = actual.plus(incentive).plus(hardware).plus(recoup)
  let [partS, partW, moved] = [new Big(0), new Big(0), new Big(0)]
  if (surplus.gte(0)) {
    moved = cents(least(surplus.times('0.15'), most(new Big(12000).minus(bufferBefore), 0)))
    const rest = surplus.minus(moved)
    const low = least(rest, sales.times('0.10'))
    ;[partS, partW] = twoWays(rest, low.times('0.5').plus(rest.minus(low).times('0.6')))
  } else {
    const loss = surplus.times(-1)
    const drawn = cents(least(loss, most(bufferBefore, 0)))
    const rest = loss.minus(drawn)
    const limit = least(rest.times('0.3'), labour.times('0.08'))
    const [s, w] = twoWays(rest, rest.minus(limit))
    ;[partS, partW, moved] = [s.times(-1), w.times(-1), drawn.times(-1)]
  }
  return {
    S: claimS.plus(partS).toFixed(2),
    W: labour.plus(partW).toFixed(2),
    buffer: bufferBefore.plus(moved).toFixed(2),
    recouped: recoupedBefore.plus(recoup).toFixed(2),
  }
}
