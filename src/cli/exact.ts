/** Exact amounts of a settlement, for tables and for JSON. */

import { fromText, type Rational } from '../number/rational.ts'
import { exact, type Settlement } from '../read/settlement.ts'
import { exactNumber, isMoney, moneyPlaces } from './amount.ts'

/** A named line with its unit and its exact value. */
export interface ExactLine {
  readonly name: string
  readonly unit: string
  readonly value: Rational
}

/** Every line in the order in which it is computed. */
export function exactLines(settlement: Settlement): readonly ExactLine[] {
  const { lines } = settlement['~trace'].plan.lowered
  const values = exact(settlement, 'lines')
  return [...lines].map(([name, { unit }]) => ({ name, unit, value: fromText(values[name] as string) }))
}

/** A step that a split named for itself and that came to nothing says nothing. */
export const isIdle = ({ name, value }: ExactLine): boolean => name.includes(' ') && value.n === 0n

/** The data of a settlement: exact numbers as text. */
export function settlementData(settlement: Settlement): Readonly<Record<string, unknown>> {
  const { key } = settlement['~trace']
  const places = moneyPlaces(key)
  const money = (field: 'payouts' | 'costs' | 'net') => written(exact(settlement, field), () => places)
  return {
    inputs: settlement.inputs,
    opening: settlement.opening,
    lines: Object.fromEntries(exactLines(settlement).map(({ name, unit, value }) => [name, exactNumber(value, isMoney(unit, key) ? places : 0)])),
    payouts: money('payouts'),
    costs: money('costs'),
    net: money('net'),
    balances: written(exact(settlement, 'balances'), (name) => (isMoney(key.balances[name]?.unit ?? '1', key) ? places : 0)),
    owed: settlement.owed,
    remarks: settlement.remarks,
  }
}

const written = (amounts: Readonly<Record<string, string>>, places: (name: string) => number): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(amounts).map(([name, text]) => [name, exactNumber(fromText(text), places(name))]))
