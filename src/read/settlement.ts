/** What a settlement is: amounts as decimals for people, and the exact trace behind them for explanation and audit. */
import type { Decimal } from 'decimal.js'
import { type Allotted, inUnits } from '../cents/allocate.ts'
import type { KeyData } from '../core/key.ts'
import type { Node } from '../core/node.ts'
import { toDecimal } from '../number/decimal.ts'
import { add, fromText, type Rational, sub, toText } from '../number/rational.ts'
import { type Remark, remarksOf } from './remarks.ts'
import { type Run, readyOf, valueIn } from './run.ts'

/** The exact values behind a settlement: pure data. Settling the same inputs again gives an equal one. */
export interface Trace extends Run {
  readonly key: KeyData
  readonly inputs: Readonly<Record<string, string>>
  readonly opening: Readonly<Record<string, string>>
  readonly allotted: readonly Allotted[]
  /** With `carry`: what was owed before this settlement. */
  readonly openingOwed: Readonly<Record<string, string>>
}

/**
 * The result of settling one period. Amounts are in the unit of the pot unless a line says otherwise.
 * A line that is no finite decimal (a third) is shown to 30 significant digits; `exact(settlement, 'lines')` has the fraction.
 */
export interface Settlement<P extends string = string> {
  /** What each partner is paid: whole cents, adding up to the pot less what moved into funds. */
  readonly payouts: Readonly<Record<P, Decimal>>
  /** Every named line and step. */
  readonly lines: Readonly<Record<string, Decimal>>
  /** What every balance holds afterwards. */
  readonly balances: Readonly<Record<string, Decimal>>
  /** Each partner's own costs, where the key states them, and the payout less those costs. */
  readonly costs: Readonly<Partial<Record<P, Decimal>>>
  readonly net: Readonly<Partial<Record<P, Decimal>>>
  /** With `carry`: what is still owed to each recipient, in cents, exactly. Give it to the next period. */
  readonly owed: Readonly<Record<string, string>>
  /** The inputs and opening balances used, as canonical text. */
  readonly inputs: Readonly<Record<string, string>>
  readonly opening: Readonly<Record<string, string>>
  /** What a reader should know although nothing is wrong: inputs outside the ranges for which the key was agreed. */
  readonly remarks: readonly Remark[]
  readonly '~trace': Trace
}

/** The fields that hold amounts: by name, exactly. */
type AmountField = 'payouts' | 'lines' | 'balances' | 'costs' | 'net'

type Fields = { readonly [Field in Exclude<keyof Settlement, '~trace'>]: (trace: Trace) => Settlement[Field] }

/** What a recipient is paid: nothing, where nothing is allotted. */
export const paidTo = (trace: Trace, name: string): Rational => inUnits(trace.allotted.find((part) => part.name === name)?.cents ?? 0n, readyOf(trace.key).step)

const closing = (trace: Trace, name: string): Rational => {
  const next = trace.plan.lowered.next.get(name)
  return next ? valueIn(trace, next) : add(fromText(trace.opening[name] as string), paidTo(trace, name))
}

const costOf = (trace: Trace, name: string): Rational => valueIn(trace, trace.plan.lowered.costs.get(name) as Node)

/** Whose amounts a field holds, and each amount, exactly. */
const amounts: Readonly<Record<AmountField, { readonly names: (trace: Trace) => Iterable<string>; readonly value: (trace: Trace, name: string) => Rational }>> =
  {
    payouts: { names: ({ plan, key }) => (plan.lowered.due.size > 0 ? key.parties : []), value: paidTo },
    lines: { names: ({ plan }) => plan.lowered.lines.keys(), value: (trace, name) => valueIn(trace, trace.plan.lowered.lines.get(name) as Node) },
    balances: { names: ({ key }) => Object.keys(key.balances), value: closing },
    costs: { names: ({ plan }) => plan.lowered.costs.keys(), value: costOf },
    net: { names: ({ plan }) => plan.lowered.costs.keys(), value: (trace, name) => sub(paidTo(trace, name), costOf(trace, name)) },
  }

function record<T>(field: AmountField, trace: Trace, write: (amount: Rational) => T): Readonly<Record<string, T>> {
  const all: Record<string, T> = {}
  for (const name of amounts[field].names(trace)) all[name] = write(amounts[field].value(trace, name))
  return Object.freeze(all)
}

const fields: Fields = {
  payouts: (trace) => record('payouts', trace, toDecimal),
  lines: (trace) => record('lines', trace, toDecimal),
  balances: (trace) => record('balances', trace, toDecimal),
  costs: (trace) => record('costs', trace, toDecimal),
  net: (trace) => record('net', trace, toDecimal),
  owed: (trace) => Object.freeze(Object.fromEntries(trace.allotted.flatMap(({ name, owed }) => (owed ? [[name, toText(owed)]] : [])))),
  inputs: (trace) => trace.inputs,
  opening: (trace) => trace.opening,
  remarks: ({ key, inputs }) => Object.freeze(remarksOf(key, inputs)),
}

// A settlement costs only what is looked at: its fields are computed when they are first read. They stand on one shared prototype,
// because getters made per object give every settlement a shape of its own, which V8 collects slowly.
const prototype = /* @__PURE__ */ makePrototype()

function makePrototype(): object {
  const own = { value: plainValue }
  const getters = Object.entries(fields).map(([field, compute]) => [field, { get: once(field, compute as (trace: Trace) => unknown) }])
  return Object.create(Object.prototype, { ...Object.fromEntries(getters), toJSON: own, [Symbol.for('nodejs.util.inspect.custom')]: own }) as object
}

function plainValue(this: Settlement): object {
  return Object.fromEntries(Object.keys(fields).map((field) => [field, this[field as keyof Fields]]))
}

// By name: it must be the same in two copies of the package.
const memory: unique symbol = /* @__PURE__ */ Symbol.for('splitkey: what has been read') as never
type Remembering = Settlement & { readonly [memory]: Record<string, unknown> }

function once(field: string, compute: (trace: Trace) => unknown) {
  return function read(this: Remembering): unknown {
    const known = this[memory]
    if (!Object.hasOwn(known, field)) known[field] = compute(this['~trace'])
    return known[field]
  }
}

/** The settlement of a trace. */
export function settlementOf(trace: Trace): Settlement {
  const settlement = Object.create(prototype)
  settlement['~trace'] = trace
  return Object.defineProperty(settlement, memory, { value: {} }) as Settlement
}

/** What was computed for a settlement before, by whoever needs it again: rows of an explanation, texts of values. Not part of its data. */
export const remembered = (settlement: Settlement): Record<string, unknown> => (settlement as Remembering)[memory]

/**
 * The amounts of a field as canonical text: exact, a fraction such as `100/3` where an amount is no finite decimal.
 * @example exact(settlement, 'balances').lastPrice // '1475/24'
 */
export const exact = (settlement: Settlement, field: AmountField): Readonly<Record<string, string>> => record(field, settlement['~trace'], toText)
