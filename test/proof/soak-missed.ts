/** What a promise says about a drawn key, computed from what `settleData` computes and from nothing else. */
import { isSplitKeyError } from '../../src/core/issue.ts'
import type { KeyData } from '../../src/core/key.ts'
import type { PromiseData } from '../../src/core/promise.ts'
import { add, compare, fromText, mul, neg, type Rational, sub, zero } from '../../src/number/rational.ts'
import { valueIn } from '../../src/read/run.ts'
import { settleData } from '../../src/read/settle.ts'

export type Point = Record<string, string>

/** What a settlement says about a point: exactly, before cents. */
export interface Paid {
  readonly due: (name: string) => Rational
  readonly cost: (name: string) => Rational
  readonly line: (name: string) => Rational
  readonly at: (name: string) => Rational
}

const inputs = ['rev', 'cost', 'q', 'p', 'h1', 'h2', 'idx'] as const

/** The settlement of a point; nothing where it is refused. */
export function paidAt(key: KeyData, point: Point): Paid | undefined {
  try {
    const trace = settleData(key, Object.fromEntries(inputs.map((name) => [name, point[name]])), { balances: { buffer: point['buffer'] as string } })['~trace']
    const { due, costs, lines } = trace.plan.lowered
    const value = (node: Parameters<typeof valueIn>[1] | undefined): Rational => (node ? valueIn(trace, node) : zero)
    return {
      due: (name) => value(due.get(name)),
      cost: (name) => value(costs.get(name)),
      line: (name) => value(lines.get(name)),
      at: (name) => fromText(point[name] as string),
    }
  } catch (error) {
    if (isSplitKeyError(error)) return undefined
    throw error
  }
}

const size = (x: Rational): Rational => (x.n < 0n ? neg(x) : x)
const net = ({ due, cost }: Paid, name: string): Rational => sub(due(name), cost(name))
const joint = (paid: Paid): Rational => sub(sub(paid.line('pot'), paid.cost('A')), paid.cost('B'))
/** The number in an amount as promises write it. */
export const number = (text: string): Rational => {
  const [plain = '', percent] = [text.replace(/ ?EUR.*| ?%/, ''), text.includes('%')]
  return percent ? mul(fromText(plain), { n: 1n, d: 100n }) : fromText(plain)
}

/** The amounts that drawn promises mention. */
function amount(text: string, { at }: Paid): Rational {
  if (text === 'cost') return at('cost')
  if (text === '10% * rev - 20 EUR') return sub(mul(at('rev'), fromText('0.1')), fromText('20'))
  if (text === 'positive(rev) + 40 EUR') return add(at('rev').n > 0n ? at('rev') : zero, fromText('40'))
  return number(text)
}

/** By how much a promise is missed at a point or between two, above zero; `second` differs as the property asks. */
export function missed({ property, with: args }: PromiseData, first: Paid, second: Paid | undefined, both: Paid | undefined): Rational {
  const [of, by] = [String(args['of']), String(args['in'])]
  const change = (value: (paid: Paid) => Rational): Rational => (second ? sub(value(second), value(first)) : zero)
  const way = second && by !== 'undefined' ? sub(second.at(by), first.at(by)) : zero
  const due = (paid: Paid): Rational => paid.due(of)
  const directed = (value: Rational, up: boolean): Rational => (way.n === 0n ? zero : way.n > 0n === up ? neg(value) : value)
  const allowed = (): Rational => mul(number(String(args['atMost'])), size(way))
  switch (property) {
    case 'balance':
      return size(sub(['A', 'B', 'buffer'].map(first.due).reduce(add), first.line('pot')))
    case 'floor':
      return sub(amount(String(args['at']), first), due(first))
    case 'cap':
      return sub(due(first), amount(String(args['at']), first))
    case 'shortfall':
      return sub(sub(amount(String(args['below']), first), due(first)), amount(String(args['atMost']), first))
    case 'participation':
      return sub(amount(String(args['reservation']), first), net(first, of))
    case 'noneExcluded':
      return sub(mul(number(String(args['least'])), first.line('pot').n > 0n ? first.line('pot') : zero), due(first))
    case 'holds': {
      const text = String(args['formula'])
      if (text.startsWith('net')) return sub(sub(net(first, 'A'), joint(first)), number(text.split('+ ')[1] as string))
      const more = /([+-]) (\d+) EUR$/.exec(text) as RegExpExecArray
      return sub(add(first.due('B'), number(`${more[1] === '-' ? '-' : ''}${more[2]}`)), add(first.due('A'), first.due('buffer')))
    }
    case 'monotone':
      return directed(change(due), args['direction'] === 'up')
    case 'slope':
      return sub(size(change(due)), allowed())
    case 'misreport':
      if ((args['direction'] === 'over' && way.n < 0n) || (args['direction'] === 'under' && way.n > 0n)) return zero
      return sub(change(due), allowed())
    case 'incentive':
      return directed(
        sub(
          change((paid) => net(paid, of)),
          mul(number(String(args['least'])), change(joint)),
        ),
        args['direction'] === 'up',
      )
    case 'swing':
      return sub(size(change(due)), number(String(args['atMost'])))
    case 'symmetry':
      if (!second) return zero
      return [sub(second.due('A'), first.due('B')), sub(second.due('B'), first.due('A')), sub(second.due('buffer'), first.due('buffer'))]
        .map(size)
        .reduce((a, b) => (compare(a, b) < 0 ? b : a))
    case 'additivity':
      return second && both ? size(sub(both.due(of), add(first.due(of), second.due(of)))) : zero
    default:
      return zero
  }
}
