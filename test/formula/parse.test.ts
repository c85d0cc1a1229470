import { expect, test } from 'vitest'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { parseFormula } from '../../src/formula/parse.ts'
import { print } from '../../src/formula/print.ts'
import { ruleBook } from '../../src/rules/index.ts'
import { inputUnits } from '../arbitraries/amounts.ts'
import { inputNode } from '../arbitraries/formulas.ts'

const scope = {
  look: (name: string) => (Object.hasOwn(inputUnits, name) ? inputNode(name) : undefined),
  known: Object.keys(inputUnits),
  rules: ruleBook,
  parties: ['startup', 'workshop'],
}

const problems = (text: string): readonly string[] => {
  try {
    return [`is ${parseFormula(text, scope).unit}`]
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return error.issues.map((issue) => `${(issue as { offset?: number }).offset}: ${issue.message}`)
  }
}

test.each<[string, ...string[]]>([
  ['', '0: the formula ends where a name or a number is needed'],
  ['price *', '7: the formula ends where a name or a number is needed'],
  ['(price * sold', "13: missing ')'"],
  ['price * sold)', "12: unexpected ')'"],
  ['price * sold extra', "13: unexpected 'extra'"],
  ['1,20 EUR', "1: unexpected ',20 EUR'; write decimals with a point, as in 1.20"],
  ['1.2.3 EUR', "0: '1.2.3' is not a number: write 1.20, 5% or 1/3"],
  ['prise * sold', "0: unknown name 'prise'; did you mean 'price'?"],
  ['cost + prise * solt', "7: unknown name 'prise'; did you mean 'price'?", "15: unknown name 'solt'; did you mean 'sold'?"],
  ['price * w0', '8: EUR/pc × h has no meaning: multiply EUR/pc by pc'],
  ['price * sold + w0', '15: h where EUR is needed'],
  ['sold / price', '7: pc ÷ EUR/pc has no meaning: divide EUR by EUR/pc'],
  ['[cost]', '0: a list stands only where a rule asks for one'],
  ['min(cost, w0)', '0: h where EUR is needed'],
  ['step()', '0: step(…) takes one formula, without names'],
  ['positive(cost, cost)', '0: positive(…) takes one formula, without names'],
  ['min(a=cost)', '0: min(…) takes formulas, without names'],
  ['round(cost)', '0: round(…) takes a formula, a step such as 0.01 EUR, and a mode if need be'],
  ['round(cost, 1 h)', '12: h where EUR is needed'],
  ['round(cost, 0 EUR)', '12: cannot round to 0: write a step above zero'],
  ['round(cost, limit)', '12: what is rounded to must be a constant such as 0.01 EUR'],
  ['round(cost, 1 EUR, half-up)', "19: unknown name 'half-up'; known: half-away-from-zero, half-even, floor, ceiling, toward-zero, away-from-zero"],
  ['capp(cost, at=1 EUR)', "0: unknown rule 'capp'; did you mean 'cap'?"],
  ['cap(cost)', '0: cap(…) needs at=…'],
  ['cap(cost, at=1 EUR, at=2 EUR)', '20: at is given twice'],
  ['cap(cost, upto=1 EUR)', "10: unknown field 'upto'; known: amount, at", '0: cap(…) needs at=…'],
  ['cap(cost, 1 EUR, 2 EUR)', '17: cap(…) takes at most 2 arguments: amount, at'],
  ['cap(cost, at=1 h)', '13: h where EUR is needed for at'],
  ['guarantee(startup, rate=wage, per=w0)', "0: unknown rule 'guarantee'"],
  ['constructor', "0: unknown name 'constructor'"],
  ['constructor(cost)', "0: unknown rule 'constructor'"],
])('%s', (text, ...messages) => {
  const found = problems(text)
  expect(found.length).toBe(messages.length)
  // A list of everything that is known may follow.
  for (const [index, message] of found.entries()) expect(message.startsWith(messages[index] as string), message).toBe(true)
})

test.each([
  ['price×sold', 'price * sold'],
  ['  price\n*\tsold ', 'price * sold'],
  ['cost − limit', 'cost - limit'],
  ['cost÷2', 'cost / 2'],
  ['(((cost)))', 'cost'],
  ['cost + (limit + revenue)', 'cost + limit + revenue'],
  ['cost - (limit - revenue)', 'cost - (limit - revenue)'],
  ['price * sold * rate', 'price * sold * rate'],
  ['rate * (price * sold)', 'rate * (price * sold)'],
  ['5.0%', '5%'],
  ['0.5', '50%'],
  ['0.12345', '0.12345'],
  ['1 / 3 * cost', '1 / 3 * cost'],
  ['32.00 EUR/h * w0', '32 EUR/h * w0'],
  ['min(cost, min(limit, revenue))', 'min(cost, limit, revenue)'],
  ['positive(cost)', 'max(cost, 0 EUR)'],
  ['round(cost, 0.010 EUR, half-away-from-zero)', 'round(cost, 0.01 EUR)'],
  ['cap(at=1 EUR, amount=cost)', 'cap(cost, at=1 EUR)'],
  ['indexTerm(80%, index, 1.1, material)', 'indexTerm(80%, index, base=1.1, represents=material)'],
])('%s is written %s', (text, printed) => {
  const wanted = printed.replace('indexTerm(80%, index,', 'indexTerm(80%, index=index,')
  expect(print(parseFormula(text, scope))).toBe(wanted)
  expect(print(parseFormula(wanted, scope))).toBe(wanted)
})
