/** Keys and rows for batches: whole keys as in the other laws, rows of everyday numbers with ties, zeros and losses among them. */
import fc from 'fast-check'
import type { KeyData } from '../../src/core/key.ts'
import { keyOf, keysOf } from '../arbitraries/keys.ts'
import { decimals, money, notNegative, rates, scaled, swungPrices, ties, zeros } from '../arbitraries/numbers.ts'

export type Row = Readonly<Record<string, string>>

const round = fc.constantFrom('0', '0', '5000', '100.00', '12.50', '-250', '0.01', '99.995', '333.33', '1000', '20000')
const amount = fc.oneof({ weight: 3, arbitrary: money.filter((text) => !text.includes('/')) }, { weight: 3, arbitrary: round }, ties, zeros, decimals)
const hours = fc.oneof(fc.constant('0'), fc.integer({ min: 0, max: 40 }).map(String), notNegative(ties))
const few = (values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values)

/** Values for every input, and what the balances hold. */
export const rows: fc.Arbitrary<Row> = fc.record({
  revenue: amount,
  price: fc.oneof(swungPrices, few(['1.20', '1.25', '0.50', '2.00'])),
  sold: fc.oneof(fc.integer({ min: 0, max: 2000 }).map(String), few(['0', '1', '100'])),
  cost: amount,
  limit: amount,
  wage: fc.oneof(swungPrices, few(['10', '12.5'])),
  rate: rates.filter((text) => !text.includes('/')),
  index: fc.oneof(swungPrices, few(['1', '1.1'])),
  w0: hours,
  w1: hours,
  w2: hours,
  w3: hours,
  w4: hours,
  w5: hours,
  buffer: fc.oneof(
    few(['0', '120', '0.01']),
    fc.integer({ min: 0, max: 100_000 }).map((n) => scaled(BigInt(n), 2)),
  ),
  recouped: few(['0', '30.5']),
})

/** A key that can be settled, of any shape and policy. */
export const keys: fc.Arbitrary<KeyData> = keysOf().map(keyOf)
