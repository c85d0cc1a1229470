/** Whole keys as they stand in a file. Plain text, so that a counterexample can be read. */
import fc from 'fast-check'
import { SplitKeyError } from '../../core/issue.ts'
import type { KeyData } from '../../core/key.ts'
import { roundingModes } from '../../core/node.ts'
import type { Fields } from '../../core/reading/context.ts'
import { readKey } from '../../core/reading/key.ts'
import type { RuleBook } from '../../core/rule.ts'
import { ruleBook } from '../../rules/index.ts'
import { formulaLeaf } from '../../text/leaf.ts'
import { amounts, inputUnits, lineTexts, pots } from './amounts.ts'
import { partiesOf } from './parties.ts'
import { everything, type Kinds, splitsOf } from './splits.ts'

/** A key as the fields of a document. */
export type KeyText = Fields

/** Reads a generated key. @throws every problem of it at once */
export function keyOf(written: KeyText, rules: RuleBook = ruleBook): KeyData {
  const { key, issues } = readKey(written, formulaLeaf, rules)
  if (!key) throw new SplitKeyError(issues)
  return key
}

const steps = fc.constantFrom('0.01 EUR', '0.01 EUR', '0.05 EUR', '1 EUR', '0.1 EUR')

/** Every way to deal with leftover cents. */
export const leftoversOf = (parties: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom('largest-remainder', 'largest-share', 'in-order', 'carry'),
    fc.constantFrom(...parties).map((to) => ({ to })),
  )

const claimsOf = (parties: readonly string[]): fc.Arbitrary<readonly unknown[]> =>
  fc.array(
    fc
      .tuple(fc.constantFrom(...parties), amounts, fc.constantFrom('pay', 'reimburse', 'guarantee'))
      .map(([to, amount, rule]) => (rule === 'guarantee' ? { guarantee: { to, rate: 'wage', per: 'w0' } } : { [rule]: { to, amount } })),
    { maxLength: 4 },
  )

/** What a generated key must be, where a law holds only for some. */
export interface Wanted {
  /** Which splits it may have. Default: all. */
  readonly kinds?: Kinds
  /** Whether it may have claims, a split of its own for losses, lines that round. Default: yes. */
  readonly claims?: boolean
  readonly deficit?: boolean
  readonly lines?: boolean
  /** The formula of the pot, in EUR. Default: one of several. */
  readonly pot?: string
  /** How deep splits nest. Default: 3. */
  readonly depth?: number
  /** How many partners, 1 to 6. Default: any number of them. */
  readonly parties?: number
}

/** Keys: partners, inputs, balances, lines, claims, splits, rounding, costs. */
export function keysOf({
  kinds = everything,
  claims = true,
  deficit = true,
  lines = true,
  pot,
  depth = 3,
  parties: wanted,
}: Wanted = {}): fc.Arbitrary<KeyText> {
  const counts = wanted === undefined ? fc.integer({ min: 1, max: 6 }) : fc.constant(wanted)
  return fc.tuple(counts, fc.integer({ min: 1, max: depth })).chain(([count, nesting]) => {
    const parties = partiesOf(count)
    const split = splitsOf(count, nesting, kinds)
    return fc
      .record({
        surplus: split,
        deficit: deficit ? fc.option(split, { nil: undefined }) : fc.constant(undefined),
        claims: claims ? claimsOf(parties) : fc.constant([]),
        round: fc.record({
          to: steps,
          leftover: leftoversOf(parties),
          lines: lines ? fc.option(fc.constantFrom(...roundingModes), { nil: undefined }) : fc.constant(undefined),
        }),
        pot: pot === undefined ? pots : fc.constant(pot),
        costs: fc.option(amounts, { nil: undefined }),
        late: fc.boolean(),
      })
      .map(({ costs, late, ...parts }) =>
        defined({
          name: 'generated',
          parties,
          inputs: inputUnits,
          ...parts,
          lines: late ? reversed(lineTexts) : lineTexts,
          balances: { buffer: { start: '120.00 EUR', fund: 'true' }, recouped: { start: '0 EUR', next: 'recouped + min(cost, 25 EUR)' } },
          costs: costs === undefined ? undefined : { [parties[0] as string]: costs },
        }),
      )
  })
}

const reversed = (fields: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(fields).reverse())

/** Without the fields that were not chosen. */
const defined = (fields: Record<string, unknown>): KeyText =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, name === 'round' ? defined(value as Record<string, unknown>) : value]],
    ),
  )
