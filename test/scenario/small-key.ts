import type { KeyData } from '../../src/core/key.ts'
import type { Situation } from '../../src/scenario/situation.ts'
import { keyOf } from '../arbitraries/keys.ts'

/** A key that pays A what a formula of `x` says, and B nothing. */
export const smallKey = (pot: string, more: Readonly<Record<string, unknown>> = {}): KeyData =>
  keyOf({ name: 'small', parties: ['A', 'B'], inputs: { x: 'EUR' }, pot, surplus: { to: 'A' }, round: { to: '0.01 EUR', leftover: 'in-order' }, ...more })

export const situation = (key: KeyData, inputs: Readonly<Record<string, string | number>> = {}): Situation => ({
  key,
  inputs: { ...Object.fromEntries(Object.keys(key.inputs).map((name) => [name, 0])), ...inputs },
})
