/** Answers vectors of the area `waterfall` through the public API, by rule and shape of the input. */
import {
  bracket,
  bracketAbove,
  carriedInterest,
  carryAboveHurdle,
  carryOfPreferred,
  catchUp,
  div,
  dueToDate,
  mul,
  preferredReturn,
  recoup,
  recoupAdvance,
  returnOfCapital,
} from '../../../src/index.ts'
import type { Vector } from '../compare.ts'
import {
  eur,
  type Fields,
  in1,
  type Money,
  maybe,
  minus,
  money,
  noAnswer,
  numberText,
  one,
  plainName,
  plus,
  shaped,
  text,
  total,
  type Values,
  value,
} from './read.ts'

export function answer(vector: Vector): unknown {
  const [rule, input] = [plainName(vector), vector.input]
  if (/bracket|tier/.test(rule)) return shaped({ total: brackets(rule, input), tax: brackets(rule, input) }, vector, 'total')
  if (/cumulative|statement|duetodate/.test(rule)) return statements(input)
  if (/advance/.test(rule))
    return value(recoupAdvance(money(input, 'earned', 'entitlement'), { advance: money(input, 'advance'), paid: eur(maybe(input, 'paid', 'paidBefore') ?? 0) }))
  if (/recoup/.test(rule))
    return value(
      recoup(money(input, 'instalment', 'amount', 'revenue'), {
        total: money(input, 'total', 'cap', 'capital'),
        sofar: eur(maybe(input, 'sofar', 'recouped') ?? 0),
      }),
    )
  if (/waterfall|hurdle|carr|catchup/.test(rule)) return shaped(distribution(rule, input), vector, 'gp')
  return noAnswer(vector)
}

/** The preferred return as an amount, or from a rate and a time. */
function preferred(input: Fields): Money {
  const amount = maybe(input, 'preferred', 'pref', 'preferredReturn')
  if (amount !== undefined) return eur(amount)
  const rate = maybe(input, 'preferredRate', 'hurdleRate', 'hurdle', 'prefRate')
  return rate === undefined ? eur(0) : mul(mul(money(input, 'capital', 'contributed'), one(rate)), one(maybe(input, 'years') ?? 1))
}

function distribution(rule: string, input: Fields): Values {
  const [proceeds, capital] = [money(input, 'proceeds', 'distribution', 'exit'), money(input, 'capital', 'contributed', 'invested')]
  const [pref, carry, rate] = [preferred(input), in1(text(input, 'carry', 'carryRate')), maybe(input, 'catchUp', 'catchup', 'catchUpRate')]
  const terms = { capital, preferred: pref, carry }
  const without = rule.includes('nocatchup') || rate === undefined || numberText(rate) === '0'
  const whole = { ...terms, catchUp: in1(without ? 1 : rate) }
  const ofPreferred = /ofpref/.test(rule) || /pref/.test(String(maybe(input, 'catchUpOf', 'of') ?? ''))
  const manager = value(without ? carryAboveHurdle(proceeds, terms) : ofPreferred ? carryOfPreferred(proceeds, whole) : carriedInterest(proceeds, whole))
  const caught = without ? '0' : value(catchUp(proceeds, whole))
  // What the tier distributes to both; the rule itself answers the manager’s part of it.
  const tier = without ? '0' : value(mul(catchUp(proceeds, whole), div(one(1), one(rate))))
  const returned = value(returnOfCapital(proceeds, { capital }))
  const preference = value(preferredReturn(proceeds, { capital, preferred: pref }))
  const paid = value(proceeds)
  return {
    lp: minus(paid, manager),
    gp: manager,
    catchup: tier,
    catchUp: tier,
    capital: returned,
    preferred: preference,
    pref: preference,
    carry: minus(manager, caught),
    total: paid,
    profit: minus(paid, value(capital)),
  }
}

function brackets(rule: string, input: Fields): string {
  const amount = money(input, 'amount', 'income', 'sales', 'base')
  const rows = maybe(input, 'brackets', 'tiers') as readonly (readonly [unknown, unknown])[]
  const bounds = rows.map(([to]) => to)
  const from = (index: number): Money => eur(index === 0 ? 0 : bounds[index - 1])
  if (/whole|retroactive|cliff/.test(rule)) {
    const row = rows.findIndex(([to]) => to === null || !minus(numberText(to), value(amount)).startsWith('-'))
    return value(mul(amount, one(rows[row]?.[1])))
  }
  return value(
    total(
      rows.map(([to, rate], index) =>
        to === null ? bracketAbove(amount, { from: from(index), rate: in1(rate) }) : bracket(amount, { from: from(index), to: eur(to), rate: in1(rate) }),
      ),
    ),
  )
}

/** What is due per period, from entitlements to date. */
function statements(input: Fields): unknown {
  const toDate = maybe(input, 'entitlements', 'toDate', 'entitlementToDate')
  if (!Array.isArray(toDate))
    return value(dueToDate(money(input, 'entitled', 'entitlement', 'entitlementToDate', 'toDate'), { paid: money(input, 'paid', 'paidBefore') }))
  let paid = '0'
  return toDate.map((entitled) => {
    const due = value(dueToDate(eur(entitled), { paid: eur(paid) }))
    paid = plus(paid, due)
    return due
  })
}
