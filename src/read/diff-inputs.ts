/** What each changed input did to every payout: inputs are changed one after the other, in declared order. */
import type { Decimal } from 'decimal.js'
import { isSplitKeyError } from '../core/issue.ts'
import type { KeyData } from '../core/key.ts'
import { fromDecimal, toDecimal } from '../number/decimal.ts'
import { sub } from '../number/rational.ts'
import { settleData } from './settle.ts'
import type { Settlement } from './settlement.ts'

type Amounts = Readonly<Record<string, Decimal>>

/** Something that changed, and what it did to every payout. */
export interface InputChange {
  /** An input, a balance, `cents owed`, or `the key` where the rules changed. Several names where only together they can be changed. */
  readonly name: string
  readonly from: string
  readonly to: string
  readonly payouts: Amounts
}

interface State {
  readonly key: KeyData
  readonly inputs: Readonly<Record<string, string>>
  readonly balances: Readonly<Record<string, string>>
  readonly owed: Readonly<Record<string, string>>
}

/** One change after the other, from one settlement to the other. A change that cannot stand alone is joined with the next. */
export function inputChanges(from: Settlement, to: Settlement, parties: readonly string[]): readonly InputChange[] {
  let state = stateOf(from)
  let payouts: Amounts = from.payouts
  let waiting: Step[] = []
  const changes: InputChange[] = []
  for (const step of stepsBetween(state, stateOf(to))) {
    state = step.apply(state)
    waiting.push(step)
    const reached = tryPayouts(state)
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

const stateOf = (settlement: Settlement): State => {
  const { key, openingOwed } = settlement['~trace']
  return { key, inputs: settlement.inputs, balances: settlement.opening, owed: openingOwed }
}

interface Step {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly apply: (state: State) => State
}

const sameRecord = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([name, text]) => b[name] === text)

/** First what both keys read, then the key with whatever only it reads. */
function stepsBetween(from: State, to: State): readonly Step[] {
  const changed = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): readonly string[] =>
    Object.keys(a).filter((name) => b[name] !== undefined && a[name] !== b[name])
  const inputs = changed(from.inputs, to.inputs).map(
    (name): Step => ({
      name,
      from: from.inputs[name] as string,
      to: to.inputs[name] as string,
      apply: (state) => ({ ...state, inputs: { ...state.inputs, [name]: to.inputs[name] as string } }),
    }),
  )
  const balances = changed(from.balances, to.balances).map(
    (name): Step => ({
      name,
      from: from.balances[name] as string,
      to: to.balances[name] as string,
      apply: (state) => ({ ...state, balances: { ...state.balances, [name]: to.balances[name] as string } }),
    }),
  )
  const owed: readonly Step[] = sameRecord(from.owed, to.owed)
    ? []
    : [{ name: 'cents owed', from: owedText(from), to: owedText(to), apply: (state) => ({ ...state, owed: to.owed }) }]
  const key: readonly Step[] = from.key === to.key ? [] : [{ name: 'the key', from: from.key.name, to: to.key.name, apply: () => to }]
  return [...inputs, ...balances, ...owed, ...key]
}

const owedText = (state: State): string =>
  Object.entries(state.owed)
    .map(([name, cents]) => `${name} ${cents}`)
    .join(' ')

function tryPayouts({ key, inputs, balances, owed }: State): Amounts | undefined {
  try {
    return settleData(key, inputs, { balances, owed }).payouts
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return undefined
  }
}
