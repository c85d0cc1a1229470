/** From exact amounts to whole cents, as `cents/allocate.ts` does it: everybody rounded down, and the cents left given by the policy. */
import type { Leftover } from '../core/key.ts'
import type { Rational } from '../number/rational.ts'
import { type Amount, inUnit, restOf } from './amount.ts'
import { type Terms, together } from './build.ts'
import { type Floored, floored, isNegative, isZero } from './compare.ts'
import { type Denominator, lcmOf } from './denominator.ts'
import { commonUnit, multiple } from './fraction.ts'
import type { Term } from './term.ts'

/** One recipient's exact amount. */
export interface Due {
  readonly name: string
  readonly amount: Amount
  readonly fund: boolean
}

/** What is paid. */
export interface Paid {
  readonly cents: readonly Term[]
  /** Where the amounts add up to whole cents, as they must. */
  readonly balanced: Term
}

/** One amount rounded down: `floor` cents, and `rest + fraction/over` units of one more; nobody's business whether anything is owed. */
interface Share extends Due {
  readonly floor: Term
  readonly rest: Term
  readonly fraction: Term
  readonly isNothing: Term
}

/** Whole cents for each recipient; `divided` is the amount whose sign decides whether a loss is mirrored, as long as it is not zero. */
export function payouts(due: readonly Due[], pot: Amount, divided: Amount | undefined, step: Rational, leftover: Leftover, build: Terms): Paid {
  const unit = due.reduce((sofar, { amount }) => commonUnit(sofar, amount.unit), step)
  const alike = due.map((one) => ({ ...one, amount: inUnit(one.amount, unit, build) }))
  const over = alike.flatMap(({ amount }) => [...amount.parts.values()]).reduce<Denominator>((all, part) => lcmOf(all, part.over), new Map())
  const exact = alike.map(({ amount }) => floored(amount, build, over))
  const mirrored = isLoss(exact, pot, divided, build)
  const cent = build.constant(multiple(step, unit))
  const shares = due.map((one, index): Share => {
    const amount = exact[index] as Floored
    const { floor: units, rest: fraction } = mirror(amount, mirrored, build)
    const floor = build.quotient(units, cent)
    return { ...one, floor, rest: restOf(units, floor, cent, build), fraction, isNothing: isNothing(amount, build) }
  })
  const total = signed(inUnit(pot, step, build).whole, mirrored, build)
  const left = build.sum([[1n, total], ...shares.map((share) => [-1n, share.floor] as const)])
  const cents = shares.map((share, index) => signed(given(share, index, shares, left, leftover, build), mirrored, build))
  const most = build.constant(BigInt(due.length))
  return { cents, balanced: build.all(build.not(build.less(left, build.constant(0n))), build.less(left, most)) }
}

const isNothing = ({ floor, rest }: Floored, build: Terms): Term => build.all(build.equal(floor, build.constant(0n)), build.equal(rest, build.constant(0n)))

/** The sign of what is divided, else of the pot, else of the first amount that is not zero. */
function isLoss(exact: readonly Floored[], pot: Amount, divided: Amount | undefined, build: Terms): Term {
  const zero = build.constant(0n)
  const first = exact.reduceRight<Term>((later, amount) => either(isNothing(amount, build), later, build.less(amount.floor, zero), build), zero)
  const byPot = either(isZero(pot, build), first, isNegative(pot, build), build)
  return divided ? either(isZero(divided, build), byPot, isNegative(divided, build), build) : byPot
}

/** One truth or another. */
const either = (when: Term, then: Term, otherwise: Term, build: Terms): Term => build.any(build.all(when, then), build.all(build.not(when), otherwise))

/** `−(floor + rest/over)` is `−floor − 1 + (over − rest)/over`, where there is a rest. */
function mirror({ floor, rest, over }: Floored, mirrored: Term, build: Terms): Pick<Floored, 'floor' | 'rest'> {
  const whole = build.equal(rest, build.constant(0n))
  const negative = build.choose(whole, build.sum([[-1n, floor]]), build.sum([[-1n, floor]], -1n))
  const other = build.choose(
    whole,
    rest,
    build.sum(
      [
        [1n, over],
        [-1n, rest],
      ],
      0n,
      { lo: 0n },
    ),
  )
  return { floor: build.choose(mirrored, negative, floor), rest: build.choose(mirrored, other, rest) }
}

const signed = (n: Term, negative: Term, build: Terms): Term => build.choose(negative, build.sum([[-1n, n]]), n)

/** The cents of one recipient: rounded down, and what the policy adds. */
function given(share: Share, index: number, all: readonly Share[], left: Term, leftover: Leftover, build: Terms): Term {
  const oneMore = (wins: Term): Term => build.choose(wins, build.sum([[1n, share.floor]], 1n), share.floor)
  // Nobody without a rest comes before somebody with one, and fewer cents are left than there are rests.
  const byRest = (): Term => oneMore(build.less(rank(share, index, all, restBeats, build), left))
  if (typeof leftover === 'object') {
    const named = all.find(({ name }) => name === leftover.to) as Share
    const toNamed = share.name === leftover.to ? build.sum(together(share.floor, left)) : share.floor
    return build.choose(named.isNothing, byRest(), toNamed)
  }
  if (leftover !== 'largest-share' && leftover !== 'in-order') return byRest()
  const beats = leftover === 'in-order' ? build.constant(0n) : undefined
  const place = rank(share, index, all, (a, b) => beats ?? shareBeats(a, b, build), build)
  return oneMore(build.all(build.not(share.isNothing), build.less(place, left)))
}

/** How many of the others come before; equal ones in declared order. */
function rank(share: Share, index: number, all: readonly Share[], beats: (a: Share, b: Share, build: Terms) => Term, build: Terms): Term {
  const [zero, one] = [build.constant(0n), build.constant(1n)]
  const before = all.flatMap((other, position) => {
    if (other === share) return []
    const ahead = position < index ? build.not(beats(share, other, build)) : beats(other, share, build)
    return [[1n, build.choose(build.all(build.not(other.isNothing), ahead), one, zero)] as const]
  })
  return build.sum(before)
}

/** Lost strictly more by rounding down. */
const restBeats = (a: Share, b: Share, build: Terms): Term =>
  build.any(build.less(b.rest, a.rest), build.all(build.equal(b.rest, a.rest), build.less(b.fraction, a.fraction)))

/** Is strictly larger; a fund comes after every partner. */
function shareBeats(a: Share, b: Share, build: Terms): Term {
  if (a.fund !== b.fund) return build.constant(b.fund ? 1n : 0n)
  const same = build.all(build.equal(b.floor, a.floor), build.equal(b.rest, a.rest))
  const more = build.any(build.less(b.floor, a.floor), build.all(build.equal(b.floor, a.floor), build.less(b.rest, a.rest)))
  return build.any(more, build.all(same, build.less(b.fraction, a.fraction)))
}
