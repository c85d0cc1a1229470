/** What a settlement is: amounts as decimals for people, and the exact trace behind them for explanation and audit. */
import type { Decimal } from 'decimal.js'
import type { Allotted } from '../cents/allocate.ts'
import type { KeyData } from '../core/key.ts'
import type { Node } from '../core/node.ts'
import type { Rational } from '../number/rational.ts'
import type { Plan } from './plan.ts'

/** The exact values behind a settlement. Not enumerable: it is no part of what is compared, printed or stored. */
export interface Trace {
  readonly key: KeyData
  readonly plan: Plan
  readonly values: readonly (Rational | undefined)[]
  readonly value: (node: Node) => Rational
  readonly inputs: ReadonlyMap<string, Rational>
  readonly opening: ReadonlyMap<string, Rational>
  readonly allotted: readonly Allotted[]
}

/**
 * The result of settling one period. Amounts are in the unit of the pot unless a line says otherwise.
 * A line that is no finite decimal (a third) is shown to 30 significant digits; `exact(settlement, line)` has the fraction.
 */
export interface Settlement<P extends string = string> {
  /** What each partner is paid: whole cents, adding up to the pot less what moved into funds. */
  readonly payouts: Readonly<Record<P, Decimal>>
  /** Every named line and step. */
  readonly lines: Readonly<Record<string, Decimal>>
  /** What every balance holds afterwards. */
  readonly balances: Readonly<Record<string, Decimal>>
  /** Each partner's own costs, where the key states them, and the payout less those costs. */
  readonly costs: Readonly<Partial<Record<P, Decimal>>>
  readonly net: Readonly<Partial<Record<P, Decimal>>>
  /** With `carry`: what is still owed to each recipient, in cents, exactly. Give it to the next period. */
  readonly owed: Readonly<Record<string, string>>
  /** The inputs and opening balances used, as canonical text. */
  readonly inputs: Readonly<Record<string, string>>
  readonly opening: Readonly<Record<string, string>>
  readonly '~trace': Trace
}
