/** A key as properties see it: what each partner is paid, spends and keeps, as formulas over inputs and opening balances. */
import { add, input, neg, zero } from '../../core/build.ts'
import { SplitKeyError } from '../../core/issue.ts'
import type { KeyData } from '../../core/key.ts'
import { type Lowered, lower } from '../../core/lower/key.ts'
import type { InputSpec, Node } from '../../core/node.ts'
import type { Unit } from '../../core/unit.ts'

export interface Setting {
  readonly key: KeyData
  readonly lowered: Lowered
  /** The unit of the pot. @throws `missing-part` for a clause without a pot */
  readonly unit: () => Unit
  readonly pot: () => Node
  /** What a partner or a fund is due before cents. */
  readonly payout: (name: string) => Node
  readonly cost: (party: string) => Node
  readonly net: (party: string) => Node
  /** The pot less everybody's own costs: what the partnership earns. */
  readonly joint: () => Node
  /** Inputs and opening balances, with what they say about themselves. */
  readonly inputs: Readonly<Record<string, InputSpec>>
  /** A balance after the period. */
  readonly next: (balance: string) => Node
}

const known = new WeakMap<KeyData, Setting>()

/** The setting of a key, made once per key: a cache of a pure function. */
export function settingOf(key: KeyData): Setting {
  const before = known.get(key)
  if (before) return before
  const made = makeSetting(lower(key))
  known.set(key, made)
  return made
}

function makeSetting(lowered: Lowered): Setting {
  const { key } = lowered
  const pot = (): Node => lowered.lines.get('pot') ?? missing('this clause divides nothing: a property about payouts needs a pot')
  const unit = (): Unit => pot().unit
  const payout = (name: string): Node => lowered.due.get(name) ?? zero(unit())
  const cost = (party: string): Node => lowered.costs.get(party) ?? zero(unit())
  const net = (party: string): Node => (lowered.costs.has(party) ? add(payout(party), neg(cost(party))) : payout(party))
  const balances = Object.entries(key.balances).map(([name, balance]) => [name, { unit: balance.unit }] as const)
  return {
    key,
    lowered,
    unit,
    pot,
    payout,
    cost,
    net,
    joint: () => add(pot(), ...[...lowered.costs.values()].map(neg)),
    inputs: { ...key.inputs, ...Object.fromEntries(balances) },
    next: (name) => nextOf(lowered, name),
  }
}

/** A balance moves by its formula; a fund holds what it held and what the split moved into it. */
function nextOf({ key, next, due }: Lowered, name: string): Node {
  const held = input(name, Object.freeze({ unit: key.balances[name]?.unit ?? '1' }))
  const moved = due.get(name)
  return next.get(name) ?? (moved ? add(held, moved) : held)
}

const missing = (message: string): never => {
  throw new SplitKeyError([{ code: 'missing-part', path: '', message }])
}
