/**
 * Settling period after period: balances and cents still owed go from each period to the next. A series is a ledger: corrections are
 * added to it, nothing in it is ever overwritten.
 */

import { type Issue, raise, SplitKeyError } from '../core/issue.ts'
import type { KeyData } from '../core/key.ts'
import { numericText } from '../number/decimal.ts'
import type { Numeric } from '../read/inputs.ts'
import { settleData } from '../read/settle.ts'
import { exact, type Settlement } from '../read/settlement.ts'
import { type Agreement, type Version, versionFor } from './agreement.ts'
import { inPeriod } from './in-period.ts'
import { firstDay, lastDay } from './period.ts'

/** The inputs of one period. `provisional` inputs are expected to be corrected. */
export interface PeriodInputs {
  readonly period: string
  readonly inputs: Readonly<Record<string, Numeric>>
  readonly status?: 'provisional' | 'final'
}

/** One settled period. */
export interface SettledPeriod extends PeriodInputs {
  readonly version: Version
  readonly settlement: Settlement
}

/** What a period starts from. */
export interface Carried {
  readonly balances: Readonly<Record<string, Numeric>>
  readonly owed: Readonly<Record<string, string>>
}

/** What to do after each period: progress, or stopping early by throwing. */
export type AfterPeriod = (done: number, all: number) => void

/**
 * Settles periods one after the other, carrying balances. Without `start`, every balance is at its agreed start.
 * @throws `duplicate-period` when periods overlap or do not stand in order of date; the problems of the first period that has any, each naming its period
 * @example settleSeries(garden, [{ period: '2019-01', inputs: { … } }, { period: '2019-02', inputs: { … } }])
 */
export function settleSeries(
  whole: Agreement,
  periods: readonly PeriodInputs[],
  start?: Carried,
  after: AfterPeriod = () => undefined,
): readonly SettledPeriod[] {
  raise(disorder(periods))
  const settled: SettledPeriod[] = []
  let carried = start
  for (const given of periods) {
    const version = versionFor(whole, given.period)
    const settlement = inPeriod(given.period, () => settleData(version.key, given.inputs, opening(version.key, carried)))
    settled.push({ ...given, version, settlement })
    carried = { balances: exact(settlement, 'balances'), owed: settlement.owed }
    after(settled.length, periods.length)
  }
  return settled
}

/** Balances go from each period to the next, so periods must follow each other, and none may be settled twice. */
function disorder(periods: readonly PeriodInputs[]): readonly Issue[] {
  return periods.flatMap(({ period }, index): readonly Issue[] => {
    const before = periods[index - 1]?.period
    if (before === undefined) return []
    const [ended, begins] = [lastDay(before), firstDay(period)]
    if (ended === undefined || begins === undefined || ended < begins) return []
    return [{ code: 'duplicate-period', path: period, message: `${period} does not begin after ${before}: periods stand in order of date and do not overlap` }]
  })
}

/** What the key's balances hold: as carried, or at their agreed start where they are new. Money in a fund cannot vanish with a version. */
function opening(key: KeyData, carried: Carried | undefined): { balances?: Readonly<Record<string, Numeric>>; owed?: Readonly<Record<string, string>> } {
  if (!carried) return {}
  const lost = Object.keys(carried.balances).filter((name) => key.balances[name] === undefined && numericText(carried.balances[name]) !== '0')
  if (lost.length > 0)
    throw new SplitKeyError(
      lost.map((name) => ({
        code: 'unknown-balance',
        path: `balances.${name}`,
        name,
        known: Object.keys(key.balances),
        message: `balance '${name}' holds ${carried.balances[name]} and is not in this version of the key: say what becomes of it`,
      })),
    )
  const balances = Object.fromEntries(Object.entries(key.balances).map(([name, { start }]) => [name, carried.balances[name] ?? start]))
  return { balances, owed: carried.owed }
}
