/** What is divided out of a polynomial because it is known not to be negative: decisive for shares in proportion. */
import type { Factor } from '../certificate.ts'
import { floatForm } from './bernstein.ts'
import { closeToZero, magnitudeOn } from './bernstein-rows.ts'
import type { Cell } from './cell.ts'
import { asConstant, type Poly } from './poly.ts'
import { commonPower, quotient, withoutPower } from './poly-divide.ts'
import { shapeOf } from './shape.ts'
import type { Space } from './space.ts'

export interface Reduced {
  readonly poly: Poly
  readonly factors: readonly Factor[]
}

/** A constraint keeps its meaning only without factors that may be zero where cells without interior count. */
export const reduceConstraint = (space: Space, cell: Cell, poly: Poly): Reduced => reduce(space, cell, poly, cell.thin)

/** Of a goal any factor that is not negative may be taken; none where what is left is nowhere above zero: then the factors are zero throughout. */
export function reduceGoal(space: Space, cell: Cell, poly: Poly): Reduced {
  const reduced = reduce(space, cell, poly, true)
  return isAboveSomewhere(space, cell, reduced.poly) ? reduced : { poly, factors: [] }
}

function reduce(space: Space, cell: Cell, poly: Poly, zeroAllowed: boolean): Reduced {
  const factors: Factor[] = []
  let rest = poly
  if (asConstant(poly) !== undefined) return { poly, factors }
  space.names.forEach((name, index) => {
    const low = cell.box.lo[index]?.n as bigint
    if ((rest.degrees[index] as number) === 0 || (zeroAllowed ? low < 0n : low <= 0n)) return
    const power = commonPower(space, rest, index)
    if (power === 0) return
    rest = withoutPower(space, rest, index, power)
    factors.push(['input', name, power])
  })
  const take = (kind: 'divisor' | 'constraint', by: Poly, index: number): void => {
    if (asConstant(by) !== undefined) return
    let power = 0
    for (let next = quotient(space, rest, by); next !== undefined; next = quotient(space, rest, by)) {
      rest = next
      power++
    }
    if (power > 0) factors.push([kind, index, power])
  }
  cell.divisors.forEach((divisor, index) => {
    take('divisor', divisor, index)
  })
  // A constraint that is the polynomial itself, or its opposite, says more as a row of the closing sum; one that is never above zero on the
  // box is zero throughout the cell, and says nothing about what it is a factor of.
  if (zeroAllowed)
    cell.constraints.forEach((constraint, index) => {
      if (constraint.keys.length < 2 || constraint.keys.length >= rest.keys.length || quotient(space, rest, constraint) === undefined) return
      if (isAboveSomewhere(space, cell, constraint)) take('constraint', constraint, index)
    })
  return { poly: rest, factors }
}

function isAboveSomewhere(space: Space, cell: Cell, poly: Poly): boolean {
  const doubt = closeToZero * magnitudeOn(space, poly, cell.box)
  return floatForm(space, poly, cell.box, shapeOf([poly], cell.box)).some((value) => value > doubt)
}
