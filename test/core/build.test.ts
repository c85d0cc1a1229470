/** The builders of nodes: what they make, what they make shorter, and what they refuse. */
import { expect, test } from 'vitest'
import * as build from '../../src/core/build.ts'
import * as typed from '../../src/core/expr.ts'
import { formatIssue, isSplitKeyError } from '../../src/core/issue.ts'
import { isNode, type Node } from '../../src/core/node.ts'

const x = build.input('x', { unit: 'EUR' })
const y = build.input('y', { unit: 'EUR' })
const h = build.input('h', { unit: 'h' })
const n = build.input('n', { unit: '1' })
const two = build.lit('2')
const said = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return isSplitKeyError(error) ? error.issues.map(formatIssue).join() : error
  }
}

test.each<[string, () => Node, object]>([
  ['a constant, canonical', () => build.lit('32.00', 'EUR'), { op: 'lit', unit: 'EUR', value: '32' }],
  ['a plain number', () => build.lit(0.5), { op: 'lit', unit: '1', value: '0.5' }],
  ['a quantity', () => build.quantity(' 1.20 EUR / kg '), { op: 'lit', unit: 'EUR/kg', value: '1.2' }],
  ['a percentage', () => build.quantity('5%'), { op: 'lit', unit: '1', value: '0.05' }],
  ['a percentage with a unit', () => build.quantity('5% EUR'), { op: 'lit', unit: 'EUR', value: '0.05' }],
  ['a number', () => build.quantity(3), { op: 'lit', unit: '1', value: '3' }],
  ['nothing of a unit', () => build.zero('h'), { op: 'lit', unit: 'h', value: '0' }],
  ['an input', () => x, { op: 'input', unit: 'EUR', name: 'x', spec: { unit: 'EUR' } }],
  ['a sum', () => build.add(x, y), { op: 'add', unit: 'EUR', args: [x, y] }],
  ['a sum of one', () => build.add(x), x],
  ['a sum of sums', () => build.add(build.add(x, y), x, build.add(y, y)), { op: 'add', unit: 'EUR', args: [x, y, x, y, y] }],
  ['a minimum keeps a maximum', () => build.min(x, build.max(x, y)), { op: 'min', unit: 'EUR', args: [x, { op: 'max', unit: 'EUR', args: [x, y] }] }],
  ['a maximum of maxima', () => build.max(x, build.max(x, y)), { op: 'max', unit: 'EUR', args: [x, x, y] }],
  ['a product', () => build.mul(x, n), { op: 'mul', unit: 'EUR', args: [x, n] }],
  ['a product of one', () => build.mul(x), x],
  ['a product in first place', () => build.mul(build.mul(x, n), two), { op: 'mul', unit: 'EUR', args: [x, n, two] }],
  ['a product in second place', () => build.mul(two, build.mul(x, n)), { op: 'mul', unit: 'EUR', args: [two, { op: 'mul', unit: 'EUR', args: [x, n] }] }],
  ['a quotient', () => build.div(x, h), { op: 'div', unit: 'EUR/h', args: [x, h] }],
  ['a quotient of constants', () => build.div(build.lit('1'), build.lit('3')), { op: 'lit', unit: '1', value: '1/3' }],
  ['a quotient by nothing', () => build.div(build.lit('1'), build.lit('0')), { op: 'div', unit: '1', args: [{ value: '1' }, { value: '0' }] }],
  ['a negative', () => build.neg(x), { op: 'mul', unit: 'EUR', args: [{ op: 'lit', unit: '1', value: '-1' }, x] }],
  ['a negative constant', () => build.neg(build.lit('5', 'EUR')), { op: 'lit', unit: 'EUR', value: '-5' }],
  ['the negative of that', () => build.neg(build.lit('-5', 'EUR')), { op: 'lit', unit: 'EUR', value: '5' }],
  ['the negative of nothing', () => build.neg(build.lit('0', 'EUR')), { op: 'lit', unit: 'EUR', value: '0' }],
  ['a difference', () => build.sub(x, y), { op: 'add', unit: 'EUR', args: [x, { op: 'mul', args: [{ value: '-1' }, y] }] }],
  ['the part above zero', () => build.positive(x), { op: 'max', unit: 'EUR', args: [x, { value: '0' }] }],
  ['the part below zero', () => build.negative(x), { op: 'min', unit: 'EUR', args: [x, { value: '0' }] }],
  ['kept between', () => build.clamp(x, y, build.zero('EUR')), { op: 'min', args: [{ op: 'max', args: [x, y] }, { value: '0' }] }],
  ['rounded', () => build.round(x, build.lit('0.05', 'EUR')), { op: 'round', unit: 'EUR', args: [x], to: '0.05', mode: 'half-away-from-zero' }],
  ['rounded down', () => build.round(x, build.lit('1', 'EUR'), 'floor'), { op: 'round', to: '1', mode: 'floor' }],
  ['a step', () => build.step(x), { op: 'step', unit: '1', args: [x] }],
  ['a rule', () => build.rule('half', { of: x }, y), { op: 'rule', unit: 'EUR', rule: 'half', with: { of: x }, args: [y] }],
  ['a line', () => build.line('base', x), { op: 'rule', unit: 'EUR', rule: 'line', with: { name: 'base' }, args: [x] }],
])('%s', (_name, make, made) => {
  const node = make()
  expect(node).toMatchObject(made)
  expect(Object.isFrozen(node)).toBe(true)
  if ('args' in node) expect(Object.isFrozen(node.args)).toBe(true)
  if ('with' in node) expect(Object.isFrozen(node.with)).toBe(true)
})

