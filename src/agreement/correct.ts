/** Corrections: a later change of inputs is a delta settlement. What was settled stays as it was settled. */
import type { Decimal } from 'decimal.js'
import { type Issue, SplitKeyError } from '../core/issue.ts'
import { toDecimal } from '../number/decimal.ts'
import { add, fromText, neg, type Rational, zero } from '../number/rational.ts'
import type { Numeric } from '../read/inputs.ts'
import { exact } from '../read/settlement.ts'
import type { Agreement } from './agreement.ts'
import { type Carried, type PeriodInputs, type SettledPeriod, settleSeries } from './series.ts'

/** What one correction changes in one period. */
export interface Delta {
  readonly period: string
  /** What each partner still receives (above zero) or gives back (below zero). */
  readonly payouts: Readonly<Record<string, Decimal>>
  readonly balances: Readonly<Record<string, Decimal>>
}

export interface Correction {
  readonly corrects: string
  readonly reason: string
  /** The corrected period and every later one that changes, because balances are carried. */
  readonly deltas: readonly Delta[]
  /** All deltas together: what is paid now. */
  readonly payable: Readonly<Record<string, Decimal>>
  /** The series as it stands after the correction, for later ones. The original series is untouched. */
  readonly series: readonly SettledPeriod[]
}

/**
 * Corrects the inputs of one settled period: it and the periods after it are settled again, and the differences are the delta
 * settlement.
 * @throws `unknown-period` when that period was never settled; what settling throws
 * @example correct(garden, series, { period: '2020-03', inputs: { steelPrice: '1.41' }, reason: 'supplier invoice 2020-118' })
 */
export function correct(
  whole: Agreement,
  series: readonly SettledPeriod[],
  change: { readonly period: string; readonly inputs: Readonly<Record<string, Numeric>>; readonly reason: string; readonly status?: 'provisional' | 'final' },
): Correction {
  const first = series.findIndex((settled) => settled.period === change.period)
  if (first < 0) throw new SplitKeyError([neverSettled(change.period)])
  const before = series[first] as SettledPeriod
  const again: readonly PeriodInputs[] = series.slice(first).map(({ period, inputs, status }, index) => ({
    period,
    inputs: index === 0 ? { ...inputs, ...change.inputs } : inputs,
    ...statusOf(index === 0 ? (change.status ?? 'final') : status),
  }))
  const start: Carried = { balances: before.settlement.opening, owed: before.settlement['~trace'].openingOwed }
  const settled = settleSeries(whole, again, start)
  const changes = settled.map((now, index) => changeOf(now, series[first + index] as SettledPeriod)).filter(isChange)
  return {
    corrects: change.period,
    reason: change.reason,
    deltas: changes.map(({ period, payouts, balances }) => ({ period, payouts: decimals(payouts), balances: decimals(balances) })),
    payable: decimals(changes.map(({ payouts }) => payouts).reduce(plus, {})),
    series: [...series.slice(0, first), ...settled],
  }
}

const statusOf = (status: PeriodInputs['status']): Pick<PeriodInputs, 'status'> => (status === undefined ? {} : { status })

const neverSettled = (period: string): Issue => ({
  code: 'unknown-period',
  path: period,
  message: `${period} was never settled, so there is nothing to correct`,
})

type Amounts = Readonly<Record<string, Rational>>

/** A delta, exactly: what is added up is added up before anything is written as decimals. */
interface Change {
  readonly period: string
  readonly payouts: Amounts
  readonly balances: Amounts
}

const changeOf = (now: SettledPeriod, before: SettledPeriod): Change => ({
  period: now.period,
  payouts: differences('payouts', now, before),
  balances: differences('balances', now, before),
})

const isChange = ({ payouts, balances }: Change): boolean => [...Object.values(payouts), ...Object.values(balances)].some(({ n }) => n !== 0n)

/** Whoever was paid before and has no part any more gives all of it back. */
function differences(field: 'payouts' | 'balances', now: SettledPeriod, before: SettledPeriod): Amounts {
  const [after, earlier] = [amountsOf(field, now), amountsOf(field, before)]
  return plus(after, Object.fromEntries(Object.entries(earlier).map(([name, amount]) => [name, neg(amount)])))
}

const amountsOf = (field: 'payouts' | 'balances', { settlement }: SettledPeriod): Amounts =>
  Object.fromEntries(Object.entries(exact(settlement, field)).map(([name, text]) => [name, fromText(text)]))

/** The sum, name by name, of all names of either. */
const plus = (a: Amounts, b: Amounts): Amounts =>
  Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => [name, add(a[name] ?? zero, b[name] ?? zero)]))

const decimals = (amounts: Amounts): Readonly<Record<string, Decimal>> =>
  Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, toDecimal(amount)]))
