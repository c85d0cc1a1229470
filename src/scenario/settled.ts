/** What a settlement says about a partner, a line or all together: exact, after cents. */
import { SplitKeyError, unknownName } from '../core/issue.ts'
import { fundsOf } from '../core/key.ts'
import { add, fromText, type Rational, sub, zero } from '../number/rational.ts'
import { valueIn } from '../read/run.ts'
import { settleData } from '../read/settle.ts'
import { exact, paidTo, type Settlement } from '../read/settlement.ts'
import { type Situation, textsOf, type Values } from './situation.ts'

/** Settles a key on exact values. */
export function settleAt({ key }: Situation, at: Values): Settlement {
  return settleData(key, textsOf(at, Object.keys(key.inputs)), { balances: textsOf(at, Object.keys(key.balances)) })
}

/** What every partner is paid less its own costs; where the key states none, what it is paid. */
export function netsOf(settlement: Settlement): Readonly<Record<string, string>> {
  return { ...exact(settlement, 'payouts'), ...exact(settlement, 'net') }
}

/** The settled amount of a partner (after its own costs), of a fund (what it is paid), `joint`, `pot` or a line. @throws `unknown-name` */
export function settledAmount(settlement: Settlement, of: string): Rational {
  const nets = netsOf(settlement)
  if (Object.hasOwn(nets, of)) return fromText(nets[of] as string)
  const trace = settlement['~trace']
  const funds = fundsOf(trace.key)
  if (funds.includes(of)) return paidTo(trace, of)
  const { lines, costs } = trace.plan.lowered
  const line = lines.get(of === 'joint' ? 'pot' : of)
  if (!line) throw new SplitKeyError([unknownName('unknown-name', 'of', of, [...Object.keys(nets), ...funds, 'joint', ...lines.keys()])])
  const spent = of === 'joint' ? [...costs.values()].reduce((sum, node) => add(sum, valueIn(trace, node)), zero) : zero
  return sub(valueIn(trace, line), spent)
}
