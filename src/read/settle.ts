/** Settles a key: exact amounts in rationals, then cents that add up to the pot. */
import { Decimal } from 'decimal.js'
import { type Allotted, allocate, inUnits } from '../cents/allocate.ts'
import { type Issue, raise, SplitKeyError } from '../core/issue.ts'
import { fundsOf, type KeyData } from '../core/key.ts'
import type { Node } from '../core/node.ts'
import { toDecimal } from '../number/decimal.ts'
import { add, fromText, type Rational, sub, toText, zero } from '../number/rational.ts'
import { rationals } from '../number/arithmetic.ts'
import { divisionsByZero, type Program, program } from './evaluate.ts'
import { type Numeric, readNumbers } from './inputs.ts'
import { planOf } from './plan.ts'
import type { Settlement, Trace } from './settlement.ts'

/** What a settlement starts from besides its inputs. */
export interface SettleOptions {
  /** What every balance holds before this period. Without it, balances are at their agreed start. */
  readonly balances?: Readonly<Record<string, Numeric>>
  /** With `carry`: what is still owed to each recipient, as `settlement.owed` of the period before states it. */
  readonly owed?: Readonly<Record<string, string>>
}

const programs = new WeakMap<KeyData, Program<Rational>>()

/** The key's program over rationals: a cache of a pure function. */
export function programOf(key: KeyData): Program<Rational> {
  const known = programs.get(key)
  if (known) return known
  const made = program(planOf(key), rationals)
  programs.set(key, made)
  return made
}

/** The untyped core of `settle`. @throws every problem of the inputs at once */
export function settleData(key: KeyData, inputs: Readonly<Record<string, unknown>>, options: SettleOptions = {}): Settlement {
  const issues: Issue[] = []
  const values = readNumbers(inputs, key.inputs, 'input', issues)
  const opening = options.balances ? readNumbers(options.balances, key.balances, 'balance', issues) : startsOf(key)
  raise(issues)
  return conclude(key, values, opening, options.owed ?? {})
}

const startsOf = (key: KeyData): ReadonlyMap<string, Rational> => new Map(Object.entries(key.balances).map(([name, { start }]) => [name, fromText(start)]))

function conclude(key: KeyData, inputs: ReadonlyMap<string, Rational>, opening: ReadonlyMap<string, Rational>, owed: Readonly<Record<string, string>>): Settlement {
  const { plan, run } = programOf(key)
  const { lowered } = plan
  const values = run((name) => (inputs.get(name) ?? opening.get(name)) as Rational)
  raise(divisionsByZero(plan, values))
  const value = (node: Node): Rational => values[plan.at.get(node) as number] as Rational
  raise(
    lowered.requirements
      .filter(({ node }) => value(node).n < 0n)
      .map(({ code, weight, message, node }) => ({ code, weight, path: '', message: `${message}: ${toText(value(node))}` })),
  )
  const allotted = allot(key, [...lowered.due].map(([name, node]) => ({ name, amount: value(node) })), owed)
  const trace: Trace = { key, plan, values, value, inputs, opening, allotted }
  return settlementOf(key, trace)
}

function allot(key: KeyData, due: readonly { name: string; amount: Rational }[], owed: Readonly<Record<string, string>>): readonly Allotted[] {
  if (!key.round) return []
  return allocate(due, fromText(key.round.to), key.round.leftover, new Map(Object.entries(owed).map(([name, text]) => [name, fromText(text)])))
}

function settlementOf(key: KeyData, trace: Trace): Settlement {
  const step = key.round ? fromText(key.round.to) : zero
  const paid = new Map(trace.allotted.map(({ name, cents }) => [name, inUnits(cents, step)]))
  checkConservation(key, trace, paid)
  const funds = fundsOf(key)
  const closing = new Map(Object.keys(key.balances).map((name) => [name, closingOf(name, trace, paid, funds)]))
  const costs = new Map([...trace.plan.lowered.costs].map(([name, node]) => [name, trace.value(node)]))
  const decimals = (entries: Iterable<readonly [string, Rational]>): Readonly<Record<string, Decimal>> =>
    Object.freeze(Object.fromEntries([...entries].map(([name, amount]) => [name, toDecimal(amount)])))
  const lazy = lazily({
    lines: () => decimals([...trace.plan.lowered.lines].map(([name, node]) => [name, trace.value(node)] as const)),
    payouts: () => decimals(key.parties.flatMap((name) => (paid.has(name) ? [[name, paid.get(name) as Rational] as const] : []))),
    balances: () => decimals(closing),
    costs: () => decimals(costs),
    net: () => decimals([...costs].map(([name, cost]) => [name, sub(paid.get(name) ?? zero, cost)] as const)),
    owed: () => Object.freeze(Object.fromEntries(trace.allotted.flatMap(({ name, owed }) => (owed ? [[name, toText(owed)]] : [])))),
    inputs: () => Object.freeze(Object.fromEntries([...trace.inputs].map(([name, x]) => [name, toText(x)]))),
    opening: () => Object.freeze(Object.fromEntries([...trace.opening].map(([name, x]) => [name, toText(x)]))),
  })
  return Object.defineProperty(lazy, '~trace', { value: trace }) as unknown as Settlement
}

const closingOf = (name: string, trace: Trace, paid: ReadonlyMap<string, Rational>, funds: readonly string[]): Rational =>
  funds.includes(name)
    ? add(trace.opening.get(name) as Rational, paid.get(name) ?? zero)
    : trace.value(trace.plan.lowered.next.get(name) as Node)

/** Conservation is checked on every result, not only in tests: what is paid is the pot, to the cent. */
function checkConservation(key: KeyData, trace: Trace, paid: ReadonlyMap<string, Rational>): void {
  const pot = trace.plan.lowered.lines.get('pot')
  if (!key.pot || !pot) return
  const difference = sub([...paid.values()].reduce(add, zero), trace.value(pot))
  if (difference.n !== 0n) throw new SplitKeyError([{ code: 'does-not-add-up', path: '', message: `the payouts differ from the pot by ${toText(difference)}` }])
}

/** An object whose fields are computed when they are first read: a settlement costs only what is looked at. */
function lazily<T extends Readonly<Record<string, () => unknown>>>(fields: T): object {
  const target = {}
  for (const [name, compute] of Object.entries(fields)) {
    let value: unknown
    Object.defineProperty(target, name, { enumerable: true, get: () => (value ??= compute()) })
  }
  return target
}