test.each<[() => unknown, string]>([
  [() => build.lit('1,20'), "schema: '1,20' is not a number: write 1.20, 5% or 1/3"],
  [() => build.lit('x'.repeat(40)), `schema: '${'x'.repeat(40)}' is not a number: write 1.20, 5% or 1/3`],
  [() => build.lit('x'.repeat(41)), `schema: '${'x'.repeat(37)}…' is not a number: write 1.20, 5% or 1/3`],
  [() => build.quantity('1 EUR per kg'), "unit: 'EUR per kg' is not a unit: write EUR or EUR/kg"],
  [() => build.quantity('5 €'), "schema: '5 €' is not a number: write 1.20, 5% or 1/3"],
  [() => build.quantity('5 EUR/kg/h'), "unit: 'EUR/kg/h' is not a unit: write EUR or EUR/kg"],
  [() => build.add(x, h), 'unit: h where EUR is needed'],
  [() => build.min(h, x, h), 'unit: EUR where h is needed'],
  [() => build.max(), 'schema: nothing to compute: at least one term is needed'],
  [() => build.mul(), 'schema: nothing to multiply'],
  [() => build.mul(x, h), 'unit: EUR × h has no meaning: one of them must be a rate'],
  [() => build.div(two, x), 'unit: 1 ÷ EUR has no meaning'],
  [() => build.round(x, y), 'schema: what is rounded to must be a constant such as 0.01 EUR'],
  [() => build.round(x, two), 'unit: 1 where EUR is needed'],
  [() => build.round(x, build.lit('0', 'EUR')), 'schema: cannot round to 0: write a step above zero'],
  [() => build.round(x, build.lit('-1', 'EUR')), 'schema: cannot round to -1: write a step above zero'],
])('refused: %s', (work, message) => {
  expect(said(work)).toBe(message)
})

test.each(['bankers', 'constructor', 'toString'])('a mode of rounding that does not exist is refused: %s', (mode) => {
  expect(() => build.round(x, build.lit('0.01', 'EUR'), mode as never)).toThrow(`unknown-name: unknown name '${mode}'; known: half-away-from-zero, half-even`)
})

test('only a line has the name of a line', () => {
  expect(build.lineName(build.line('base', x))).toBe('base')
  expect(build.lineName(build.rule('cap', { name: 'base' }, x))).toBeUndefined()
  expect(build.lineName(x)).toBeUndefined()
})

test('a node is told from whatever else a specification holds', () => {
  expect([x, two, build.step(x)].every(isNode)).toBe(true)
  expect([undefined, null, 'x', 1, {}, { op: 'lit' }, { unit: 'EUR' }, { op: 1, unit: 'EUR' }, { op: 'lit', unit: 1 }].some(isNode)).toBe(false)
  expect(
    [
      { op: 'power', unit: 'EUR', args: [] },
      { op: 'add', unit: 'EUR' },
      { op: 'add', unit: 'EUR', args: 'x' },
    ].some(isNode),
  ).toBe(false)
})

// The typed face hands its arguments to the builder of the same name.
const [a, b, hours, ratio] = [x, y, h, n] as unknown as readonly [
  typed.Expr<'EUR', object>,
  typed.Expr<'EUR', object>,
  typed.Expr<'h', object>,
  typed.Expr<'1', object>,
]
test.each<[string, () => unknown, () => Node]>([
  ['quantity', () => typed.quantity('1.20 EUR/kg'), () => build.lit('1.2', 'EUR/kg')],
  ['plain', () => typed.plain('50%'), () => build.lit('0.5')],
  ['add', () => typed.add(a, b), () => build.add(x, y)],
  ['add a constant', () => typed.add(a, '5 EUR'), () => build.add(x, build.lit('5', 'EUR'))],
  ['sub', () => typed.sub(a, b), () => build.sub(x, y)],
  ['min', () => typed.min(a, b), () => build.min(x, y)],
  ['max', () => typed.max(a, b), () => build.max(x, y)],
  ['mul', () => typed.mul(a, ratio), () => build.mul(x, n)],
  ['div', () => typed.div(a, hours), () => build.div(x, h)],
  ['neg', () => typed.neg(a), () => build.neg(x)],
  ['positive', () => typed.positive(a), () => build.positive(x)],
  ['negative', () => typed.negative(a), () => build.negative(x)],
  ['round', () => typed.round(a, '0.01 EUR', 'half-even'), () => build.round(x, build.lit('0.01', 'EUR'), 'half-even')],
  ['step', () => typed.step(a), () => build.step(x)],
  ['line', () => typed.line('base', a), () => build.line('base', x)],
  ['nodeOf a formula', () => typed.nodeOf(a), () => x],
  ['nodeOf a constant', () => typed.nodeOf('5 EUR'), () => build.lit('5', 'EUR')],
  ['nodeOf a number', () => typed.nodeOf(5), () => build.lit('5')],
])('%s', (_name, made, node) => {
  expect(made()).toEqual(node())
})
