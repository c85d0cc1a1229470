/** One input of the incentive table. */
import type { InputSpec } from '../../core/node.ts'
import { div, one, type Rational, rational, sign, sub, toText } from '../../number/rational.ts'
import type { Values } from '../situation.ts'
import { type Slopes, type SlopesAt, shareOf, size, times } from './slopes.ts'

type Texts = Readonly<Record<string, string>>

/** What a movement is worth: `joint` to all together, `kept` to each partner and fund; they add up to it. */
export interface Worth {
  readonly joint: string
  readonly kept: Texts
  /** The parts of `joint`, which add up to 1; absent where there is nothing to divide. */
  readonly shares?: Texts
  /** What changes hands at once, at a cliff. */
  readonly jumps?: Texts
}

/** One input. Amounts are in the unit of the pot, exact. */
export interface Incentive {
  readonly input: string
  readonly unit: string
  readonly value: string
  readonly controlledBy?: string
  /** The direction that is an improvement, and whether the key says so or the joint gain does. */
  readonly better: 'lower' | 'higher'
  readonly declared: boolean
  /** The worth of an improvement of one unit, of one percent of the present value, and of one unit in the other direction. */
  readonly unitBetter: Worth
  readonly percentBetter: Worth
  readonly unitWorse: Worth
  /** Is the worth of one unit better other than what one unit worse costs? */
  readonly kink: boolean
  /** What the controller keeps of its own improvement, and what all others do: together 1. */
  readonly incentive?: string
  readonly insurance?: string
}

/** The row of an input; `undefined` where the key has no value at this point. */
export function incentiveOf(name: string, spec: InputSpec, at: Values, slopesAt: SlopesAt): Incentive | undefined {
  const [up, down] = [slopesAt(at, [name], 1), slopesAt(at, [name], -1)]
  if (!up || !down) return undefined
  const better = directionOf(spec, up, down)
  const [improving, worsening] = better === 'higher' ? [up, down] : [down, up]
  const value = at.get(name) as Rational
  const incentive = spec.controlledBy === undefined ? undefined : shareOf(improving, spec.controlledBy)
  return {
    input: name,
    unit: spec.unit,
    value: toText(value),
    ...(spec.controlledBy !== undefined && { controlledBy: spec.controlledBy }),
    better,
    declared: spec.better !== undefined,
    unitBetter: worthOf(improving),
    percentBetter: worthOf(times(improving, div(size(value), rational(100n)) as Rational)),
    unitWorse: worthOf(worsening),
    kink: isKink(improving, worsening),
    ...(incentive && { incentive: toText(incentive), insurance: toText(sub(one, incentive)) }),
  }
}

/** As declared; else whichever direction is worth something to all. */
export function directionOf(spec: InputSpec, up: Slopes, down: Slopes): 'lower' | 'higher' {
  if (spec.better) return spec.better
  return sign(up.joint) < 0 || (sign(up.joint) === 0 && sign(down.joint) > 0) ? 'lower' : 'higher'
}

export function worthOf(slopes: Slopes): Worth {
  const shares = [...slopes.kept.keys()].flatMap((name) => {
    const share = shareOf(slopes, name)
    return share ? [[name, toText(share)] as const] : []
  })
  return {
    joint: toText(slopes.joint),
    kept: texts(slopes.kept),
    ...(shares.length > 0 && { shares: Object.fromEntries(shares) }),
    ...(slopes.jumps.size > 0 && { jumps: texts(slopes.jumps) }),
  }
}

const texts = (amounts: ReadonlyMap<string, Rational>): Texts => Object.fromEntries([...amounts].map(([name, amount]) => [name, toText(amount)]))

/** The slope on one side is the slope on the other with its sign reversed, unless there is a kink. */
const isKink = (better: Slopes, worse: Slopes): boolean =>
  [...better.kept].some(([name, slope]) => sub(slope, sub(rational(0n), worse.kept.get(name) as Rational)).n !== 0n)
