/** Constraints times distances of inputs to an end of their ranges, and times one another: rows of the degree that the goal has. */
import type { Candidate, Question } from './close.ts'
import { addTimes, constant, mul, type Poly, scale, variable } from './poly.ts'
import type { Space } from './space.ts'

const one = { n: 1n, d: 1n }

type Side = 'low' | 'high'

/** The distance of an input to one end of its range. */
function distance(space: Space, { lo, hi }: Question['box'], index: number, side: Side): Poly {
  const x = variable(space, index)
  return side === 'low'
    ? addTimes(space, x, constant(space, lo[index] as typeof one), { n: -1n, d: 1n })
    : addTimes(space, scale(space, x, { n: -1n, d: 1n }), constant(space, hi[index] as typeof one), one)
}

/** Inputs in which the goal has the higher degree, and whose range is no point. */
const missing = ({ space, box, goal }: Question, poly: Poly): readonly number[] =>
  space.names.flatMap((_, index) => ((goal?.degrees[index] ?? 0) > (poly.degrees[index] as number) && box.low[index] !== box.high[index] ? [index] : []))

/** One pair of rows per constraint and input in which the goal has the higher degree. */
export function multipliedRows(question: Question): readonly Candidate[] {
  const { space, box, constraints } = question
  const row = (poly: Poly, k: number, index: number, side: Side): Candidate => ({
    row: ['times', k, space.names[index] as string, side],
    poly: mul(space, poly, distance(space, box, index, side)),
  })
  return constraints.flatMap((poly, k) => missing(question, poly).flatMap((index) => [row(poly, k, index, 'low'), row(poly, k, index, 'high')]))
}

/** Beyond this many inputs the products of all their distances are too many. */
const mostInputs = 5

/** Each of these constraints times one distance for every input in which the goal has the higher degree: what adds no columns. */
export function distanceRows(question: Question, numbers: readonly number[]): readonly Candidate[] {
  const { space, box, constraints } = question
  return numbers.flatMap((k) => {
    const poly = constraints[k] as Poly
    const inputs = missing(question, poly)
    if (inputs.length < 2 || inputs.length > mostInputs) return []
    return Array.from({ length: 2 ** inputs.length }, (_, choice): Candidate => {
      const sides = inputs.map((index, at) => [space.names[index] as string, (choice >> at) % 2 === 0 ? 'low' : 'high'] as const)
      const product = inputs.reduce((sofar, index, at) => mul(space, sofar, distance(space, box, index, (sides[at] as (typeof sides)[number])[1])), poly)
      return { row: ['times', k, ...sides.flat()], poly: product }
    })
  })
}

/** Products of two constraints with powers no higher than those of the goal and the constraints. */
export function productRows({ space, goal, constraints }: Question): readonly Candidate[] {
  const most = space.names.map((_, index) => Math.max(goal?.degrees[index] ?? 0, ...constraints.map(({ degrees }) => degrees[index] as number)))
  return constraints.flatMap((a, j) =>
    constraints.slice(j).flatMap((b, more): readonly Candidate[] => {
      if (most.some((degree, index) => (a.degrees[index] as number) + (b.degrees[index] as number) > degree)) return []
      return [{ row: ['product', j, j + more], poly: mul(space, a, b) }]
    }),
  )
}
