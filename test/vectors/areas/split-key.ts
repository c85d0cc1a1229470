/** Vectors of the area `split-key`, through the public API: W and S are workshop and startup. */
import { divideBy } from '../../../src/claims/index.ts'
import { canonicalNumber } from '../../../src/core/number-text.ts'
import { add, div, fromText, mul, one, type Rational, sub, toText } from '../../../src/number/rational.ts'
import type { Vector } from '../compare.ts'
import { claimsRuleOf } from './claims-rule-of.ts'
import { list, type Num, named, names, ruleKey } from './named.ts'

type Input = Readonly<Record<string, Num>>

const exact = (value: unknown): Rational => fromText(canonicalNumber(String(value)) as string)
const times = (...all: readonly (Num | undefined)[]): string => toText(all.map(exact).reduce(mul))
const less = (a: unknown, b: unknown): string => toText(sub(exact(a), exact(b)))

const keys: Readonly<Record<string, (input: Input) => unknown>> = {
  standardcostkey: (input) => costKey(input, times(input['N'], input['hbar'], input['w']), times(input['N'], input['mbar'], input['p'])),
  actualcostkey: (input) => costKey(input, times(input['H'], input['w']), times(input['M'], input['p'])),
  actualcostproportionalkey: proportionalKey,
}

export function answer({ rule, input }: Vector): unknown {
  const key = ruleKey(rule ?? '')
  if (key === 'compositekey' || key === 'referencekey') return compositeKey(input)
  const answered = keys[key]?.(input as Input)
  if (answered === undefined) throw new Error(`no key '${rule}'`)
  return answered
}

/** Of one period, or of several that are settled one by one. */
function compositeKey(input: Readonly<Record<string, unknown>>): readonly string[] {
  const costs = input['costs'] as readonly Num[]
  const split = { referenceKey: { costs: named(costs), below: claimsRuleOf(String(input['rule'])), shares: named(input['surplusShares'] as readonly Num[]) } }
  const periods = [input['revenue'] ?? input['revenues']].flat() as readonly Num[]
  const settled = periods.map((revenue) => list(divideBy(revenue, names(costs.length), split as never)))
  return costs.map((_, index) => toText(settled.map((parts) => exact(parts[index])).reduce(add)))
}

/** Each is paid `paidW`, `paidS` for its cost and the share of what is left, up or down, and really spends actual quantities at actual prices. */
function costKey(input: Input, paidW: string, paidS: string): unknown {
  const left = less(less(input['R'], paidW), paidS)
  const shared = divideBy(left, ['W', 'S'], { shares: { W: input['s'], S: less('1', input['s']) } } as never)
  const [phiW, phiS] = [less(paidW, `-${shared.W}`.replace('--', '')), less(paidS, `-${shared.S}`.replace('--', ''))]
  return { phiW, phiS, uW: less(phiW, times(input['H'], input['w'])), uS: less(phiS, times(input['M'], input['p'])) }
}

function proportionalKey({ costW = 0, costS = 0, R = 0 }: Input): unknown {
  const { W, S } = divideBy(R, ['W', 'S'], { sharesBy: { W: costW, S: costS }, whenZero: { to: 'W' } } as never)
  const joint = exact(less(costW, `-${costS}`))
  const slope = sub(div(mul(exact(R), exact(costS)), mul(joint, joint)) as Rational, one)
  return { phiW: W, phiS: S, uW: less(W, costW), uS: less(S, costS), marginalGainFromWaste: toText(slope) }
}
