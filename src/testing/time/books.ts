/** The books of an agreement while a test acts on them: what was settled, and what should have been. */
import { advances } from '../../agreement/advance.ts'
import type { Agreement } from '../../agreement/agreement.ts'
import { correct } from '../../agreement/correct.ts'
import { type PeriodInputs, type SettledPeriod, settleSeries } from '../../agreement/series.ts'
import { fromDecimal } from '../../number/decimal.ts'
import { add, fromText, toText } from '../../number/rational.ts'

/** What is tested: functions of these types. Splitkey's own where nothing is given. */
export interface Bookkeeping {
  readonly settleSeries: typeof settleSeries
  readonly correct: typeof correct
  readonly advances: typeof advances
}

export const ownBookkeeping: Bookkeeping = { settleSeries, correct, advances }

/** The state between two actions. */
export interface Books {
  /** With every version that was agreed so far. */
  readonly agreement: Agreement
  /** The right inputs of every period, as they are known now. */
  readonly periods: readonly PeriodInputs[]
  /** What the functions under test made of it. */
  readonly series: readonly SettledPeriod[]
  /** What each partner was paid so far, corrections included: canonical text. */
  readonly paid: Readonly<Record<string, string>>
}

/** Books in which nothing is written yet. */
export const emptyBooks = (agreement: Agreement): Books => ({ agreement, periods: [], series: [], paid: {} })

type Amounts = Readonly<Record<string, Parameters<typeof fromDecimal>[0]>>

/** Adds payments to what was paid. */
export const withPaid = (paid: Books['paid'], amounts: Amounts): Books['paid'] => ({
  ...paid,
  ...Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, toText(add(fromText(paid[name] ?? '0'), fromDecimal(amount)))])),
})

/** What the books should say: everything settled at once, by splitkey, with the right inputs from the start. */
export const rightSeries = ({ agreement, periods }: Pick<Books, 'agreement' | 'periods'>): readonly SettledPeriod[] => settleSeries(agreement, periods)

/** A settled period as one text, to compare: what it began with, amounts, balances and cents owed, as a partner can read them. */
export const settledText = ({ period, settlement }: SettledPeriod): string =>
  JSON.stringify([period, settlement.opening, plain(settlement.payouts), plain(settlement.balances), settlement.owed])

const plain = (amounts: Amounts): Books['paid'] => Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, toText(fromDecimal(amount))]))
