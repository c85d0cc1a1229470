/** Exact amounts of a settlement, for tables and for JSON. */

import { fromDecimal } from '../number/decimal.ts'
import { fromText, type Rational } from '../number/rational.ts'
import { exactLine, type Settlement } from '../read/settlement.ts'
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
  return [...lines].map(([name, { unit }]) => ({ name, unit, value: fromText(exactLine(settlement, name) as string) }))
}

/** A step that a split named for itself and that came to nothing says nothing. */
export const isIdle = ({ name, value }: ExactLine): boolean => name.includes(' ') && value.n === 0n

type Amounts = Readonly<Partial<Record<string, Parameters<typeof fromDecimal>[0]>>>

/** The data of a settlement: exact numbers as text. */
export function settlementData(settlement: Settlement): Readonly<Record<string, unknown>> {
  const { key } = settlement['~trace']
  const places = moneyPlaces(key)
  const money = (amounts: Amounts) => Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, exactNumber(fromDecimal(amount), places)]))
  const lines = exactLines(settlement).map(({ name, unit, value }) => [name, exactNumber(value, isMoney(unit, key) ? places : 0)])
  const balances = Object.entries(settlement.balances).map(([name, amount]) => [
    name,
    exactNumber(fromDecimal(amount), isMoney(key.balances[name]?.unit ?? '1', key) ? places : 0),
  ])
  return {
    inputs: settlement.inputs,
    opening: settlement.opening,
    lines: Object.fromEntries(lines),
    payouts: money(settlement.payouts),
    costs: money(settlement.costs),
    net: money(settlement.net),
    balances: Object.fromEntries(balances),
    owed: settlement.owed,
  }
}
