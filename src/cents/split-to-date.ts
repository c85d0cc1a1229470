import type { Decimal } from 'decimal.js'
import type { Weights } from '../apportionment/weights.ts'
import { type Issue, raise, SplitKeyError, unknownName } from '../core/issue.ts'
import { fromDecimal, toDecimal } from '../number/decimal.ts'
import { type Numeric, readNumeric } from '../number/numeric.ts'
import { sub, zero } from '../number/rational.ts'
import type { AmountPolicy } from './amount-policy.ts'
import { splitAmount } from './split-amount.ts'

/**
 * What is due now, computed on the running total: the split of everything received up to now, less what was paid before. However many
 * small amounts come in, the payments add up to one split of their sum, so rounding never drifts.
 *
 * With largest remainder a payment can be one cent below zero, because a cent more in total can lower somebody's part; with `monotone`
 * that cannot happen while the weights stay the same.
 *
 * @example splitToDate('0.11', { A: 6, B: 6, C: 2 }, { A: '0.04', B: '0.04', C: '0.02' }, 'largest-remainder') // { A: 0.01, B: 0.01, C: -0.01 }
 * @throws what `splitAmount` throws, `unknown-party` for somebody who was paid and has no weight, `schema` for a policy that books apart or carries
 */
export function splitToDate<P extends string>(
  totalToDate: Numeric,
  weights: Weights<P>,
  paid: Readonly<Partial<Record<NoInfer<P>, Numeric>>>,
  policy: Exclude<AmountPolicy<NoInfer<P>>, 'carry' | 'carry-one-by-one' | { readonly apart: string } | { readonly blocksApart: string }>,
  { step = '0.01' }: { readonly step?: Numeric } = {},
): Readonly<Record<P, Decimal>> {
  const { payouts, apart, owed } = splitAmount(totalToDate, weights, policy, { step })
  // A compiler refuses such a policy; here its cents would be lost.
  if (apart ?? owed) throw new SplitKeyError([{ code: 'schema', path: 'policy', message: 'settled to date, nothing is booked apart and nothing is carried' }])
  const names = Object.keys(payouts) as P[]
  const issues: Issue[] = []
  for (const name of Object.keys(paid)) if (!Object.hasOwn(payouts, name)) issues.push(unknownName('unknown-party', `paid.${name}`, name, names))
  const due = names.map((name) => {
    const before = (paid[name] === undefined ? zero : readNumeric(paid[name], `paid.${name}`, issues)) ?? zero
    return [name, toDecimal(sub(fromDecimal(payouts[name]), before))] as const
  })
  raise(issues)
  return Object.freeze(Object.fromEntries(due)) as Readonly<Record<P, Decimal>>
}
