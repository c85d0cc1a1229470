/** Which inputs a Bernstein form is over, and with which degree each. */
import type { Poly } from './poly.ts'
import type { Ranges } from './range-box.ts'

/** Inputs and a degree for each. */
export interface Grid {
  readonly over: readonly number[]
  readonly degrees: readonly number[]
}

/** Which inputs an expansion is over, and with which degree each. */
export interface Shape extends Grid {
  /** Coefficients along each input: degree + 1, or 1 where the range is a point. */
  readonly counts: readonly number[]
  readonly size: number
  readonly text: string
}

/** The smallest shape into which all these polynomials fit. */
export function shapeOf(polys: readonly Poly[], box: Ranges): Shape {
  const over: number[] = []
  const degrees: number[] = []
  const counts: number[] = []
  for (let index = 0; index < box.lo.length; index++) {
    let degree = 0
    for (const p of polys) degree = Math.max(degree, p.degrees[index] as number)
    if (degree === 0) continue
    over.push(index)
    degrees.push(degree)
    counts.push(box.low[index] === box.high[index] ? 1 : degree + 1)
  }
  return shaped(over, degrees, counts)
}

const shaped = (over: readonly number[], degrees: readonly number[], counts: readonly number[]): Shape => ({
  over,
  degrees,
  counts,
  size: counts.reduce((size, count) => size * count, 1),
  text: `${over.join()}:${degrees.join()}`,
})

/** The part of a shape that is over inputs of the polynomial: along the others its coefficients repeat. */
export function shapeWithin(shape: Shape, p: Poly): Shape {
  const kept = shape.over.flatMap((variable, at) => ((p.degrees[variable] as number) > 0 ? [at] : []))
  if (kept.length === shape.over.length) return shape
  const pick = (all: readonly number[]): readonly number[] => kept.map((at) => all[at] as number)
  return shaped(pick(shape.over), pick(shape.degrees), pick(shape.counts))
}
