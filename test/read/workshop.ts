/** One workshop's key, small enough to be settled with pencil and paper: what its settlements say is written out in the tests. */
import { raise } from '../../src/core/issue.ts'
import type { KeyData } from '../../src/core/key.ts'
import type { Fields } from '../../src/core/reading/context.ts'
import { readKey } from '../../src/core/reading/key.ts'
import { type SettleOptions, settleData } from '../../src/read/settle.ts'
import type { Settlement } from '../../src/read/settlement.ts'
import { ruleBook } from '../../src/rules/index.ts'
import { formulaLeaf } from '../../src/text/leaf.ts'

/** Reads a key as it stands in a file. Without partners it is a clause: lines alone. @throws every problem of it at once */
export function keyOf(written: Fields): KeyData {
  const { key, issues } = readKey(written, formulaLeaf, ruleBook)
  raise(issues)
  return key as KeyData
}

/** Claims, lines that round, tiers for a gain, shares of a loss, and costs. */
export const workshop: Fields = {
  name: 'workshop',
  parties: ['S', 'W'],
  inputs: { price: 'EUR/pc', sold: 'pc', steel: 'EUR/kg', used: 'kg', hours: 'h' },
  lines: { fair: 'deadBand(steel, around=1.20 EUR/kg, band=5%, pass=50%)', third: 'price * sold / 3' },
  pot: 'price * sold',
  claims: [
    { reimburse: { to: 'S', amount: 'fair * used' } },
    { pay: { to: 'W', amount: 'third / 10' } },
    { guarantee: { to: 'W', rate: '10 EUR/h', per: 'hours' } },
  ],
  surplus: { tiers: [{ upTo: '50 EUR', shares: { S: '1', W: '2' } }, { to: 'W' }] },
  deficit: { shares: { S: '70%', W: '30%' } },
  round: { to: '0.01 EUR', leftover: 'largest-remainder', lines: 'half-even' },
  costs: { W: 'hours * 5 EUR/h' },
}

/** A good month: 58.63 for S, 143.37 for W. A bad one: 31.20 and 90.00. */
export const good = { price: '10.10', sold: '20', steel: '1.38', used: '33.3', hours: '2.5' }
export const bad = { price: '10.10', sold: '12', steel: '1.30', used: '33.3', hours: '9' }

/** The workshop's settlement of a month: of a key of its own, unless one is given, so that no test profits from what another remembered. */
export const month = (given: Readonly<Record<string, string>>, key = keyOf(workshop)): Settlement => settleData(key, given)

/** A key of three partners with equal shares; `more` says what else there is. */
export const three = (more: Fields = {}): KeyData =>
  keyOf({
    name: 'three',
    parties: ['a', 'b', 'c'],
    inputs: { revenue: 'EUR', h: 'h', k: 'h' },
    pot: 'revenue',
    surplus: { shares: { a: '1', b: '1', c: '1' } },
    round: { to: '0.01 EUR', leftover: 'largest-remainder' },
    ...more,
  })

/** A settlement of such a key; hours are zero unless they are given. */
export const settled = (of: KeyData, given: Readonly<Record<string, string>>, options?: SettleOptions): Settlement =>
  settleData(of, { revenue: '0', h: '0', k: '0', ...given }, options)
