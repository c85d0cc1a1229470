/** Cheap answers to "is this polynomial never negative on the cell?", for a comparison of two values and both its directions. */
import type { Closing, Shown } from '../certificate.ts'
import { floatForm } from './bernstein.ts'
import { closeToZero, magnitudeOn } from './bernstein-rows.ts'
import type { Cell } from './cell.ts'
import { type Reduced, reduceConstraint } from './factors.ts'
import { isZero, negate, type Poly } from './poly.ts'
import { closeByKnown, closeQuickly } from './question.ts'
import { shapeOf } from './shape.ts'
import type { Space } from './space.ts'

export interface Side {
  readonly reduced: Reduced
  /** How it is shown to be ≥ 0, when that is cheap. */
  readonly shown: Shown | undefined
}

/** A polynomial and its opposite, factors taken out of both. `seen`: was either seen above zero? Then the other is not shown. */
export function bothSides(space: Space, cell: Cell, poly: Poly, seen: readonly [boolean, boolean]): readonly [Side, Side] {
  const reduced = reduceConstraint(space, cell, poly)
  const opposite = { ...reduced, poly: negate(reduced.poly) }
  const open = (each: Reduced): Side => ({ reduced: each, shown: undefined })
  if (seen[0] && seen[1]) return [open(reduced), open(opposite)]
  const [least, most] = extremes(space, cell, reduced.poly)
  return [seen[1] ? open(reduced) : sideOf(space, cell, reduced, least), seen[0] ? open(opposite) : sideOf(space, cell, opposite, -most)]
}

/** The smallest and the largest Bernstein coefficient, in units of what floating point may be wrong by. */
function extremes(space: Space, cell: Cell, poly: Poly): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of floatForm(space, poly, cell.box, shapeOf([poly], cell.box))) {
    if (value < least) least = value
    if (value > most) most = value
  }
  const doubt = closeToZero * magnitudeOn(space, poly, cell.box) || 1
  return [least / doubt, most / doubt]
}

function sideOf(space: Space, cell: Cell, reduced: Reduced, least: number): Side {
  const question = { space, box: cell.box, goal: reduced.poly, constraints: cell.constraints, strict: false, thin: cell.thin }
  const close = isZero(reduced.poly) || least > 1 ? alone : least >= -1 ? closeQuickly(question) : closeByKnown(question)
  if (close === undefined) return { reduced, shown: undefined }
  return { reduced, shown: reduced.factors.length === 0 ? { close } : { divide: reduced.factors, close } }
}

const alone: Closing = { by: [['goal', '1']] }
