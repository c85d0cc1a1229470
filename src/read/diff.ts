/**
 * Why this settlement differs from that one: by input, by line, and by the terms of each payout; each list adds up to the
 * difference, exactly.
 */
import type { Decimal } from 'decimal.js'
import { isSplitKeyError } from '../core/issue.ts'
import type { KeyData } from '../core/key.ts'
import type { Node } from '../core/node.ts'
import { paper, type Piece, pieces } from '../formula/print.ts'
import { lineName } from '../core/build.ts'
import { fromDecimal, toDecimal } from '../number/decimal.ts'
import { add, type Rational, sub, toText, zero } from '../number/rational.ts'
import { settleData } from './settle.ts'
import type { Settlement } from './settlement.ts'

type Amounts = Readonly<Record<string, Decimal>>

/** Something that changed, and what it did to every payout. */
export interface InputChange {
  /** An input, a balance, or `the key` where the rules themselves changed. Several names where only together they can be changed. */
  readonly name: string
  readonly from: string
  readonly to: string
  readonly payouts: Amounts
}

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
  return node ? settlement['~trace'].value(node) : zero
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
  const { plan, value } = settlement['~trace']
  const due = plan.lowered.due.get(name)
  const terms = new Map<string, Rational>()
  if (!due) return terms
  for (const term of due.op === 'add' ? due.args : [due]) {
    const label = write(pieces(term, paper))
    terms.set(label, add(terms.get(label) ?? zero, value(term)))
  }
  return terms.set('rounding to cents', sub(fromDecimal(settlement.payouts[name]), value(due)))
}

const write = (all: readonly Piece[]): string => all.map((piece) => (typeof piece === 'string' ? piece : nameOf(piece))).join('')
const nameOf = (node: Node): string => (node.op === 'input' ? node.name : (lineName(node) as string))

interface State {
  readonly key: KeyData
  readonly inputs: Readonly<Record<string, string>>
  readonly balances: Readonly<Record<string, string>>
}

/** One change after the other, from one settlement to the other. A change that cannot stand alone is joined with the next. */
function inputChanges(from: Settlement, to: Settlement, parties: readonly string[]): readonly InputChange[] {
  const target: State = { key: to['~trace'].key, inputs: to.inputs, balances: to.opening }
  let state: State = { key: from['~trace'].key, inputs: from.inputs, balances: from.opening }
  let payouts: Amounts = from.payouts
  let waiting: Step[] = []
  const changes: InputChange[] = []
  for (const step of stepsBetween(state, target)) {
    state = step.apply(state)
    waiting.push(step)
    const reached = isTarget(state, target) ? to.payouts : tryPayouts(state, from.owed)
    if (!reached) continue
    const [before, after] = [payouts, reached]
    changes.push({
      name: waiting.map(({ name }) => name).join(', '),
      from: waiting.map((one) => one.from).join(', '),
      to: waiting.map((one) => one.to).join(', '),
      payouts: Object.fromEntries(parties.map((name) => [name, toDecimal(sub(fromDecimal(after[name]), fromDecimal(before[name])))])),
    })
    payouts = reached
    waiting = []
  }
  return changes
}

interface Step {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly apply: (state: State) => State
}

const isTarget = (state: State, target: State): boolean =>
  state.key === target.key && sameRecord(state.inputs, target.inputs) && sameRecord(state.balances, target.balances)

const sameRecord = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([name, text]) => b[name] === text)

/** First what both keys read, then the key with whatever only it reads. */
function stepsBetween(from: State, to: State): readonly Step[] {
  const changed = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): readonly string[] =>
    Object.keys(a).filter((name) => b[name] !== undefined && a[name] !== b[name])
  const inputs = changed(from.inputs, to.inputs).map((name): Step => ({
    name, from: from.inputs[name] as string, to: to.inputs[name] as string,
    apply: (state) => ({ ...state, inputs: { ...state.inputs, [name]: to.inputs[name] as string } }),
  }))
  const balances = changed(from.balances, to.balances).map((name): Step => ({
    name, from: from.balances[name] as string, to: to.balances[name] as string,
    apply: (state) => ({ ...state, balances: { ...state.balances, [name]: to.balances[name] as string } }),
  }))
  const key: readonly Step[] = from.key === to.key ? [] : [{ name: 'the key', from: from.key.name, to: to.key.name, apply: () => to }]
  return [...inputs, ...balances, ...key]
}

function tryPayouts(state: State, owed: Readonly<Record<string, string>>): Amounts | undefined {
  try {
    return settleData(state.key, state.inputs, { ...(Object.keys(state.balances).length > 0 && { balances: state.balances }), owed }).payouts
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return undefined
  }
}

