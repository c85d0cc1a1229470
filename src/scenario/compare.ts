/** Keys side by side on the same months: what each partner earns, what it risks, what it has to gain by doing better. */
import type { Agreement } from '../agreement/agreement.ts'
import { type KeyReplay, replay } from '../agreement/replay.ts'
import type { AfterPeriod, PeriodInputs, SettledPeriod } from '../agreement/series.ts'
import { type KeyData, visit } from '../core/key.ts'
import { fromDecimal } from '../number/decimal.ts'
import { add, compare, div, fromText, mul, type Rational, rational, sub, toText, zero } from '../number/rational.ts'
import { planOf } from '../read/plan.ts'
import { exactKeyOf } from './exact-key.ts'
import { incentiveOf } from './incentive/row.ts'
import { slopesOf } from './incentive/slopes.ts'
import { netsOf, settledAmount } from './settled.ts'
import { readSituation } from './situation.ts'

/** One partner under one key. Amounts are settled and exact, after its own costs where the key states them. */
export interface ComparedParty {
  readonly total: string
  readonly worst: string
  readonly worstPeriod: string
  readonly lossPeriods: number
  /** The best period less the worst. */
  readonly swing: string
  /**
   * The part of the shocks it bears: how much its result moves with the joint result (their covariance over the variance of the joint
   * result). With what funds bear it adds up to 1. Absent where the joint result never moves.
   */
  readonly shockShare?: string
}

/** What a partner keeps of improving an input it controls: the least and the most over the periods in which all gain by it. */
export interface ComparedIncentive {
  readonly input: string
  readonly party: string
  readonly least: string
  readonly most: string
}

export interface ComparedKey {
  readonly key: string
  readonly name: string
  readonly parties: Readonly<Record<string, ComparedParty>>
  readonly incentives: readonly ComparedIncentive[]
  readonly properties: readonly HeldProperty[]
}

/** A property that holds by the form of the key, or held in every period replayed. */
export interface HeldProperty {
  readonly property: 'no amount jumps' | 'nobody ends a period below zero' | 'no partner gains by doing worse'
  readonly holds: boolean
  /** By the form of the key for any input, or only for the periods that were replayed. */
  readonly scope: 'always' | 'in these periods'
}

/**
 * @throws what settling the periods throws
 * @example compareKeys({ A: fixedShare, C: m1 }, months).map(({ key, parties }) => [key, parties.W?.worst])
 */
export function compareKeys(agreements: Readonly<Record<string, Agreement>>, periods: readonly PeriodInputs[], after?: AfterPeriod): readonly ComparedKey[] {
  return replay(agreements, periods, after).map(compared)
}

function compared({ key, agreement, series, parties }: KeyReplay): ComparedKey {
  const joint = series.map(({ settlement }) => settledAmount(settlement, 'joint'))
  const own = Object.fromEntries(Object.keys(parties).map((party) => [party, series.map(({ settlement }) => fromText(netsOf(settlement)[party] ?? '0'))]))
  const incentives = incentivesOver(series)
  const summaries = Object.entries(parties).map(([party, { total, worst, worstPeriod, lossPeriods }]) => {
    const values = own[party] as readonly Rational[]
    const best = values.reduce((most, value) => (compare(value, most) > 0 ? value : most), values[0] ?? zero)
    const share = shockShare(values, joint)
    const text = (amount: typeof total): string => toText(fromDecimal(amount))
    return [
      party,
      {
        total: text(total),
        worst: text(worst),
        worstPeriod,
        lossPeriods,
        swing: toText(sub(best, fromDecimal(worst))),
        ...(share && { shockShare: toText(share) }),
      },
    ] as const
  })
  return { key, name: agreement.name, parties: Object.fromEntries(summaries), incentives, properties: propertiesOf(series, parties, incentives) }
}

/** Covariance with the joint result over its variance, exactly. */
function shockShare(own: readonly Rational[], joint: readonly Rational[]): Rational | undefined {
  const count = rational(BigInt(Math.max(own.length, 1)))
  const mean = (values: readonly Rational[]): Rational => div(values.reduce(add, zero), count) as Rational
  const [mine, all] = [mean(own), mean(joint)]
  const products = joint.map((value, index) => mul(sub(own[index] as Rational, mine), sub(value, all)))
  const squares = joint.map((value) => mul(sub(value, all), sub(value, all)))
  return div(products.reduce(add, zero), squares.reduce(add, zero))
}

function incentivesOver(series: readonly SettledPeriod[]): readonly ComparedIncentive[] {
  const found = new Map<string, { input: string; party: string; least: Rational; most: Rational }>()
  for (const { version, settlement } of series) {
    const { key } = version
    const controlled = Object.entries(key.inputs).filter(([, { controlledBy }]) => controlledBy !== undefined)
    if (controlled.length === 0) continue
    const at = readSituation({ key, inputs: settlement.inputs, balances: settlement.opening })
    const slopesAt = slopesOf(exactKeyOf(key))
    for (const [input, spec] of controlled) {
      const row = incentiveOf(input, spec, at, slopesAt)
      // Where better is worse for all together there is nothing to keep.
      if (row?.incentive === undefined || fromText(row.unitBetter.joint).n <= 0n) continue
      const share = fromText(row.incentive)
      const known = found.get(input) ?? { input, party: spec.controlledBy as string, least: share, most: share }
      found.set(input, { ...known, least: compare(share, known.least) < 0 ? share : known.least, most: compare(share, known.most) > 0 ? share : known.most })
    }
  }
  return [...found.values()].map((one) => ({ ...one, least: toText(one.least), most: toText(one.most) }))
}

function propertiesOf(series: readonly SettledPeriod[], parties: KeyReplay['parties'], incentives: readonly ComparedIncentive[]): readonly HeldProperty[] {
  const keys = new Set(series.map(({ version }) => version.key))
  return [
    { property: 'no amount jumps', holds: [...keys].every(isContinuous), scope: 'always' },
    { property: 'nobody ends a period below zero', holds: Object.values(parties).every(({ lossPeriods }) => lossPeriods === 0), scope: 'in these periods' },
    { property: 'no partner gains by doing worse', holds: incentives.every(({ least }) => !least.startsWith('-')), scope: 'in these periods' },
  ]
}

/** Nothing but `step` jumps; rounding to cents aside. */
function isContinuous(key: KeyData): boolean {
  let jumps = false
  visit([...planOf(key).lowered.due.values()], (node) => {
    jumps ||= node.op === 'step'
  })
  return !jumps
}
