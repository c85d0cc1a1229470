/** Two nodes are one formula exactly when everything they say is the same. */
import { expect, test } from 'vitest'
import { add, input, line, lit, max, min, mul, round, rule, step } from '../../src/core/build.ts'
import { interner, sameNode } from '../../src/core/intern.ts'
import type { Node } from '../../src/core/node.ts'

const x = (): Node => input('x', { unit: 'EUR' })
const y = (): Node => input('y', { unit: 'EUR' })
const cent = (): Node => lit('0.01', 'EUR')

test.each<[string, () => Node, () => Node]>([
  ['a constant', () => lit('1.0'), () => lit('1')],
  ['an input, whatever else is said of it', () => x(), () => input('x', { unit: 'EUR', note: 'as invoiced' })],
  ['a sum', () => add(x(), y()), () => add(x(), y())],
  ['a rounding', () => round(x(), cent()), () => round(x(), cent())],
  ['a rule', () => rule('cap', { at: x(), rest: [x(), y()], word: 'a' }, y()), () => rule('cap', { at: x(), rest: [x(), y()], word: 'a' }, y())],
  ['a line', () => line('a', x()), () => line('a', x())],
])('equal: %s', (_name, first, second) => {
  const [a, b] = [first(), second()]
  expect(a).not.toBe(b)
  expect(sameNode(a, b)).toBe(true)
  const all = interner()
  expect([all.id(a), all.node(b)]).toEqual([all.id(b), a])
  expect(all.node(b)).toBe(a)
})

test.each<[string, () => Node, () => Node]>([
  ['values', () => lit('1'), () => lit('2')],
  ['units', () => lit('1'), () => lit('1', 'EUR')],
  ['names', () => x(), () => y()],
  ['units of an input', () => x(), () => input('x', { unit: 'h' })],
  ['operations', () => min(x(), y()), () => max(x(), y())],
  ['the order of terms', () => add(x(), y()), () => add(y(), x())],
  ['the number of terms', () => add(x(), y()), () => add(x(), y(), y())],
  ['what is rounded', () => round(x(), cent()), () => round(y(), cent())],
  ['steps of rounding', () => round(x(), cent()), () => round(x(), lit('0.05', 'EUR'))],
  ['modes of rounding', () => round(x(), cent(), 'floor'), () => round(x(), cent(), 'ceiling')],
  ['what is inside', () => step(add(x(), y())), () => step(add(x(), x()))],
  ['lines', () => line('a', x()), () => line('b', x())],
  ['rules', () => rule('cap', { at: x() }, x()), () => rule('floor', { at: x() }, x())],
  ['arguments', () => rule('cap', { at: x() }, x()), () => rule('cap', { at: y() }, x())],
  ['names of arguments', () => rule('cap', { at: x() }, x()), () => rule('cap', { to: x() }, x())],
  ['lists', () => rule('cap', { at: [x(), y()] }, x()), () => rule('cap', { at: [y(), x()] }, x())],
  ['a list of one and what it holds', () => rule('cap', { at: [x()] }, x()), () => rule('cap', { at: x() }, x())],
  ['words', () => rule('cap', { word: 'a' }, x()), () => rule('cap', { word: 'b' }, x())],
  ['a word and two arguments', () => rule('cap', { a: 'b c="d"' }, x()), () => rule('cap', { a: 'b', c: 'd' }, x())],
  ['a product and a sum', () => mul(lit('2'), x()), () => add(x(), x())],
])('different: %s', (_name, first, second) => {
  const [a, b] = [first(), second()]
  expect(sameNode(a, b)).toBe(false)
  const all = interner()
  expect(all.id(a)).not.toBe(all.id(b))
})

test('shared work is looked at once, however often it is shared', () => {
  let node = add(x(), y())
  for (let depth = 0; depth < 60; depth++) node = max(line(`l${depth}`, node), round(node, cent()))
  const { id } = interner()
  expect(id(node)).toBe(2 + 1 + 3 * 60 - 1)
})
