/** How bad it gets, for certain: a bound below which a formula never falls, and the point that comes nearest to it. */
import { lit, sub } from '../../core/build.ts'
import type { Node } from '../../core/node.ts'
import { add, compare, fromText, sub as minus, mul, type Rational, toText } from '../../number/rational.ts'
import type { Box } from '../goal.ts'
import type { Point, Proved, Undecided, Undefined } from '../verdict.ts'
import { attack, targetOf } from './attack.ts'
import { exactRun } from './exact-run.ts'
import { type ProveOptions, prove } from './prove.ts'
import { clampTo, fromFloat, nearest } from './rational-more.ts'
import { domainOf } from './region.ts'
import { type Setup, setupOf } from './setup.ts'

export interface WorstCase {
  readonly verdict: 'bounded'
  /** The formula is never below this: canonical number text. */
  readonly bound: string
  /** Where it comes nearest, and its value there. */
  readonly at: Point
  readonly value: string
  /** That it is never below `bound`. */
  readonly proof: Proved
}

export interface WorstCaseOptions extends ProveOptions {
  readonly given?: readonly Node[]
  readonly decimals?: Readonly<Record<string, number>>
  /** How near the bound has to come: canonical number text above zero, in the unit of the formula. Default 0.01. */
  readonly within?: string
}

/** Refuted values are taken over at most so often. */
const mostRounds = 40

/**
 * The smallest value of a formula over a box, proved: takes the smallest value found and proves that nothing is below it; a counterexample
 * is the next value.
 * @throws SplitKeyError as `prove`
 */
export function worstCase(node: Node, box: Box, options: WorstCaseOptions = {}): WorstCase | Undecided | Undefined {
  const given = options.given ?? []
  const claim = { goals: [{ kind: 'nonnegative', of: node } as const], box, given, tolerance: '0', ...(options.decimals ? { decimals: options.decimals } : {}) }
  const within = fromText(options.within ?? '0.01')
  let best = lowestSeen(setupOf(claim))
  if (best === undefined) return prove(claim, options) as Undecided | Undefined
  for (let round = 0; ; round++) {
    const [bound, tolerance] = steps(best.value, within, round)
    const verdict = prove({ ...claim, goals: [{ kind: 'nonnegative', of: sub(node, lit(toText(bound), node.unit)) }], tolerance: toText(tolerance) }, options)
    if (verdict.verdict === 'proved') {
      return {
        verdict: 'bounded',
        bound: toText(minus(minus(bound, tolerance), fromText(verdict.certificate.roundings[0] as string))),
        ...shown(best),
        proof: verdict,
      }
    }
    if (verdict.verdict !== 'refuted' || round >= mostRounds) return verdict.verdict === 'refuted' ? unfinished(verdict.at, box) : verdict
    best = { at: verdict.at, value: add(fromText(verdict.value), bound) }
  }
}

interface Seen {
  readonly at: Point
  readonly value: Rational
}

const shown = ({ at, value }: Seen): { readonly at: Point; readonly value: string } => ({ at, value: toText(value) })

/** At first nothing may be below the value itself; later, a little: near a smooth bottom values would be followed for ever. */
function steps(value: Rational, within: Rational, round: number): readonly [Rational, Rational] {
  return round < 2 ? [value, { n: 0n, d: 1n }] : [value, mul(within, { n: BigInt(Math.min(round, 9)), d: 10n })]
}

/** The smallest value at the sampled points, exact. */
function lowestSeen(setup: Setup): Seen | undefined {
  const { region } = domainOf(setup)
  let best: Seen | undefined
  for (const { spot } of attack(targetOf(setup, 0, region)).spots) {
    const at = spot.at.map((x, i) => {
      const { lo, hi } = setup.rangeOf(setup.free[i] as string)
      return clampTo(nearest(fromFloat(x), { n: 1n, d: 10n ** BigInt(setup.claim.decimals?.[setup.free[i] as string] ?? 6) }), lo, hi)
    })
    const values = exactRun(setup.program.code, (name) => setup.fixed.get(name) ?? (at[setup.free.indexOf(name)] as Rational))
    const value = values[setup.program.goals[0]?.of as number]
    const allowed = setup.program.given.every((position) => compare(values[position] as Rational, { n: 0n, d: 1n }) >= 0)
    if (value === undefined || !allowed || (best !== undefined && compare(value, best.value) >= 0)) continue
    best = { at: Object.fromEntries(setup.inputs.map((name) => [name, toText(setup.fixed.get(name) ?? (at[setup.free.indexOf(name)] as Rational))])), value }
  }
  return best
}

const unfinished = (at: Point, box: Box): Undecided => ({
  verdict: 'undecided',
  reason: 'cells',
  message: `ever lower values were found, the last at ${Object.entries(at)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ')}`,
  remaining: [box],
  share: '0',
})
