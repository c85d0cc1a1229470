/** What can happen to an agreement over time, as data; and how it happens with the functions under test. */
import { finalBalances } from '../../agreement/advance.ts'
import { type Agreement, agreement, versionFor } from '../../agreement/agreement.ts'
import { firstDay } from '../../agreement/period.ts'
import type { SettledPeriod } from '../../agreement/series.ts'
import type { KeyData } from '../../core/key.ts'
import { fromDecimal } from '../../number/decimal.ts'
import { compare, div, fromText, mul, rational, sub } from '../../number/rational.ts'
import { exact } from '../../read/settlement.ts'
import type { Point } from '../draw/points.ts'
import { type Bookkeeping, type Books, settledText, withPaid } from './books.ts'
import { declaredBy } from './series.ts'

/** One thing that happens. A point has values for the inputs of all keys; each takes what it declares. */
export type Action =
  /** The next month is settled. With `final`, the first inputs were provisional: advances are paid, and the final inputs follow. */
  | { readonly kind: 'settle'; readonly inputs: Point; readonly final?: Point }
  /** Months already settled get other inputs, one after the other; `at` counts back from the last, over all of them. */
  | { readonly kind: 'correct'; readonly changes: readonly Change[] }
  /** From the next month on another key holds. */
  | { readonly kind: 'new version'; readonly key: KeyData }

/** Other inputs for a month. */
export interface Change {
  readonly at: number
  readonly inputs: Point
}

/** What an action needs besides the books. */
export interface Acting {
  readonly using: Bookkeeping
  /** The months, in order. */
  readonly months: readonly string[]
}

/** A law that an action itself broke. */
export interface Acted {
  readonly books: Books
  readonly wrong?: string
}

/** Can it happen now? */
export function canHappen(action: Action, { series, agreement: { versions } }: Books): boolean {
  if (action.kind === 'settle') return true
  // A version that is in force already is no new one.
  return series.length > 0 && (action.kind === 'correct' || versions.at(-1)?.key !== action.key)
}

/** Lets it happen. @throws what settling throws */
export function act(action: Action, books: Books, acting: Acting): Acted {
  switch (action.kind) {
    case 'settle':
      return action.final ? payAdvance(action.inputs, action.final, books, acting) : { books: settleNext(books, action.inputs, acting, 'final') }
    case 'correct':
      return correctAll(action.changes, books, acting)
    case 'new version':
      return { books: { ...books, agreement: withVersion(books, action.key, acting) } }
  }
}

/** The months that an action is about. */
export const monthsOf = (action: Action, books: Books, { months }: Acting): readonly string[] =>
  action.kind === 'correct'
    ? action.changes.map(({ at }) => (books.series[indexOf(at, books)] as SettledPeriod).period)
    : [months[books.series.length] as string]

const indexOf = (at: number, { series }: Books): number => series.length - 1 - (at % series.length)

function withVersion({ agreement: whole, series }: Books, key: KeyData, { months }: Acting): Agreement {
  const from = months[series.length] as string
  // A version agreed for a month that has not come yet is replaced.
  const before = whole.versions.filter((version) => version.from === undefined || String(firstDay(version.from)) < String(firstDay(from)))
  return agreement(whole.name, { versions: [...before, { from, key }], advance: whole.advance })
}

function settleNext(books: Books, point: Point, { using, months }: Acting, status: 'provisional' | 'final'): Books {
  const period = months[books.series.length] as string
  const given = { period, inputs: declaredBy(versionFor(books.agreement, period).key, point), status }
  const last = books.series.at(-1)?.settlement
  const carried = last && { balances: exact(last, 'balances'), owed: last.owed }
  const [settled] = using.settleSeries(books.agreement, [given], carried) as readonly [SettledPeriod]
  return { ...books, periods: [...books.periods, given], series: [...books.series, settled], paid: withPaid(books.paid, settled.settlement.payouts) }
}

function correctAt(books: Books, index: number, point: Point, { using }: Acting): Books {
  const { period, version } = books.series[index] as SettledPeriod
  const inputs = declaredBy(version.key, point)
  const corrected = using.correct(books.agreement, books.series, { period, inputs, reason: 'generated' })
  const periods = books.periods.map((given, at) => (at === index ? { ...given, inputs: { ...given.inputs, ...inputs }, status: 'final' as const } : given))
  return { ...books, periods, series: corrected.series, paid: withPaid(books.paid, corrected.payable) }
}

/** One correction after the other. Those of different months give the same books in any order. */
function correctAll(changes: readonly Change[], books: Books, acting: Acting): Acted {
  const inOrder = (all: readonly Change[]): Books => all.reduce((now, { at, inputs }) => correctAt(now, indexOf(at, books), inputs, acting), books)
  const there = inOrder(changes)
  if (new Set(changes.map(({ at }) => indexOf(at, books))).size < changes.length) return { books: there }
  const back = inOrder([...changes].reverse())
  const same = there.series.map(settledText).join() === back.series.map(settledText).join()
  return { books: there, ...(!same && { wrong: 'corrections of two months give the same books in either order' }) }
}

/** Provisional inputs, an advance, final inputs: all payments together are the final payout, and an advance is its part to half a cent. */
function payAdvance(inputs: Point, final: Point, books: Books, acting: Acting): Acted {
  const provisional = settleNext(books, inputs, acting, 'provisional')
  const settled = provisional.series.at(-1) as SettledPeriod
  const paid = acting.using.advances(books.agreement, settled.settlement)
  const step = fromText(settled.version.key.round?.to ?? '0.01')
  const off = Object.entries(books.agreement.advance).find(([name, rate]) => {
    const wanted = mul(fromDecimal(settled.settlement.payouts[name]), fromText(rate))
    const { n, d } = div(sub(fromDecimal(paid[name]), wanted), step) ?? rational(1n)
    return compare({ n: n < 0n ? -n : n, d }, rational(1n, 2n)) > 0
  })
  const after = correctAt(provisional, provisional.series.length - 1, final, acting)
  const left = finalBalances((after.series.at(-1) as SettledPeriod).settlement, paid)
  const { paid: all } = after
  const once = withPaid(withPaid(books.paid, paid), left)
  const different = Object.keys(all).find((name) => all[name] !== once[name])
  if (off) return { books: after, wrong: `the advance of ${off[0]} in ${settled.period} is ${paid[off[0]]}, not its part of the provisional payout` }
  if (different !== undefined) return { books: after, wrong: `the advance and the final balance of ${different} in ${settled.period} are not its final payout` }
  return { books: after }
}
