import { expect, test } from 'vitest'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { formulas, line, pay, splitKey } from '../../src/index.ts'

const f = formulas({ price: 'EUR/pc', sold: 'pc', cost: 'EUR' })
const parts = { parties: ['a', 'b'], pot: f('price * sold'), surplus: { shares: { a: 1, b: 1 } }, round: { to: '0.01 EUR', leftover: 'carry' } } as const

const problems = (work: () => unknown): readonly string[] => {
  try {
    work()
    return []
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return error.issues.map(({ code, path }) => `${code} at ${path}`)
  }
}

test('what the compiler would refuse is refused at run time too', () => {
  const loose = splitKey as (name: string, spec: object) => unknown
  expect(problems(() => loose('x', { ...parts, surplus: { shares: { a: 1, c: 1 } } }))).toEqual([
    'unknown-party at surplus.shares.c',
    'party-left-out at surplus.shares',
  ])
  expect(problems(() => loose('x', { ...parts, round: { to: '0,01 EUR', leftover: 'carry' } }))).toEqual(['schema at round.to'])
  expect(problems(() => loose('x', { ...parts, surplus: { tiers: [{ upTo: 'x EUR', shares: { a: 1, b: 1 } }, { to: 'a' }] } }))).toEqual([
    'schema at surplus.tiers.0.upTo',
  ])
})

test('lines inside formulas are lines of the key', () => {
  const base = line('base', f('cost'))
  const key = splitKey('x', { ...parts, claims: [pay('a', base)] })
  expect(Object.keys(key.lines)).toEqual(['base'])
  expect(Object.keys(key.inputs).sort()).toEqual(['cost', 'price', 'sold'])
})

test('two lines cannot share a name, and no line may take a name that means something', () => {
  const named = (name: string) => pay('a', line(name, f('cost')))
  expect(problems(() => splitKey('x', { ...parts, claims: [named('base'), pay('b', line('base', f('cost * 2')))] }))).toEqual(['duplicate-name at lines.base'])
  expect(problems(() => splitKey('x', { ...parts, claims: [named('pot')] }))).toEqual(['duplicate-name at lines.pot'])
  expect(problems(() => splitKey('x', { ...parts, claims: [named('surplus')] }))).toEqual(['duplicate-name at lines.surplus'])
  expect(problems(() => splitKey('x', { ...parts, claims: [named('surplus shared')] }))).toEqual(['bad-name at lines.surplus shared'])
  expect(problems(() => splitKey('x', { ...parts, claims: [named('cost')] }))).toEqual(['duplicate-name at cost'])
})

test('one input cannot have two units', () => {
  const g = formulas({ cost: 'h', wage: 'EUR/h' })
  expect(problems(() => splitKey('x', { ...parts, claims: [pay('a', f('cost')), pay('b', g('cost * wage'))] }))).toEqual(['unit at inputs.cost'])
})
