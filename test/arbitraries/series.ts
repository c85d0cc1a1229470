/** Periods with inputs, in order of date, and keys that carry something from one to the next. */
import fc from 'fast-check'
import type { PeriodInputs } from '../../src/agreement/series.ts'
import { months } from '../../src/testing/keys/months.ts'
import { inputs, keysOf } from './keys.ts'

export { months } from '../../src/testing/keys/months.ts'

/** Two to five months. */
export const periods: fc.Arbitrary<readonly PeriodInputs[]> = fc
  .array(inputs, { minLength: 2, maxLength: 5 })
  .map((all) => all.map((given, index) => ({ period: months(all.length)[index] as string, inputs: given })))

/** Keys that carry cents, a fund and a balance. */
export const carryingKeys = keysOf({ depth: 2 }).map((written) => ({ ...written, round: { to: '0.01 EUR', leftover: 'carry' } }))
