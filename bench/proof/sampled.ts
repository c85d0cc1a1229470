/** A property as fast-check would look for it: ten thousand points, or pairs of points, in floating point. */
import fc from 'fast-check'
import type { Claim } from '../../src/proof/goal.ts'
import { floatRun } from '../../src/proof/prove/float-run.ts'
import { programOf } from '../../src/proof/prove/program.ts'

/** Does fast-check find a miss of more than a millionth? */
export function foundBySampling(claim: Claim, numRuns: number, seed: number): boolean {
  const goal = claim.goals[0] as Claim['goals'][number]
  const program = programOf(claim)
  const names = Object.keys(claim.box)
  const { at: run } = floatRun(program.code, names, new Map(), new Set())
  const of = program.goals[0]?.of as number
  const value = (point: readonly number[]): number => run(point)[of] as number
  const inputs = fc.tuple(...Object.values(claim.box).map(([lo, hi]) => fc.double({ min: Number(lo), max: Number(hi), noNaN: true })))
  const settings = { numRuns, seed, endOnFailure: true }
  if (!('along' in goal)) {
    const holds = fc.property(inputs, (at) => (goal.kind === 'zero' ? !(Math.abs(value(at)) > 1e-6) : !(value(at) < -1e-6)))
    return fc.check(holds, settings).failed
  }
  const index = names.indexOf(goal.along)
  const holds = fc.property(inputs, inputs, (at, other) => {
    const [a, b] = [value(at), value(at.map((x, i) => (i === index ? (other[i] as number) : x)))]
    const way = (other[index] as number) - (at[index] as number)
    return goal.kind === 'monotone' ? !((b - a) * Math.sign(way) * goal.sign < -1e-6) : !(Math.abs(b - a) > Number(goal.limit) * Math.abs(way) + 1e-6)
  })
  return fc.check(holds, settings).failed
}
