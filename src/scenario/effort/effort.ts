/** What effort a key brings about, against the effort that would be best for all. */
import type { Issue } from '../../core/issue.ts'
import type { Node } from '../../core/node.ts'
import { compare, div, mul, type Rational, rational, sub, toText, zero } from '../../number/rational.ts'
import { compute } from '../compute.ts'
import { type ExactKey, exactKeyOf } from '../exact-key.ts'
import { readSituation, type Situation, type Values } from '../situation.ts'
import { after, bestEffort, settled } from './best.ts'
import { costOf, type Lever, leversAt, type ReadLever, readLevers } from './lever.ts'

/** Efforts, one per lever, and what they are worth: the joint gain over no effort at all, less what all efforts cost. */
export interface EffortPoint {
  readonly efforts: readonly string[]
  readonly gain: string
}

export interface EffortResult {
  readonly levers: readonly { readonly input: string; readonly by: string }[]
  /** Where no partner gains by changing its own effort alone. */
  readonly equilibrium: EffortPoint
  /** What every partner is left with there, after own costs and own effort, more than without any effort. */
  readonly gains: Readonly<Record<string, string>>
  /** The efforts that are best for all together: the best that was found from several starts. */
  readonly optimum: EffortPoint
  /** The gain in equilibrium as a part of the best one; absent where there is nothing to gain. */
  readonly efficiency?: string
  /** Did the answers to each other come to rest? When not, the equilibrium is the last round. */
  readonly atRest: boolean
}

const mostRounds = 200

/**
 * Every partner in turn chooses the effort that is best for itself under the key, given the others', until nobody changes: the equilibrium
 * (Cournot's adjustment, from the joint optimum). Its gain is compared with the joint optimum. Each best answer is exact where it is
 * rational, else known to 20 decimals; a partner with several levers moves one at a time. In the linear-quadratic model the efficiency is
 * 1 − θ + 2θs − s² (theory section 5.5).
 * @throws every problem of levers and inputs at once; `missing-part` for a clause
 * @example effort({ key, inputs }, [{ input: 'sales', by: 'S', cost: 1, most: 10 }, { input: 'speed', by: 'W', cost: 2, most: 10 }]).efficiency // '0.75'
 */
export function effort(situation: Situation, levers: readonly Lever[]): EffortResult {
  const exact = exactKeyOf(situation.key)
  const issues: Issue[] = []
  const stated = readLevers(situation.key, levers, issues)
  const at = readSituation(situation, issues)
  const read = leversAt(at, stated)
  const requirements = exact.requirements.map(({ node }) => node)
  const rest = read.map(() => zero)
  const own = (lever: ReadLever): Node => exact.net.get(lever.by) as Node
  const improve = (start: readonly Rational[], node: (lever: ReadLever) => Node) =>
    rounds(start, read, at, (lever, point) => bestEffort(node(lever), requirements, point, lever))
  const worth = worthOf(exact, read, at)
  const starts = [rest, read.map(({ most }) => most), read.map(({ most }) => mul(most, rational(1n, 2n)))]
  const best = starts.map((start) => improve(start, () => exact.joint).efforts).reduce((a, b) => (compare(worth(b).gain, worth(a).gain) > 0 ? b : a))
  const reached = improve(best, own)
  const efficiency = div(worth(reached.efforts).gain, worth(best).gain)
  const shown = (efforts: readonly Rational[]): EffortPoint => ({ efforts: efforts.map(toText), gain: toText(worth(efforts).gain) })
  return {
    levers: read.map(({ input, by }) => ({ input, by })),
    equilibrium: shown(reached.efforts),
    gains: Object.fromEntries(situation.key.parties.map((party) => [party, toText(worth(reached.efforts).of(party))])),
    optimum: shown(best),
    ...(efficiency && { efficiency: toText(efficiency) }),
    atRest: reached.atRest,
  }
}

function rounds(start: readonly Rational[], levers: readonly ReadLever[], at: Values, best: (lever: ReadLever, point: Values) => Rational) {
  let efforts = start
  for (let round = 0; round < mostRounds; round++) {
    const before = efforts
    levers.forEach((lever, index) => {
      efforts = efforts.with(index, best(lever, after(at, levers, efforts)))
    })
    if (settled(efforts, before)) return { efforts, atRest: true }
  }
  return { efforts, atRest: false }
}

/** What efforts bring: to all together, and to one partner. */
function worthOf(exact: ExactKey, levers: readonly ReadLever[], at: Values) {
  const names = [...exact.net.keys()]
  const { values } = compute([exact.joint, ...exact.net.values()])
  const without = values(at)
  return (efforts: readonly Rational[]) => {
    const here = values(after(at, levers, efforts))
    const more = (index: number): Rational => sub(here[index] ?? zero, without[index] ?? zero)
    const spent = (party?: string): Rational =>
      levers.reduce((sum, lever, index) => (party === undefined || lever.by === party ? sub(sum, costOf(lever, efforts[index] as Rational)) : sum), zero)
    const gain = sub(more(0), sub(zero, spent()))
    return { gain, of: (party: string): Rational => sub(more(names.indexOf(party) + 1), sub(zero, spent(party))) }
  }
}
