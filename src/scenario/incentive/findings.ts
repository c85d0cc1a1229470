/** What is wrong with incentives, by name and with amounts. */
import type { KeyData } from '../../core/key.ts'
import { add, compare, div, fromText, mul, one, type Rational, rational, sign, sub, toText } from '../../number/rational.ts'
import type { Box } from '../box.ts'
import { compute } from '../compute.ts'
import type { ExactKey } from '../exact-key.ts'
import { textsOf, type Values, withValues } from '../situation.ts'
import { short } from './short.ts'
import { type Slopes, shareOf, size } from './slopes.ts'

/**
 * `waste-pays`: the partner who controls an input gains by making it worse, at the expense of all.
 * `holding-back-pays`: the same where more would be better.
 * `reporting-pays`: moving the input changes nothing for all together, and its controller gains by it.
 * `dead-zone`: an improvement is worth something to all and nothing to its controller.
 * `full-exposure`: one partner bears or keeps all of it.
 * `cliff`: the smallest change moves an amount at once.
 */
export type FindingKind = 'waste-pays' | 'holding-back-pays' | 'reporting-pays' | 'dead-zone' | 'full-exposure' | 'cliff'

export interface Finding {
  readonly kind: FindingKind
  readonly input: string
  readonly party: string
  /** At the present point, or at the worst point found within the declared ranges. */
  readonly where: 'here' | 'within ranges'
  readonly at: Readonly<Record<string, string>>
  /** The worth of one unit of improvement to the partner and to all; for a cliff, what the partner gains at once as the input rises. */
  readonly kept: string
  readonly joint: string
  /** What the partner has before and after a move for the worse: for what pays although it should not. */
  readonly example?: { readonly from: string; readonly to: string; readonly before: string; readonly after: string }
}

type Point = { readonly at: Values; readonly slopes: Slopes }

interface Looking {
  readonly exact: ExactKey
  readonly input: string
  readonly better: 'lower' | 'higher'
  readonly box: Box
  readonly where: Finding['where']
}

/** Findings about one input at these points: of each kind the one that weighs most. */
export function findingsAt(points: readonly Point[], looking: Looking): readonly Finding[] {
  const { exact, input } = looking
  const controller = exact.key.inputs[input]?.controlledBy
  const parties = controller !== undefined && exact.key.parties.includes(controller) ? [controller] : exact.key.parties
  return parties.flatMap((party) => {
    const found: (Finding | undefined)[] = [exposure(points, party, looking)]
    if (party === controller) found.push(perverse(points, party, looking), deadZone(points, party, looking))
    return found.filter((one) => one !== undefined)
  })
}

const kept = ({ slopes }: Point, party: string): Rational => slopes.kept.get(party) as Rational

function perverse(points: readonly Point[], party: string, looking: Looking): Finding | undefined {
  const wrong = points.filter((point) => kept(point, party).n < 0n && point.slopes.joint.n >= 0n)
  const [first] = wrong
  if (!first) return undefined
  const worst = wrong.reduce((most, next) => (compare(kept(next, party), kept(most, party)) < 0 ? next : most), first)
  const kind = worst.slopes.joint.n === 0n ? 'reporting-pays' : looking.better === 'lower' ? 'waste-pays' : 'holding-back-pays'
  const example = moved(worst.at, party, looking)
  return { ...finding(kind, worst, party, looking), ...(example && { example }) }
}

function deadZone(points: readonly Point[], party: string, looking: Looking): Finding | undefined {
  const dead = points.filter((point) => kept(point, party).n === 0n && point.slopes.joint.n > 0n)
  const [first] = dead
  return first && finding('dead-zone', first, party, looking)
}

function exposure(points: readonly Point[], party: string, looking: Looking): Finding | undefined {
  const full = points.find(({ slopes }) => {
    const share = slopes.joint.n === 0n ? undefined : shareOf(slopes, party)
    return share !== undefined && compare(share, one) >= 0
  })
  return full && finding('full-exposure', full, party, looking)
}

const finding = (kind: FindingKind, { at, slopes }: Point, party: string, { input, where, box }: Looking): Finding => ({
  kind,
  input,
  party,
  where,
  at: textsOf(at, where === 'here' ? [input] : new Set([input, ...box.keys()])),
  kept: toText(slopes.kept.get(party) as Rational),
  joint: toText(slopes.joint),
})

const tenth = rational(1n, 10n)
const mostTries = 6

/** A tenth worse, or as much less as it takes to be a gain. */
function moved(at: Values, party: string, { exact, input, better }: Looking): Finding['example'] | undefined {
  const { values } = compute([exact.net.get(party) as never])
  const [before] = values(at)
  const from = at.get(input) as Rational
  let by = mul(from.n === 0n ? one : size(from), tenth)
  for (let tries = 0; tries < mostTries && before; tries++, by = mul(by, tenth)) {
    const to = better === 'lower' ? add(from, by) : sub(from, by)
    const [after] = values(withValues(at, [[input, to]]))
    if (after && compare(after, before) > 0) return { from: toText(from), to: toText(to), before: toText(before), after: toText(after) }
  }
  return undefined
}

/** A finding as a sentence. Amounts have up to three decimals, and `≈` where that is not all; the finding itself is exact. */
export function findingText({ kind, input, party, where, at, kept: own, joint, example }: Finding, key: KeyData): string {
  const unit = key.pot?.unit ?? ''
  const place =
    where === 'here' || kind === 'cliff'
      ? ''
      : ` (where ${Object.entries(at)
          .map(([name, value]) => `${name} ${short(value)}`)
          .join(', ')})`
  const worth = `one ${key.inputs[input]?.unit === '1' ? 'point' : key.inputs[input]?.unit} better is worth ${short(joint)} ${unit} to all and ${short(own)} ${unit} to ${party}`
  const moves = example
    ? `: from ${short(example.from)} to ${short(example.to)}, ${party} goes from ${short(example.before)} to ${short(example.after)} ${unit}`
    : ''
  const says: Readonly<Record<FindingKind, string>> = {
    'waste-pays': `${party} gains by wasting ${input}${moves || `: ${worth}`}`,
    'holding-back-pays': `${party} gains by holding back ${input}${moves || `: ${worth}`}`,
    'reporting-pays': `${party} gains by a worse ${input}, and nobody together does${moves || `: ${worth}`}`,
    'dead-zone': `${party} has nothing to gain from a better ${input}: ${worth}`,
    'full-exposure': `${party} bears and keeps ${short(exposed(own, joint))} % of ${input}`,
    cliff: `where ${input} rises past ${short(at[input] ?? '')}, ${party} ${own.startsWith('-') ? 'loses' : 'gains'} ${short(own.replace('-', ''))} ${unit} at once`,
  }
  return `${says[kind]}${place}`
}

const exposed = (own: string, joint: string): string => {
  const share = div(fromText(own), fromText(joint))
  return share && sign(share) !== 0 ? toText(mul(share, rational(100n))) : '0'
}
