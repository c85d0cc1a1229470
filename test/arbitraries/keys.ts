/** Whole keys as they stand in a file, and what they are settled with. */
import fc from 'fast-check'
import { inputs } from '../../src/testing/keys/inputs.ts'
import { type KeyText, keysOf, type Wanted } from '../../src/testing/keys/key-texts.ts'

export { inputs } from '../../src/testing/keys/inputs.ts'
export { type KeyText, keyOf, keysOf, leftoversOf, type Wanted } from '../../src/testing/keys/key-texts.ts'

/** A key and what it is settled with. */
export const casesOf = (wanted: Wanted = {}): fc.Arbitrary<{ readonly written: KeyText; readonly given: Readonly<Record<string, string>> }> =>
  fc.record({ written: keysOf(wanted), given: inputs })

export const cases = casesOf()
