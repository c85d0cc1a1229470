/** The honest third answer: what is left, how much is proved, and why no more. */
import { add, fromText, mul, type Rational, rational, sub, toText, zero } from '../../number/rational.ts'
import type { Box } from '../goal.ts'
import type { Undecided } from '../verdict.ts'
import type { Setup } from './setup.ts'

const messages: Readonly<Record<Undecided['reason'], string>> = {
  time: 'the time allowed is over',
  cells: 'the number of cells allowed is used up',
  width: 'the goal holds with equality along a surface that no sum of the constraints matches; a small tolerance may decide it',
  jump: 'what happens at a threshold stays open',
  'rounding-at-threshold': 'a rounding decides: the goal holds, or fails, by less than what roundings can move',
  'between-grid-points': 'the goal fails only between numbers of the declared decimals',
  divisor: 'a divisor could not be shown to stay away from zero',
  size: 'the formulas have too many inputs or too high powers',
  domain: 'the assumptions leave a set without interior',
}

/** How many sub-boxes are listed. */
const mostListed = 100

export function undecided(setup: Setup, reason: Undecided['reason'], remaining: readonly Box[]): Undecided {
  const whole: Box = Object.fromEntries(setup.free.map((name) => [name, setup.claim.box[name] as readonly [string, string]]))
  const open = remaining.length === 0 ? [whole] : remaining
  const volume = open.reduce((sum, box) => add(sum, partOf(setup, box)), zero)
  const proved = sub(rational(1n), volume)
  return { verdict: 'undecided', reason, message: messages[reason], remaining: open.slice(0, mostListed), share: shareText(proved) }
}

/** The part of the whole box that a sub-box takes, by volume. Cells overlap, so the sum of parts is a bound. */
function partOf(setup: Setup, box: Box): Rational {
  let part = rational(1n)
  for (const [name, [lo, hi]] of Object.entries(box)) {
    const { lo: low, hi: high } = setup.rangeOf(name)
    const [own, all] = [sub(fromText(hi), fromText(lo)), sub(high, low)]
    if (all.n !== 0n) part = mul(part, { n: own.n * all.d, d: own.d * all.n })
  }
  return part
}

/** From 0 to 1 in six decimals, rounded down. */
function shareText(x: Rational): string {
  if (x.n <= 0n) return '0'
  return toText(rational((x.n * 1_000_000n) / x.d, 1_000_000n))
}
