/** Whole keys as they stand in a file, and what they are settled with. Plain text, so that a counterexample can be read. */
import fc from 'fast-check'
import { SplitKeyError } from '../../src/core/issue.ts'
import type { KeyData } from '../../src/core/key.ts'
import { roundingModes } from '../../src/core/node.ts'
import type { Fields } from '../../src/core/reading/context.ts'
import { readKey } from '../../src/core/reading/key.ts'
import { ruleBook } from '../../src/rules/index.ts'
import { formulaLeaf } from '../../src/text/leaf.ts'
import { amounts, inputUnits, lineTexts, pots } from './amounts.ts'
import { money, notNegative, rates, swungPrices } from './numbers.ts'
import { partiesOf } from './parties.ts'
import { everything, type Kinds, splitsOf } from './splits.ts'

export type KeyText = Fields

/** Reads a generated key, and throws what is wrong with it. */
export function keyOf(written: KeyText): KeyData {
  const { key, issues } = readKey(written, formulaLeaf, ruleBook)
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
  readonly kinds?: Kinds
  readonly claims?: boolean
  readonly deficit?: boolean
  readonly lines?: boolean
  readonly pot?: string
  readonly depth?: number
}

/** Keys: partners, inputs, balances, lines, claims, splits, rounding, costs. */
export function keysOf({ kinds = everything, claims = true, deficit = true, lines = true, pot, depth = 3 }: Wanted = {}): fc.Arbitrary<KeyText> {
  return fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: depth })).chain(([count, nesting]) => {
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

const hours = fc.oneof({ weight: 2, arbitrary: fc.constant('0') }, fc.integer({ min: 0, max: 200 }).map(String), notNegative(money))

/** Values for every input of a generated key; the measured hours are never below zero. */
export const inputs = fc.record({
  revenue: money,
  price: swungPrices,
  sold: fc.integer({ min: 0, max: 2000 }).map(String),
  cost: money,
  limit: money,
  wage: swungPrices,
  rate: rates,
  index: swungPrices,
  w0: hours,
  w1: hours,
  w2: hours,
  w3: hours,
  w4: hours,
  w5: hours,
})

/** A key and what it is settled with. */
export const casesOf = (wanted: Wanted = {}): fc.Arbitrary<{ readonly written: KeyText; readonly given: Readonly<Record<string, string>> }> =>
  fc.record({ written: keysOf(wanted), given: inputs })

export const cases = casesOf()
