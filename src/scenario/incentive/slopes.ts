/** What one unit more or less of an input is worth, to all and to each: exact, on each side of a kink. */
import type { Dual } from '../../number/dual.ts'
import { div, mul, neg, type Rational, sub } from '../../number/rational.ts'
import { compute } from '../compute.ts'
import type { ExactKey } from '../exact-key.ts'
import type { Values } from '../situation.ts'

/** The worth of one unit, in one direction. `joint` is the sum of `kept`. */
export interface Slopes {
  readonly joint: Rational
  readonly kept: ReadonlyMap<string, Rational>
  /** What each receives at once, without any movement at all: only at a cliff. */
  readonly jumps: ReadonlyMap<string, Rational>
}

/** Answers the slopes at any point; `undefined` where the key divides by zero. */
export type SlopesAt = (at: Values, moving: readonly string[], direction: 1 | -1) => Slopes | undefined

export function slopesOf(exact: ExactKey): SlopesAt {
  const names = [...exact.net.keys()]
  const { values, slopes } = compute([exact.joint, ...exact.net.values()])
  return (at, moving, direction) => {
    const found = slopes(at, moving, direction)
    const here = values(at)
    if (found.includes(undefined) || here.includes(undefined)) return undefined
    const [joint, ...nets] = found as readonly Dual[] as readonly [Dual, ...Dual[]]
    const jumps = nets.map(({ value }, index) => [names[index] as string, sub(value, here[index + 1] as Rational)] as const)
    return {
      joint: joint.slope,
      kept: new Map(nets.map(({ slope }, index) => [names[index] as string, slope])),
      jumps: new Map(jumps.filter(([, jump]) => jump.n !== 0n)),
    }
  }
}

/** The part of the joint gain that somebody keeps; `undefined` where there is none to keep. */
export const shareOf = ({ joint, kept }: Slopes, name: string): Rational | undefined => div(kept.get(name) as Rational, joint)

/** The same slopes for another amount than one unit. */
export const times = (slopes: Slopes, amount: Rational): Slopes => ({
  joint: mul(slopes.joint, amount),
  kept: new Map([...slopes.kept].map(([name, slope]) => [name, mul(slope, amount)])),
  jumps: slopes.jumps,
})

export const size = (x: Rational): Rational => (x.n < 0n ? neg(x) : x)
