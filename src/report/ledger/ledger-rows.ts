/**
 * Rows for a ledger: what each partner receives in each period, line by line, adding up to its payout to the cent. Amounts are without VAT;
 * accounts and VAT codes are tags that a mapping gives, and none is invented.
 */
import type { SettledPeriod } from '../../agreement/series.ts'
import { lineName } from '../../core/build.ts'
import { dividedName } from '../../core/key.ts'
import { fromDecimal } from '../../number/decimal.ts'
import { add, div, fromText, mul, type Rational, roundedQuotient, sub, toText, zero } from '../../number/rational.ts'
import { signIn, valueIn } from '../../read/run.ts'
import type { Trace } from '../../read/settlement.ts'
import { type Reference, references } from '../references.ts'
import type { LedgerMapping } from './mapping.ts'

/** What a row is about. A correction is the difference that a later settlement of the same period makes. */
export type LedgerKind = 'settlement' | 'correction'

export interface LedgerRow {
  readonly period: string
  readonly partner: string
  /** The reference of the working papers; of the payout where the row has no line of its own. */
  readonly ref: string
  /** A claim by its name, or one of the three below. */
  readonly line: string
  readonly kind: LedgerKind
  readonly status: string
  /** Canonical text, a multiple of the smallest amount that is paid. */
  readonly amount: string
  readonly currency: string
  readonly account: string
  readonly vat: string
  readonly reference: string
}

export interface LedgerOptions {
  /** What reference numbers begin with. */
  readonly prefix: string
  readonly mapping?: LedgerMapping
  /** The same periods as they were settled before: rows are then what changed. */
  readonly before?: readonly SettledPeriod[]
  readonly agreement: Parameters<typeof references>[0]
}

/** Rows that are no line of the key: the share of what is divided, by what it is in that period; and cents. No line can have these names. */
export const surplusRow = 'share of surplus'
export const deficitRow = 'share of deficit'
export const roundingRow = 'rounding difference'

/** @example ledgerRows(series, { agreement: garden, prefix: 'M1' }).filter(({ partner }) => partner === 'workshop') */
export function ledgerRows(series: readonly SettledPeriod[], { prefix, mapping = {}, before, agreement }: LedgerOptions): readonly LedgerRow[] {
  const reference = references(agreement, prefix)
  const earlier = new Map((before ?? []).map((settled) => [settled.period, settled]))
  return series.flatMap((settled) => {
    const parties = [...new Set([...Object.keys(earlier.get(settled.period)?.settlement.payouts ?? {}), ...Object.keys(settled.settlement.payouts)])]
    const kind: LedgerKind = earlier.has(settled.period) ? 'correction' : 'settlement'
    return parties.flatMap((partner) => {
      const amounts = changed(amountsOf(settled, partner), earlier.get(settled.period), partner)
      return [...amounts].map(([line, amount]) => rowOf({ settled, partner, line, amount: toText(amount), kind, prefix, reference, mapping }))
    })
  })
}

type Amounts = ReadonlyMap<string, Rational>

/** What changed since an earlier settlement, without the lines that did not; without one, everything that is not zero. */
function changed(now: Amounts, before: SettledPeriod | undefined, partner: string): Amounts {
  const was: Amounts = before ? amountsOf(before, partner) : new Map()
  const names = [...new Set([...now.keys(), ...was.keys()])]
  const differences = names.map((name) => [name, sub(now.get(name) ?? zero, was.get(name) ?? zero)] as const)
  return new Map(differences.filter(([, amount]) => amount.n !== 0n))
}

/** What a partner receives, line by line, each a whole number of cents; the rounding difference makes them the payout. */
function amountsOf({ settlement, version: { key } }: SettledPeriod, partner: string): Amounts {
  const trace = settlement['~trace']
  const due = trace.plan.lowered.due.get(partner)
  if (!due) return new Map()
  const step = fromText(key.round?.to ?? '0.01')
  const terms = due.op === 'add' ? due.args : [due]
  // Claims stand first in what is due, in their order, each as a line.
  const claims = key.claims.filter(({ to }) => to === partner).length
  const shared = dividedRow(trace)
  const amounts = new Map<string, Rational>()
  terms.forEach((term, index) => {
    const name = index < claims ? (lineName(term) ?? shared) : shared
    amounts.set(name, add(amounts.get(name) ?? zero, valueIn(trace, term)))
  })
  const whole = [...amounts].map(([name, amount]) => [name, nearest(amount, step)] as const)
  const rest = sub(fromDecimal(settlement.payouts[partner]), whole.map(([, amount]) => amount).reduce(add, zero))
  return new Map([...whole, [roundingRow, rest]])
}

/** What is divided in a period, by its sign: nothing at all is a surplus. */
function dividedRow(trace: Trace): string {
  const divided = trace.plan.lowered.lines.get(dividedName(trace.key))
  return divided && signIn(trace, divided) < 0 ? deficitRow : surplusRow
}

/** The nearest multiple of a step, half away from zero. */
function nearest(amount: Rational, step: Rational): Rational {
  const { n, d } = div(amount, step) as Rational
  return mul({ n: roundedQuotient(n, d, 'half-away-from-zero'), d: 1n }, step)
}

interface RowParts {
  readonly settled: SettledPeriod
  readonly partner: string
  readonly line: string
  readonly amount: string
  readonly kind: LedgerKind
  readonly prefix: string
  readonly reference: Reference
  readonly mapping: LedgerMapping
}

function rowOf({ settled, partner, line, amount, kind, prefix, reference, mapping }: RowParts): LedgerRow {
  const { period, status, version } = settled
  const tags = mapping[partner]?.[line] ?? mapping['*']?.[line] ?? mapping[partner]?.['*'] ?? mapping['*']?.['*'] ?? {}
  return {
    period,
    partner,
    ref: reference('lines', line) || reference('payouts', partner),
    line,
    kind,
    status: status ?? '',
    amount,
    currency: version.key.pot?.unit ?? '',
    account: tags.account ?? '',
    vat: tags.vat ?? '',
    reference: [prefix, period, partner, ...(kind === 'correction' ? ['C'] : [])].filter((part) => part !== '').join('-'),
  }
}
