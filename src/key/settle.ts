import type { Numeric } from '../read/inputs.ts'
import { type SettleOptions, settleData } from '../read/settle.ts'
import type { Settlement } from '../read/settlement.ts'
import type { Key } from './spec.ts'

/** Values for the inputs `I`: every one, and no other. */
export type InputValues<I extends object> = { readonly [Name in keyof I]: Numeric }

/**
 * Settles one period: exact amounts, then whole cents that add up to the pot. Pure: nothing is stored.
 * @throws `missing-input`, `unknown-input`, `not-a-number`, `divides-by-zero`, `negative-weight`: every problem at once
 * @example settle(key, { price: 45, sold: 400, hours: 160 }).payouts.workshop // Decimal
 */
export const settle = <P extends string, I extends object, V extends InputValues<I>>(
  key: Key<P, I>,
  inputs: V & InputValues<I> & { readonly [Name in Exclude<keyof V, keyof I>]: never },
  options?: SettleOptions,
): Settlement<P> => settleData(key, inputs as Readonly<Record<string, unknown>>, options) as Settlement<P>
