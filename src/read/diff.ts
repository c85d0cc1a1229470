/**
 * Why this settlement differs from that one: by input, by line, and by the terms of each payout; each list adds up to the
 * difference, exactly.
 */
import type { Decimal } from 'decimal.js'
import { inNames, paper, pieces } from '../formula/print.ts'
import { fromDecimal, toDecimal } from '../number/decimal.ts'
import { add, type Rational, sub, toText, zero } from '../number/rational.ts'
import { type InputChange, inputChanges } from './diff-inputs.ts'
import { valueIn } from './run.ts'
import type { Settlement } from './settlement.ts'

export interface Change {
  readonly name: string
  readonly from: Decimal
  readonly to: Decimal
  readonly change: Decimal
}

export interface Difference {
  readonly payouts: readonly Change[]
  /** Inputs changed one after the other, in declared order; their effects add up to the difference of every payout. */
  readonly inputs: readonly InputChange[]
  /** Lines whose value differs. */
  readonly lines: readonly Change[]
  /** Per partner, the terms of its payout that differ, leftover cents last; they add up to the difference. */
  readonly terms: Readonly<Record<string, readonly { readonly name: string; readonly change: Decimal }[]>>
}

/**
 * Compares two settlements of one key, or of two versions of it.
 * @example diff(july, august).inputs.map(({ name, payouts }) => `${name}: ${payouts.workshop}`)
 */
export function diff(from: Settlement, to: Settlement): Difference {
  const parties = [...new Set([...Object.keys(from.payouts), ...Object.keys(to.payouts)])]
  return {
    payouts: parties.map((name) => change(name, from.payouts[name], to.payouts[name])),
    inputs: inputChanges(from, to, parties),
    lines: lineChanges(from, to),
    terms: Object.fromEntries(parties.map((name) => [name, termChanges(name, from, to)])),
  }
}

function change(name: string, from: Decimal | undefined, to: Decimal | undefined): Change {
  const [a, b] = [fromDecimal(from), fromDecimal(to)]
  return { name, from: toDecimal(a), to: toDecimal(b), change: toDecimal(sub(b, a)) }
}

const lineChanges = (from: Settlement, to: Settlement): readonly Change[] =>
  [...new Set([...Object.keys(from.lines), ...Object.keys(to.lines)])]
    .filter((name) => toText(lineValue(from, name)) !== toText(lineValue(to, name)))
    .map((name) => {
      const [a, b] = [lineValue(from, name), lineValue(to, name)]
      return { name, from: toDecimal(a), to: toDecimal(b), change: toDecimal(sub(b, a)) }
    })

function lineValue(settlement: Settlement, name: string): Rational {
  const node = settlement['~trace'].plan.lowered.lines.get(name)
  return node ? valueIn(settlement['~trace'], node) : zero
}

/** Terms of what is due, by their formula in names; then the cents by which the payout differs from what is due. */
function termChanges(name: string, from: Settlement, to: Settlement): readonly { name: string; change: Decimal }[] {
  const [before, after] = [termsOf(name, from), termsOf(name, to)]
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((term) => ({ name: term, amount: sub(after.get(term) ?? zero, before.get(term) ?? zero) }))
    .filter(({ amount }) => amount.n !== 0n)
    .map(({ name: term, amount }) => ({ name: term, change: toDecimal(amount) }))
}

function termsOf(name: string, settlement: Settlement): ReadonlyMap<string, Rational> {
  const trace = settlement['~trace']
  const due = trace.plan.lowered.due.get(name)
  const terms = new Map<string, Rational>()
  if (!due) return terms
  for (const term of due.op === 'add' ? due.args : [due]) {
    const label = inNames(pieces(term, paper))
    terms.set(label, add(terms.get(label) ?? zero, valueIn(trace, term)))
  }
  return terms.set('rounding to cents', sub(fromDecimal(settlement.payouts[name]), valueIn(trace, due)))
}
