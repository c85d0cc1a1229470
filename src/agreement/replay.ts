/** Replaying the same months under several keys: what each partner would have earned, and where it would have hurt. */
import type { Decimal } from 'decimal.js'
import { toDecimal } from '../number/decimal.ts'
import { add, compare, fromText, zero } from '../number/rational.ts'
import { exact } from '../read/settlement.ts'
import type { Agreement } from './agreement.ts'
import { type AfterPeriod, type PeriodInputs, type SettledPeriod, settleSeries } from './series.ts'

/** One partner under one key, after its own costs where the key states them. */
export interface PartyReplay {
  readonly total: Decimal
  readonly worst: Decimal
  readonly worstPeriod: string
  /** How many periods end below zero. */
  readonly lossPeriods: number
}

export interface KeyReplay {
  readonly key: string
  readonly agreement: Agreement
  readonly series: readonly SettledPeriod[]
  readonly parties: Readonly<Record<string, PartyReplay>>
}

/**
 * Settles the same periods under every agreement. Each reads the inputs it declares.
 * @example replay({ A: fixedShare, D: revised }, months).map(({ key, parties }) => [key, parties.S?.lossPeriods])
 */
export function replay(
  agreements: Readonly<Record<string, Agreement>>,
  periods: readonly PeriodInputs[],
  after: AfterPeriod = () => undefined,
): readonly KeyReplay[] {
  const names = Object.keys(agreements)
  return names.map((key, index) => {
    const whole = agreements[key] as Agreement
    const own = periods.map((period) => ({ ...period, inputs: declared(period.inputs, whole) }))
    const series = settleSeries(whole, own, undefined, (done, all) => after(index * all + done, names.length * all))
    const parties = [...new Set(series.flatMap(({ version }) => version.key.parties))]
    return { key, agreement: whole, series, parties: Object.fromEntries(parties.map((party) => [party, summary(party, series)])) }
  })
}

/** The inputs that any version of the agreement declares: keys that are compared need not read the same. */
function declared(inputs: PeriodInputs['inputs'], whole: Agreement): PeriodInputs['inputs'] {
  const names = new Set(whole.versions.flatMap(({ key }) => Object.keys(key.inputs)))
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => names.has(name)))
}

function summary(party: string, series: readonly SettledPeriod[]): PartyReplay {
  const results = series.map(({ period, settlement }) => ({
    period,
    amount: fromText(exact(settlement, 'net')[party] ?? exact(settlement, 'payouts')[party] ?? '0'),
  }))
  const [first] = results
  const worst = results.reduce((least, result) => (compare(result.amount, least.amount) < 0 ? result : least), first ?? { period: '', amount: zero })
  const total = results.reduce((sum, { amount }) => add(sum, amount), zero)
  return {
    total: toDecimal(total),
    worst: toDecimal(worst.amount),
    worstPeriod: worst.period,
    lossPeriods: results.filter(({ amount }) => amount.n < 0n).length,
  }
}
