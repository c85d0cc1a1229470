/** The key that tables are about: how it is called, and in which units its amounts are. */
import { type KeyData, recipientsOf } from '../../core/key.ts'
import { planOf } from '../../read/plan.ts'
import { isMoney, moneyPlaces } from '../amount.ts'
import { type DataColumn, money, plain } from '../data-table.ts'

export interface AboutKey {
  readonly title: string
  readonly key: KeyData
  /** The unit of every input. */
  readonly units: Readonly<Record<string, string>>
  /** The unit in which it pays. */
  readonly unit: string
  /** A column of amounts that it pays. */
  readonly paid: (head: string) => DataColumn
  /** What can be asked about: the unit of a recipient, `joint` or a line. */
  readonly unitOf: (name: string) => string
  /** A column of such amounts. */
  readonly amounts: (head: string, of: string) => DataColumn
}

export function aboutKey(title: string, key: KeyData): AboutKey {
  const unit = key.pot?.unit ?? ''
  const units = Object.fromEntries(Object.entries(key.inputs).map(([name, spec]) => [name, spec.unit]))
  const places = moneyPlaces(key)
  const recipients = recipientsOf(key)
  const unitOf = (name: string): string => (recipients.includes(name) ? unit : (planOf(key).lowered.lines.get(name)?.unit ?? unit))
  return {
    title,
    key,
    units,
    unit,
    unitOf,
    paid: (head) => money(head, places),
    amounts: (head, of) => (isMoney(unitOf(of), key) ? money(head, places) : plain(head)),
  }
}

/** `, in EUR`; nothing for a bare number. */
export const inUnit = (unit: string): string => (unit === '1' || unit === '' ? '' : `, in ${unit}`)
