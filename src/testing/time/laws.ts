/** What must hold of the books after every action, whoever keeps them. */
import type { SettledPeriod } from '../../agreement/series.ts'
import { fundsOf, potName, recipientsOf } from '../../core/key.ts'
import { fromDecimal } from '../../number/decimal.ts'
import { add, compare, fromText, type Rational, rational, sub, toText, zero } from '../../number/rational.ts'
import { type Books, rightSeries, settledText } from './books.ts'

/** What is broken: which amounts, and in which settled period. */
export interface Broken {
  readonly why: string
  readonly in?: SettledPeriod
}

/** A law about two states of the books, before and after an action. */
export interface BooksLaw {
  /** The sentence an auditor would sign. */
  readonly says: string
  readonly broken: (after: Books, before: Books) => Broken | undefined
}

const total = (amounts: readonly Rational[]): Rational => amounts.reduce(add, zero)
const amount = (value: Parameters<typeof fromDecimal>[0]): Rational => fromDecimal(value)

/** The first period of which something is wrong. */
const firstBroken = (series: readonly SettledPeriod[], why: (settled: SettledPeriod, index: number) => string | undefined): Broken | undefined => {
  for (const [index, settled] of series.entries()) {
    const found = why(settled, index)
    if (found !== undefined) return { why: found, in: settled }
  }
  return undefined
}

const nothingLost: BooksLaw = {
  says: 'what is paid out and what funds take in is the pot, in every period',
  broken: ({ series }) =>
    firstBroken(series, ({ period, version: { key }, settlement }) => {
      const moved = fundsOf(key).map((name) => sub(amount(settlement.balances[name]), fromText(settlement.opening[name] ?? '0')))
      const gone = total([...Object.values(settlement.payouts).map(amount), ...moved])
      const pot = amount(settlement.lines[potName])
      return !key.pot || compare(gone, pot) === 0 ? undefined : `in ${period} the pot is ${toText(pot)}, and ${toText(gone)} went to partners and funds`
    }),
}

const paidInAll: BooksLaw = {
  says: 'all payments together are what the periods pay, corrections neither more nor less',
  broken: ({ series, paid }) => {
    const names = [...new Set(series.flatMap(({ settlement }) => Object.keys(settlement.payouts)))]
    const wrong = names.find((name) => compare(total(series.map(({ settlement }) => amount(settlement.payouts[name]))), fromText(paid[name] ?? '0')) !== 0)
    if (wrong === undefined) return undefined
    return {
      why: `${wrong} was paid ${paid[wrong] ?? '0'}, and its periods pay ${toText(total(series.map(({ settlement }) => amount(settlement.payouts[wrong]))))}`,
    }
  },
}

const goesOn: BooksLaw = {
  says: 'every period begins with what the one before it left',
  broken: ({ series }) =>
    firstBroken(series, ({ period, settlement: { opening }, version: { key } }, index) => {
      const before = series[index - 1]?.settlement.balances ?? {}
      for (const [name, { start }] of Object.entries(key.balances)) {
        const [begins, left] = [opening[name] ?? '0', before[name] ? toText(amount(before[name])) : start]
        // A fraction was shown to so many digits; the law of the right series compares it exactly.
        if (begins !== left && !begins.includes('/')) return `in ${period} balance '${name}' begins with ${begins}, not with ${left}`
      }
      return undefined
    }),
}

const owedBounded: BooksLaw = {
  says: 'cents still owed add up to nothing, and nobody is owed more than 1 − 1/n of a cent',
  broken: ({ series }) =>
    firstBroken(series, ({ period, settlement: { owed }, version: { key } }) => {
      const count = BigInt(recipientsOf(key).length)
      const all = Object.entries(owed).map(([name, text]) => [name, fromText(text)] as const)
      const sum = total(all.map(([, cents]) => cents))
      if (sum.n !== 0n) return `in ${period} the cents still owed add up to ${toText(sum)}`
      const most = rational(count - 1n, count)
      const wrong = all.find(([, { n, d }]) => compare({ n: n < 0n ? -n : n, d }, most) > 0)
      return wrong && `in ${period} ${wrong[0]} is owed ${toText(wrong[1])} cent`
    }),
}

const asFromTheStart: BooksLaw = {
  says: 'the books say what they would say if the right inputs had been known from the start',
  broken: (books) => {
    const right = rightSeries(books)
    if (books.series.length !== right.length) return { why: `${books.series.length} periods stand in the books, and ${right.length} were settled` }
    return firstBroken(books.series, (settled, index) => {
      const [found, needed] = [settledText(settled), settledText(right[index] as SettledPeriod)]
      return found === needed ? undefined : `the books say ${found}, and settled from the start it is ${needed}`
    })
  },
}

/** The laws that hold for every agreement. */
export const booksLaws: readonly BooksLaw[] = [nothingLost, paidInAll, goesOn, owedBounded, asFromTheStart]

/** Balances stay within limits: canonical text, both ends included. */
export const balancesWithin = (limits: Readonly<Record<string, readonly [string, string]>>): BooksLaw => ({
  says: 'balances stay within their limits',
  broken: ({ series }) =>
    firstBroken(series, ({ period, settlement: { balances } }) => {
      const wrong = Object.entries(limits).find(([name, [low, high]]) => {
        const value = balances[name]
        return value !== undefined && (compare(amount(value), fromText(low)) < 0 || compare(amount(value), fromText(high)) > 0)
      })
      return wrong && `in ${period} balance '${wrong[0]}' ends at ${toText(amount(balances[wrong[0]]))}, outside ${wrong[1].join(' to ')}`
    }),
})
