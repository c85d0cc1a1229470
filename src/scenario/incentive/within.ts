/** What partners keep of an improvement over all declared ranges: the least and the most that was found. */
import type { KeyData } from '../../core/key.ts'
import { add, compare, mul, type Rational, rational, toText } from '../../number/rational.ts'
import { type Box, cornersOf, samplesOf } from '../box.ts'
import type { ExactKey } from '../exact-key.ts'
import { piecesOf } from '../piecewise/pieces.ts'
import { textsOf, type Values, withValues } from '../situation.ts'
import { directionOf } from './row.ts'
import { type Slopes, type SlopesAt, shareOf } from './slopes.ts'

/** A share at a point of the ranges. */
export interface ShareAt {
  readonly share: string
  readonly at: Readonly<Record<string, string>>
}

/** The least and the most that somebody keeps of an improvement: exact at the points shown, and the extremes of those that were tried. */
export interface ShareRange {
  readonly least: ShareAt
  readonly most: ShareAt
}

const samples = 32

/** Points at which a key is looked at: corners, points inside, and between the kinks that lie on the way along each input. */
export function pointsOf(exact: ExactKey, at: Values, box: Box): readonly Values[] {
  if (box.size === 0) return []
  const requirements = exact.requirements.map(({ node }) => node)
  const between = [...box].flatMap(([name, [low, high]]) =>
    [...exact.net.values()].flatMap((node) =>
      piecesOf({ node, requirements, at, moving: [name], low, high }).map(({ from, to }) => withValues(at, [[name, mul(add(from, to), rational(1n, 2n))]])),
    ),
  )
  return [...cornersOf(box, at), ...between, ...samplesOf(box, at, samples)]
}

/** The improvement of an input at every point that has one: its slopes, and where. */
export function improvements(
  key: KeyData,
  name: string,
  points: readonly Values[],
  slopesAt: SlopesAt,
): readonly { readonly at: Values; readonly slopes: Slopes }[] {
  const spec = key.inputs[name] ?? { unit: '1' }
  return points.flatMap((at) => {
    const [up, down] = [slopesAt(at, [name], 1), slopesAt(at, [name], -1)]
    if (!up || !down) return []
    return [{ at, slopes: directionOf(spec, up, down) === 'higher' ? up : down }]
  })
}

/** The range of shares per recipient; without a point at which there is a joint gain, nothing. */
export function shareRanges(
  found: readonly { readonly at: Values; readonly slopes: Slopes }[],
  names: readonly string[],
  box: Box,
): Readonly<Record<string, ShareRange>> {
  const ranges = names.flatMap((name): (readonly [string, ShareRange])[] => {
    const shares = found.flatMap(({ at, slopes }) => {
      const share = slopes.joint.n > 0n ? shareOf(slopes, name) : undefined
      return share ? [{ at, share }] : []
    })
    const [first] = shares
    if (!first) return []
    const pick = (better: (order: number) => boolean) => shares.reduce((best, next) => (better(compare(next.share, best.share)) ? next : best), first)
    const shown = ({ at, share }: { readonly at: Values; readonly share: Rational }): ShareAt => ({ share: toText(share), at: textsOf(at, box.keys()) })
    return [[name, { least: shown(pick((order) => order < 0)), most: shown(pick((order) => order > 0)) }]]
  })
  return Object.fromEntries(ranges)
}
