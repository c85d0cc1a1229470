/** Advance and final balance: a part is paid on provisional inputs, the rest when the final ones are known. */
import type { Decimal } from 'decimal.js'
import { inUnits } from '../cents/allocate.ts'
import { type Issue, raise } from '../core/issue.ts'
import { fromDecimal, toDecimal } from '../number/decimal.ts'
import { readNumeric } from '../number/numeric.ts'
import { div, fromText, mul, type Rational, roundedQuotient, sub, zero } from '../number/rational.ts'
import type { Settlement } from '../read/settlement.ts'
import type { Agreement } from './agreement.ts'

/** What each partner that takes advances is paid on a provisional settlement, rounded to the key's cents, half away from zero. */
export function advances(whole: Agreement, provisional: Settlement): Readonly<Record<string, Decimal>> {
  const step = fromText(provisional['~trace'].key.round?.to ?? '0.01')
  const advance = (party: string, rate: string): Decimal => {
    const cents = div(mul(fromDecimal(provisional.payouts[party]), fromText(rate)), step) as Rational
    return toDecimal(inUnits(roundedQuotient(cents.n, cents.d, 'half-away-from-zero'), step))
  }
  return Object.fromEntries(Object.entries(whole.advance).map(([party, rate]) => [party, advance(party, rate)]))
}

/**
 * What is left to pay on the final settlement: below zero, it is paid back. Whoever was paid and has no part any more pays all of it back.
 * @throws `not-a-number`
 */
export function finalBalances(final: Settlement, paid: Readonly<Record<string, Decimal>>): Readonly<Record<string, Decimal>> {
  const issues: Issue[] = []
  const left = [...new Set([...Object.keys(final.payouts), ...Object.keys(paid)])].map((party) => {
    const before = (paid[party] === undefined ? zero : readNumeric(paid[party], `paid.${party}`, issues)) ?? zero
    return [party, toDecimal(sub(fromDecimal(final.payouts[party]), before))] as const
  })
  raise(issues)
  return Object.fromEntries(left)
}
