/** Constraints times the distance of an input to an end of its range: rows of the degree that the goal has in that input. */
import type { Candidate, Question } from './close.ts'
import { addTimes, constant, mul, type Poly, scale, variable } from './poly.ts'

const one = { n: 1n, d: 1n }

/** One pair of rows per constraint and input in which the goal has the higher degree. */
export function multipliedRows({ space, box, goal, constraints }: Question): readonly Candidate[] {
  if (goal === undefined) return []
  return constraints.flatMap((poly, k) =>
    space.names.flatMap((name, index): readonly Candidate[] => {
      if ((goal.degrees[index] as number) <= (poly.degrees[index] as number) || box.low[index] === box.high[index]) return []
      const x = variable(space, index)
      const [lo, hi] = [box.lo[index], box.hi[index]] as const
      const low = addTimes(space, x, constant(space, lo as typeof one), { n: -1n, d: 1n })
      const high = addTimes(space, scale(space, x, { n: -1n, d: 1n }), constant(space, hi as typeof one), one)
      const row = (side: 'low' | 'high', factor: Poly): Candidate => ({ row: ['times', k, name, side], poly: mul(space, poly, factor) })
      return [row('low', low), row('high', high)]
    }),
  )
}
