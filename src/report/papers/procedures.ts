/**
 * Procedures and factual findings in the wording of ISRS 4400 (Revised), agreed-upon procedures: what was done, to which population, what
 * was found. No opinion and no conclusion; each finding is computed, none is assumed.
 */
import { versionFor } from '../../agreement/agreement.ts'
import { firstDay, lastDay } from '../../agreement/period.ts'
import type { SettledPeriod } from '../../agreement/series.ts'
import { potName } from '../../core/key.ts'
import { add, compare, fromText, toText, zero } from '../../number/rational.ts'
import { betweenText, isWithin } from '../../read/remarks.ts'
import { settleData } from '../../read/settle.ts'
import { exact } from '../../read/settlement.ts'
import type { Reference } from '../references.ts'
import { figuresOf } from './figures.ts'
import type { PapersInput } from './papers-input.ts'

/** One procedure with what was found. */
export interface Procedure {
  readonly done: string
  /** What it was done to, and how many of these there are. */
  readonly population: string
  readonly items: number
  readonly exceptions: readonly string[]
}

/** The procedures in their order. */
export const proceduresOf = (input: PapersInput, reference: Reference): readonly Procedure[] => [
  recalculated(input),
  conserved(input, reference),
  carried(input),
  inOrder(input),
  versions(input),
  withinRange(input, reference),
  provisional(input, reference),
  rounding(input),
]

const perPeriod = (series: readonly SettledPeriod[], find: (settled: SettledPeriod, index: number) => readonly string[]): readonly string[] =>
  series.flatMap((settled, index) => find(settled, index).map((found) => (settled.period === '' ? found : `${settled.period}: ${found}`)))

function recalculated({ series }: PapersInput): Procedure {
  const exceptions = perPeriod(series, ({ settlement, version, inputs }) => {
    const again = settleData(version.key, inputs, { balances: settlement.opening, owed: settlement['~trace'].openingOwed })
    const [then, now] = [exact(settlement, 'payouts'), exact(again, 'payouts')]
    return Object.keys(then).flatMap((party) => (then[party] === now[party] ? [] : [`${party} ${then[party]} in the papers, ${now[party]} recalculated`]))
  })
  const done = 'Recalculated each settlement from the archived rules and inputs, and compared every payout.'
  return { done, population: 'settlements', items: series.length, exceptions }
}

function conserved({ series }: PapersInput, reference: Reference): Procedure {
  const divided = series.filter(({ version }) => version.key.pot)
  const exceptions = perPeriod(divided, (settled) => {
    const paid = figuresOf(settled, reference).filter(({ section }) => section === 'payouts')
    const total = paid.reduce((sum, { value }) => add(sum, fromText(value)), zero)
    const pot = fromText(exact(settled.settlement, 'lines')[potName] as string)
    return compare(total, pot) === 0 ? [] : [`paid ${toText(total)}, pot ${toText(pot)}`]
  })
  const done = 'Added what was paid to partners and moved into or out of funds, and compared the sum with the pot.'
  return { done, population: 'settlements that divide a pot', items: divided.length, exceptions }
}

function carried({ series }: PapersInput): Procedure {
  const exceptions = perPeriod(series.slice(1), ({ settlement }, index) => {
    const before = exact((series[index] as SettledPeriod).settlement, 'balances')
    return Object.entries(settlement.opening).flatMap(([name, value]) =>
      before[name] === undefined || before[name] === value ? [] : [`${name} ends at ${before[name]} and begins at ${value}`],
    )
  })
  const done = 'Compared every balance at the start of a period with the same balance at the end of the period before.'
  return { done, population: 'pairs of periods', items: Math.max(series.length - 1, 0), exceptions }
}

function inOrder({ series }: PapersInput): Procedure {
  const exceptions = perPeriod(series.slice(1), ({ period }, index) => {
    const ended = lastDay((series[index] as SettledPeriod).period)
    const begins = firstDay(period)
    if (ended === undefined || begins === undefined || nextDay(ended) === begins) return []
    return [`begins on ${begins}; the period before ends on ${ended}`]
  })
  const done = 'Compared the first day of each period with the day after the last day of the period before (cut-off).'
  return { done, population: 'pairs of periods', items: Math.max(series.length - 1, 0), exceptions }
}

const nextDay = (day: string): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10)
}

function versions({ series, agreement }: PapersInput): Procedure {
  const dated = series.filter(({ period }) => period !== '')
  const exceptions = perPeriod(dated, ({ period, version }) => (versionFor(agreement, period) === version ? [] : ['settled under rules of another date']))
  const done = 'Compared the version of the rules that was used with the version in force on the first day of the period.'
  return { done, population: 'settlements with a period', items: dated.length, exceptions }
}

function withinRange({ series }: PapersInput, reference: Reference): Procedure {
  let items = 0
  const exceptions = perPeriod(series, ({ settlement, version: { key } }) =>
    Object.entries(settlement.inputs).flatMap(([name, value]) => {
      const range = key.inputs[name]?.range
      if (!range) return []
      items++
      return isWithin(value, range) ? [] : [`${reference('inputs', name)} ${name} is ${value}; agreed from ${betweenText(range)}`]
    }),
  )
  return { done: 'Compared each input with the range for which the key was agreed.', population: 'inputs with an agreed range', items, exceptions }
}

function provisional({ series, provenance }: PapersInput, reference: Reference): Procedure {
  let items = 0
  const exceptions = perPeriod(series, ({ settlement }, index) =>
    Object.keys(settlement.inputs).flatMap((name) => {
      items++
      const status = provenance[index]?.[name]?.status
      return status === 'final' ? [] : [`${reference('inputs', name)} ${name} is ${status ?? 'without a stated status'}`]
    }),
  )
  return { done: 'Inspected the status of each input, and listed those that are not final.', population: 'inputs', items, exceptions }
}

function rounding({ series }: PapersInput): Procedure {
  let items = 0
  const exceptions = perPeriod(series, ({ settlement }) => {
    const { allotted, key } = settlement['~trace']
    return allotted.flatMap(({ name, leftover }) => {
      items++
      const most = key.round?.leftover === 'carry' || Math.abs(leftover) <= 1
      return most ? [] : [`${name} received ${leftover} leftover units of ${key.round?.to}`]
    })
  })
  const done = 'Compared each payout with the exact amount before rounding, and listed where more than one unit of rounding was assigned.'
  return { done, population: 'payouts and movements of funds', items, exceptions }
}
