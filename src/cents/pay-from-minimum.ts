import type { Decimal } from 'decimal.js'
import { type Issue, raise } from '../core/issue.ts'
import { toDecimal } from '../number/decimal.ts'
import { type Numeric, readNumeric } from '../number/numeric.ts'
import { add, compare, type Rational, zero } from '../number/rational.ts'

/** What is paid now, and what waits. */
export interface PaidFromMinimum {
  readonly paid: Readonly<Record<string, Decimal>>
  /** Only those for whom something waits. */
  readonly carriedOut: Readonly<Record<string, Decimal>>
}

/**
 * Small amounts wait until they are worth a transfer: what somebody earned now and what waited before is paid when together they reach
 * the minimum; else all of it waits. Nothing is lost: paid and carried out add up to earned and carried in. An amount below zero waits
 * and is set off later.
 *
 * @example payFromMinimum({ A: 600, C: 30 }, { minimum: 50 }) // { paid: { A: 600, C: 0 }, carriedOut: { C: 30 } }
 * @throws `not-a-number`, `out-of-range` for a minimum below zero
 */
export function payFromMinimum(
  earned: Readonly<Record<string, Numeric>>,
  options: { readonly minimum: Numeric; readonly carriedIn?: Readonly<Record<string, Numeric>> },
): PaidFromMinimum {
  const issues: Issue[] = []
  const least = readNumeric(options.minimum, 'minimum', issues) ?? zero
  if (least.n < 0n) issues.push({ code: 'out-of-range', path: 'minimum', input: 'minimum', message: 'a minimum is zero or more' })
  const carriedIn = options.carriedIn ?? {}
  const read = (from: Readonly<Record<string, Numeric>>, name: string, what: string): Rational =>
    (Object.hasOwn(from, name) ? readNumeric(from[name], `${what}.${name}`, issues) : undefined) ?? zero
  const names = [...new Set([...Object.keys(earned), ...Object.keys(carriedIn)])]
  const due = names.map((name) => ({ name, amount: add(read(earned, name, 'earned'), read(carriedIn, name, 'carriedIn')) }))
  raise(issues)
  const isPaid = ({ amount }: { readonly amount: Rational }): boolean => compare(amount, least) >= 0
  const waiting = due.filter((part) => !isPaid(part) && part.amount.n !== 0n)
  return Object.freeze({
    paid: Object.freeze(Object.fromEntries(due.map((part) => [part.name, toDecimal(isPaid(part) ? part.amount : zero)]))),
    carriedOut: Object.freeze(Object.fromEntries(waiting.map(({ name, amount }) => [name, toDecimal(amount)]))),
  })
}
