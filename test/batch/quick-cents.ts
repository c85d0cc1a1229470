/** Whole cents from exact amounts, written again from what the four policies say, over one denominator. */
import type { Rounding } from '../../src/core/key.ts'
import { exact } from '../fraction.ts'
import type { Answer } from './quick-oracle.ts'

type Pair = readonly [bigint, bigint]

/** Deals what is due, given the pot and the sign of what is divided. */
export type CentsOf = (due: readonly Pair[], pot: Pair, divided: bigint) => Answer

/** A recipient: whole cents below what is due, and what is left above them in parts of a cent. */
interface Part {
  readonly index: number
  readonly amount: bigint
  readonly floor: bigint
  readonly rest: bigint
  readonly fund: boolean
}

const divisorOf = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisorOf(b, a % b))
const down = (n: bigint, d: bigint): bigint => (n - (((n % d) + d) % d)) / d
const notAdded: Answer = { problem: 'does-not-add-up' }

export function centsOf({ to, leftover }: Rounding, recipients: readonly string[], funds: readonly string[]): CentsOf {
  const [stepTop, stepBottom] = exact(to)
  const named = typeof leftover === 'object' ? recipients.indexOf(leftover.to) : -1
  return (due, pot, divided) => {
    const below = due.reduce((so, [, d]) => (so === d ? so : (so / divisorOf(so, d)) * d), 1n)
    const cent = below * stepTop
    const amounts = due.map(([n, d]) => n * (below / d) * stepBottom)
    const total = amounts.reduce((so, amount) => so + amount, 0n)
    if (total % cent !== 0n || (total / cent) * stepTop * pot[1] !== pot[0] * stepBottom) return notAdded
    const first = total !== 0n ? total : (amounts.find((amount) => amount !== 0n) ?? 0n)
    const sign = (divided !== 0n ? divided : first) < 0n ? -1n : 1n
    const parts = amounts.map((own, index): Part => {
      const amount = own * sign
      const floor = down(amount, cent)
      return { index, amount, floor, rest: amount - floor * cent, fund: funds.includes(recipients[index] as string) }
    })
    const left = Number((total * sign) / cent - parts.reduce((so, { floor }) => so + floor, 0n))
    const order = orderOf(parts, leftover, named)
    const cents = parts.map(({ floor }) => floor)
    for (let one = 0; one < left; one++) {
      const { index } = (order === 'one' ? parts[named] : order[one]) as Part
      cents[index] = (cents[index] as bigint) + 1n
    }
    const tied = order !== 'one' && left > 0 && left < order.length && isEqual(order[left - 1] as Part, order[left] as Part, leftover)
    return { cents: cents.map((own) => own * sign), tied }
  }
}

/** Did the declared order decide who receives the last cent? */
const isEqual = (a: Part, b: Part, leftover: Rounding['leftover']): boolean =>
  leftover === 'in-order' || (leftover === 'largest-share' ? a.amount === b.amount : a.rest === b.rest)

/** Who comes first for a leftover cent; `one` where all go to the partner that is named. Sorting keeps the declared order of equals. */
function orderOf(parts: readonly Part[], leftover: Rounding['leftover'], named: number): readonly Part[] | 'one' {
  if (named >= 0 && (parts[named] as Part).amount !== 0n) return 'one'
  const some = parts.filter(({ amount }) => amount !== 0n)
  if (leftover === 'in-order') return some
  if (leftover === 'largest-share') return some.sort((a, b) => Number(a.fund) - Number(b.fund) || Number(b.amount > a.amount) - Number(b.amount < a.amount))
  return parts.filter(({ rest }) => rest > 0n).sort((a, b) => Number(b.rest > a.rest) - Number(b.rest < a.rest))
}
