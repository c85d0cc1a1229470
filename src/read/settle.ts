/** Settles a key: exact amounts in rationals, then cents that add up to the pot. */
import { type Allotted, allocate, inUnits } from '../cents/allocate.ts'
import { type Issue, raise, SplitKeyError, unknownName } from '../core/issue.ts'
import { dividedName, type KeyData, potName, recipientsOf } from '../core/key.ts'
import { sumNumbers } from '../core/number-text.ts'
import { shown } from '../core/shown.ts'
import { numericText, plainNumber } from '../number/decimal.ts'
import { fromText, sub, toText } from '../number/rational.ts'
import { type Numeric, readNumbers } from './inputs.ts'
import { type Ready, type Run, readyOf, run, signIn, textIn, valueIn } from './run.ts'
import { type Settlement, settlementOf } from './settlement.ts'

/** What a settlement starts from besides its inputs. */
export interface SettleOptions {
  /** What every balance holds before this period. Without it, balances are at their agreed start. */
  readonly balances?: Readonly<Record<string, Numeric>>
  /** With `carry`: what is still owed to each recipient, as `settlement.owed` of the period before states it. */
  readonly owed?: Readonly<Record<string, string>>
}

/** The untyped core of `settle`. @throws every problem of the inputs at once */
export function settleData(key: KeyData, inputs: Readonly<Record<string, unknown>>, options: SettleOptions = {}): Settlement {
  const issues: Issue[] = []
  const values = readNumbers(inputs, key.inputs, 'input', issues)
  const opening = options.balances ? readNumbers(options.balances, key.balances, 'balance', issues) : startsOf(key)
  const owed = readOwed(key, options.owed ?? {}, issues)
  raise(issues)
  return conclude(key, values, opening, owed)
}

/** What is owed from before: to recipients of this key only, and in all nothing, since cents are only ever moved between them. */
function readOwed(key: KeyData, given: Readonly<Record<string, string>>, issues: Issue[]): Texts {
  const known = recipientsOf(key)
  const owed: Record<string, string> = {}
  for (const [name, value] of Object.entries(given)) {
    const text = numericText(value)
    const path = `owed.${name}`
    if (!known.includes(name)) issues.push(unknownName('unknown-party', path, name, known))
    else if (text === undefined) issues.push({ code: 'not-a-number', path, input: name, message: `'${shown(plainNumber(value))}' is not a number` })
    else owed[name] = text
  }
  const total = sumNumbers(Object.values(owed))
  if (key.round?.leftover !== 'carry' && Object.values(owed).some((text) => text !== '0'))
    issues.push({ code: 'does-not-add-up', path: 'owed', message: 'cents are owed from before, and this key does not carry them: settle them first' })
  if (total !== '0') issues.push({ code: 'does-not-add-up', path: 'owed', message: `what is owed from before adds up to ${total} cents; it must add up to 0` })
  return owed
}

const startsOf = (key: KeyData): Readonly<Record<string, string>> =>
  Object.freeze(Object.fromEntries(Object.entries(key.balances).map(([name, { start }]) => [name, start])))

type Texts = Readonly<Record<string, string>>

function conclude(key: KeyData, inputs: Texts, opening: Texts, owed: Texts): Settlement {
  const ready = readyOf(key)
  const values = run(ready, (name) => (inputs[name] ?? opening[name]) as string)
  checkRequirements(ready, values)
  const allotted = allot(key, ready, values, owed)
  checkConservation(ready, values, allotted)
  return settlementOf({ ...values, key, inputs, opening, allotted, openingOwed: owed })
}

function checkRequirements({ plan }: Ready, values: Run): void {
  const broken = plan.lowered.requirements.filter(({ node }) => signIn(values, node) < 0)
  raise(broken.map(({ code, weight, message, node }) => ({ code, weight, path: '', message: `${message}: ${textIn(values, node)}` })))
}

function allot(key: KeyData, { plan, step, funds }: Ready, values: Run, owed: Texts): readonly Allotted[] {
  const { due, lines } = plan.lowered
  const divided = lines.get(dividedName(key))
  if (!key.round || !divided) return []
  const exact = Array.from(due, ([name, node]) => ({ name, amount: valueIn(values, node), fund: funds.includes(name) }))
  const before = new Map(Object.entries(owed).map(([name, text]) => [name, fromText(text)]))
  return allocate(exact, step, key.round.leftover, before, signIn(values, divided))
}

/** Conservation is checked on every result, not only in tests: what is paid is the pot, to the cent. */
function checkConservation({ plan, step }: Ready, values: Run, allotted: readonly Allotted[]): void {
  const pot = plan.lowered.lines.get(potName)
  if (!pot) return
  const paid = allotted.reduce((sum, { cents }) => sum + cents, 0n)
  const { n, d } = valueIn(values, pot)
  if (paid * step.n * d === n * step.d) return
  const difference = sub(inUnits(paid, step), { n, d })
  throw new SplitKeyError([{ code: 'does-not-add-up', path: '', message: `the payouts differ from the pot by ${toText(difference)}` }])
}
