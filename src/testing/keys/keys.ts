/** Whole keys, drawn, for those who write rules, interpreters or programs over keys. */
import fc from 'fast-check'
import type { KeyData } from '../../core/key.ts'
import type { RuleBook } from '../../core/rule.ts'
import { ruleBook } from '../../rules/index.ts'
import { printKey } from '../../text/print.ts'
import { type KeyText, keyOf, keysOf, type Wanted } from './key-texts.ts'

/** What drawn keys are like. */
export interface KeysOptions extends Wanted {
  /** Formulas in EUR that some claims and a line use, to bring rules of one's own into keys: `['myRule(cost, at=50 EUR)']`. */
  readonly amounts?: readonly string[]
  /** The rules that formulas may name. Default: all that come with splitkey. */
  readonly rules?: RuleBook
}

/** Ranges that take in zero, losses, and prices from a third of to sixteen times the usual ones. */
const declared: Readonly<Record<string, { readonly unit: string; readonly range: readonly [string, string]; readonly decimals: number }>> = {
  revenue: { unit: 'EUR', range: ['-10000', '100000'], decimals: 2 },
  price: { unit: 'EUR/pc', range: ['0.4', '20'], decimals: 4 },
  sold: { unit: 'pc', range: ['0', '2000'], decimals: 0 },
  cost: { unit: 'EUR', range: ['-1000', '10000'], decimals: 2 },
  limit: { unit: 'EUR', range: ['-1000', '10000'], decimals: 3 },
  wage: { unit: 'EUR/h', range: ['0.4', '20'], decimals: 4 },
  rate: { unit: '1', range: ['-0.5', '1.5'], decimals: 2 },
  index: { unit: '1', range: ['0.4', '20'], decimals: 4 },
  ...Object.fromEntries(['w0', 'w1', 'w2', 'w3', 'w4', 'w5'].map((name) => [name, { unit: 'h', range: ['0', '200'] as const, decimals: 2 }])),
}

/**
 * Keys with any claims, splits, lines, balances and roundings, frozen plain data; `inputsOf(key)` draws what one is settled with. A failing
 * test prints the key as the file that a person would write.
 * @example fc.assert(fc.property(keys(), (key) => { loadKey(printKey(key)) }))
 * @example keys({ kinds: { funds: [], bySign: false, monotone: true }, amounts: ['myRule(cost)'], rules: withRules(myRule) })
 */
export const keys = (options: KeysOptions = {}): fc.Arbitrary<KeyData> =>
  writtenKeys(options).map((written) => readable(keyOf(written, options.rules ?? ruleBook)))

/** Keys as the fields of a document, with ranges for all inputs. */
export function writtenKeys({ amounts = [], ...wanted }: KeysOptions): fc.Arbitrary<KeyText> {
  const plain = keysOf(wanted).map((written): KeyText => ({ ...written, inputs: declared }))
  if (amounts.length === 0) return plain
  return fc.tuple(plain, fc.constantFrom(...amounts), fc.constantFrom(...amounts), fc.boolean()).map(([written, amount, own, claimed]) => {
    const [to] = written['parties'] as readonly string[]
    const claims = [...(written['claims'] as readonly unknown[]), ...(claimed ? [{ pay: { to, amount } }] : [])]
    return { ...written, claims, lines: { ...(written['lines'] as object), own } }
  })
}

/** The same key; fast-check prints it as a file. */
export const readable = (key: KeyData): KeyData =>
  Object.freeze(Object.defineProperty({ ...key }, fc.toStringMethod, { value: () => `\n${printKey(key)}`, enumerable: false }))
