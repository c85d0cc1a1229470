/** The months of a plan under a template: what every month starts from, at one choice of parameters or over many. */
import { inPeriod } from '../../agreement/in-period.ts'
import type { DesignMonth, DesignPlan } from '../../core/design-plan.ts'
import type { Issue } from '../../core/issue.ts'
import { fundsOf, type KeyData } from '../../core/key.ts'
import { numericText } from '../../number/decimal.ts'
import { fromText, type Rational } from '../../number/rational.ts'
import { program } from '../../read/evaluate.ts'
import { readNumbers } from '../../read/inputs.ts'
import { planOf } from '../../read/plan.ts'
import { settleData } from '../../read/settle.ts'
import { exact, type Settlement } from '../../read/settlement.ts'
import { type Enclosure, enclosures, within } from './enclosure.ts'

/** The inputs of a month that the key declares, without its parameters. */
export const monthInputs = ({ inputs }: KeyData, { inputs: given }: DesignMonth): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(inputs, name)))

/** The months of a plan with canonical numbers, of the inputs that the key declares; its parameters are no part of them. */
export function readMonths({ key, free, months }: DesignPlan, issues: Issue[]): readonly DesignMonth[] {
  const wanted = Object.fromEntries(Object.entries(key.inputs).filter(([name]) => !Object.hasOwn(free, name)))
  return months.map((month, index) => {
    const own: Issue[] = []
    const given = Object.fromEntries(Object.entries(month.inputs).filter(([name]) => Object.hasOwn(wanted, name)))
    const inputs = readNumbers(given, wanted, 'input', own)
    issues.push(...own.map((issue) => ({ ...issue, path: `months.${index}.${issue.path}` })))
    return { ...month, inputs }
  })
}

/** Settles the months one after the other. @throws the problems of the first month that has any, naming it */
export function settledMonths(key: KeyData, months: readonly DesignMonth[], parameters: Readonly<Record<string, string>>): readonly Settlement[] {
  const settled: Settlement[] = []
  let carried: Parameters<typeof settleData>[2] = {}
  for (const month of months) {
    const settlement = inPeriod(month.period, () => settleData(key, { ...monthInputs(key, month), ...parameters }, carried))
    settled.push(settlement)
    carried = { balances: exact(settlement, 'balances'), owed: settlement.owed }
  }
  return settled
}

/** What balances hold at the start of every month; the months stand in the order in which they are carried. */
export function openingsAt(
  key: KeyData,
  months: readonly DesignMonth[],
  parameters: Readonly<Record<string, string>>,
): readonly ReadonlyMap<string, Rational>[] {
  if (Object.keys(key.balances).length === 0) return months.map(() => new Map())
  return settledMonths(key, months, parameters).map(
    ({ opening }) => new Map(Object.entries(opening).map(([name, text]) => [name, fromText(numericText(text) ?? '0')])),
  )
}

/** The same over a part of the ranges; a balance of which nothing is known any more is left out. */
export function openingsOver(
  key: KeyData,
  months: readonly DesignMonth[],
  parameters: ReadonlyMap<string, Enclosure>,
): readonly ReadonlyMap<string, Enclosure>[] {
  const names = Object.keys(key.balances)
  if (names.length === 0) return months.map(() => new Map())
  const { run, next, cent } = carrier(key)
  let held = new Map<string, Enclosure>(names.map((name) => [name, enclosures.lit(key.balances[name]?.start ?? '0') as Enclosure]))
  return months.map((month) => {
    const opening = held
    const given = monthInputs(key, month)
    const values = run(
      (name) => opening.get(name) ?? parameters.get(name) ?? (given[name] === undefined ? undefined : (enclosures.lit(given[name]) as Enclosure)),
    )
    held = new Map(
      next.flatMap(({ name, place, fund }): (readonly [string, Enclosure])[] => {
        const value = values[place]
        const before = opening.get(name)
        if (!fund) return value ? [[name, value]] : []
        const after = value && before && enclosures.add(before, value)
        // What a fund is due is paid in whole cents: it moves by less than one.
        return after ? [[name, within(after, cent)]] : []
      }),
    )
    return opening
  })
}

function carrier(key: KeyData) {
  const plan = planOf(key)
  const funds = fundsOf(key)
  const next = Object.keys(key.balances).flatMap((name) => {
    const fund = funds.includes(name)
    const node = fund ? plan.lowered.due.get(name) : plan.lowered.next.get(name)
    return node ? [{ name, place: plan.at.get(node) as number, fund }] : []
  })
  return { run: program(plan, enclosures).run, next, cent: fromText(key.round?.to ?? '0') }
}
