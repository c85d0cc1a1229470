/** Vectors of the area `cooperative`, through the public API. */
import { divideBy } from '../../../src/claims/index.ts'
import { canonicalNumber } from '../../../src/core/number-text.ts'
import { clause, formulas, line, minimumPayout, round, settle, splitKey } from '../../../src/index.ts'
import { fromText, mul, sub, toText } from '../../../src/number/rational.ts'
import type { Vector } from '../compare.ts'
import { type Num, named, names, ruleKey } from './named.ts'

type Input = Readonly<Record<string, unknown>>

const exact = (value: unknown): ReturnType<typeof fromText> => fromText(canonicalNumber(String(value).replace(/\s+(?=%)/, '')) as string)
const less = (a: unknown, b: unknown): string => toText(sub(exact(a), exact(b)))
const percent = (value: unknown): string => toText(exact(value))

const rules: Readonly<Record<string, (input: Input, expected: unknown) => unknown>> = {
  patronage: patronage,
  patronagecents: cents,
  patronagerefund: (input, expected) => (input['rate'] === undefined ? patronage(input, expected) : cents(input)),
  patronagesplit: split,
  surplussplit: surplusSplit,
  ownersales: ownerPart,
  patronagesource: ownerPart,
  patronagesourced: ownerPart,
}

export function answer({ rule, input, expected }: Vector): unknown {
  const found = rules[ruleKey(rule ?? '')]
  if (!found) throw new Error(`no cooperative rule '${rule}'`)
  return found(input, expected)
}

/** One member, or a list of members, of all patronage. */
function patronage(input: Input, _expected: unknown): unknown {
  const members = input['memberPatronage']
  if (input['distributed'] === undefined) return ownerPart(input)
  const own = Array.isArray(members) ? (members as readonly Num[]) : [members as Num]
  const others = own.reduce<string>(
    (left, use) => less(left, use),
    String(input['totalPatronage'] ?? own.reduce<string>((sum, use) => less(sum, `-${use}`), '0')),
  )
  const all = [...own, others]
  const refunds = divideBy(input['distributed'] as Num, names(all.length), { patronageRefund: { use: named(all), whenZero: { to: 'p1' } } } as never)
  const answers = own.map((_, index) => refunds[`p${index + 1}`])
  return Array.isArray(members) ? answers : answers[0]
}

/** A rate per amount of purchases, rounded half up to the cent; below a threshold nothing is paid. */
function cents(input: Input): string {
  const f = formulas({ purchases: 'EUR', rate: '1', threshold: 'EUR' })
  const credit = line('credit', round(f('rate * purchases'), '0.01 EUR'))
  const paid = line('paid', minimumPayout(credit, { carried: '0 EUR', least: f('threshold') }))
  const given = { purchases: String(input['purchases']), rate: percent(input['rate']), threshold: String(numberUnder(input, /threshold|minim|least/i) ?? 0) }
  return settle(clause('refund', { lines: { paid } }), given).lines['paid']?.toString() ?? ''
}

/** Part in cash now, the rest retained as equity. */
function split(input: Input): unknown {
  const cash = input['cashShare']
  const parts = divideBy(input['allocated'] as Num, ['cash', 'retained'], { shares: { cash: percent(cash), retained: less('1', cash) } } as never)
  return { cash: parts.cash, retained: parts.retained }
}

/** Shares of a surplus in whole units, ties to the first. */
function surplusSplit(input: Input): unknown {
  const shares = input['shares'] as readonly Num[]
  const parties = names(shares.length)
  const unit = input['unit'] === 'cent' || input['unit'] === undefined ? '1 c' : `${input['unit']} c`
  const f = formulas({ surplus: 'c' })
  const spec = { parties, pot: f('surplus'), surplus: { shares: named(shares) }, round: { to: unit, leftover: 'largest-remainder' } }
  const key = splitKey('surplus', spec as never)
  const settlement = settle(key, { surplus: String(input['surplus']) } as never)
  return parties.map((name) => (settlement.payouts as Readonly<Record<string, { toString(): string }>>)[name]?.toString())
}

/** The part of a profit that comes from members' own purchases. */
function ownerPart(input: Input): string {
  const share = numberUnder(input, /share|percent|fraction|part/i)
  const of = numberUnder(input, /profit|income|surplus|net|total|allocated|distributed/i, /share|percent|fraction|part/i)
  return toText(mul(exact(of), exact(share)))
}

/** The number in the field that is called like this, and not like that. */
const numberUnder = (input: Input, like: RegExp, unlike = /^$/): unknown => Object.entries(input).find(([name]) => like.test(name) && !unlike.test(name))?.[1]
