/** Every figure of a settled period, with its reference: what all papers draw from, so that no two can differ. */
import type { SettledPeriod } from '../../agreement/series.ts'
import { inUnits } from '../../cents/allocate.ts'
import { toText } from '../../number/rational.ts'
import { readyOf } from '../../read/run.ts'
import { exact } from '../../read/settlement.ts'
import type { Reference, SectionName } from '../references.ts'
import { isMoneyUnit } from './show.ts'

export interface Figure {
  readonly reference: string
  readonly section: SectionName
  readonly name: string
  readonly unit: string
  /** Canonical text, exact. */
  readonly value: string
  readonly money: boolean
}

/** The figures of a period, section by section. */
export function figuresOf({ settlement, version: { key } }: SettledPeriod, reference: Reference): readonly Figure[] {
  const pot = key.pot?.unit
  const figure =
    (section: SectionName, unit: (name: string) => string) =>
    ([name, value]: readonly [string, string]): Figure => ({
      reference: reference(section, name),
      section,
      name,
      unit: unit(name),
      value,
      money: isMoneyUnit(unit(name), pot),
    })
  const inPot = (): string => pot ?? '1'
  const ofBalance = (name: string): string => key.balances[name]?.unit ?? '1'
  const lines = settlement['~trace'].plan.lowered.lines
  return [
    ...Object.entries(settlement.inputs).map(figure('inputs', (name) => key.inputs[name]?.unit ?? '1')),
    ...Object.entries(settlement.opening).map(figure('opening', ofBalance)),
    ...Object.entries(exact(settlement, 'lines')).map(figure('lines', (name) => lines.get(name)?.unit ?? '1')),
    ...paid(settlement).map(figure('payouts', inPot)),
    ...Object.entries(exact(settlement, 'balances')).map(figure('balances', ofBalance)),
    ...Object.entries(exact(settlement, 'costs')).map(figure('costs', inPot)),
    ...Object.entries(exact(settlement, 'net')).map(figure('net', inPot)),
  ]
}

/** Partners and funds: together they are the pot. */
const paid = (settlement: SettledPeriod['settlement']): readonly (readonly [string, string])[] => {
  const trace = settlement['~trace']
  return trace.allotted.map(({ name, cents }) => [name, toText(inUnits(cents, readyOf(trace.key).step))] as const)
}
