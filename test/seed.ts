/** One seed for all property tests, so that a failure in one place is a failure everywhere. */
import fc from 'fast-check'
import { test } from 'vitest'

/** `SPLITKEY_RUNS=20` searches twenty times longer; `SPLITKEY_SEED` searches elsewhere. */
const factor = Number(process.env['SPLITKEY_RUNS'] ?? 1)
const seed = Number(process.env['SPLITKEY_SEED'] ?? 20190401)

export const runs = (count: number): { readonly seed: number; readonly numRuns: number } => ({ seed, numRuns: Math.ceil(count * factor) })

/** A law: the sentence an auditor would sign, and the property that holds it. */
export function law<T>(sentence: string, count: number, arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void {
  test(sentence, { timeout: 60_000 * Math.max(factor, 1) }, () => {
    fc.assert(fc.property(arbitrary, holds), runs(count))
  })
}
