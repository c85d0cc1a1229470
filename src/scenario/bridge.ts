/** From one settlement to another in steps, one changed input after the other: they add up, exactly. */
import { fromDecimal } from '../number/decimal.ts'
import { toText } from '../number/rational.ts'
import { diff } from '../read/diff.ts'
import type { Settlement } from '../read/settlement.ts'

/** A bridge of payouts. `steps` lie between `from` and `to`; what each does depends on the order in which the key declares its inputs. */
export interface Bridge {
  readonly from: Readonly<Record<string, string>>
  readonly steps: readonly { readonly name: string; readonly from: string; readonly to: string; readonly payouts: Readonly<Record<string, string>> }[]
  readonly to: Readonly<Record<string, string>>
}

/** @example bridge(july, august).steps.map(({ name, payouts }) => [name, payouts.W]) */
export function bridge(from: Settlement, to: Settlement): Bridge {
  const { payouts, inputs } = diff(from, to)
  const end = (side: 'from' | 'to') => Object.fromEntries(payouts.map((change) => [change.name, toText(fromDecimal(change[side]))]))
  return {
    from: end('from'),
    steps: inputs.map(({ name, from: was, to: is, payouts: moved }) => ({
      name,
      from: was,
      to: is,
      payouts: Object.fromEntries(Object.entries(moved).map(([party, amount]) => [party, toText(fromDecimal(amount))])),
    })),
    to: end('to'),
  }
}
