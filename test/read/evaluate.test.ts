/** A plan computed in a number system of its own: whole numbers below a thousand, which knows no fractions. */
import { expect, test } from 'vitest'
import * as build from '../../src/core/build.ts'
import type { Node } from '../../src/core/node.ts'
import type { Arithmetic } from '../../src/number/arithmetic.ts'
import { divisionsByZero, program } from '../../src/read/evaluate.ts'
import { codeOf, planOf } from '../../src/read/plan.ts'
import { readyOf, run, signAt, signIn, textIn, valueIn } from '../../src/read/run.ts'
import { three } from './workshop.ts'

const kept = (value: number): number | undefined => (Number.isInteger(value) && Math.abs(value) < 1000 ? value : undefined)
/** Whoever computes with what has no value is found out. */
const both =
  (apply: (a: number, b: number) => number) =>
  (a: number, b: number): number | undefined => {
    if (typeof a !== 'number' || typeof b !== 'number') throw new TypeError('computed without a value')
    return kept(apply(a, b))
  }
const small: Arithmetic<number> = {
  lit: (text) => kept(Number(text)),
  add: both((a, b) => a + b),
  mul: both((a, b) => a * b),
  div: both((a, b) => a / b),
  min: both(Math.min),
  max: both(Math.max),
  round: both((x, to) => Math.round(x / to) * to),
  step: (x) => (typeof x === 'number' ? Number(x >= 0) : undefined),
}

const at = (name: string): Node => build.input(name, { unit: '1' })
const [x, y, z] = [at('x'), at('y'), at('z')]
const computed = (root: Node, given: Readonly<Record<string, number>> = {}): number | undefined => {
  const code = codeOf([root])
  return program(code, small).run((name) => given[name])[code.at.get(root) as number]
}

test.each<[string, Node, Readonly<Record<string, number>>, number | undefined]>([
  ['a sum', build.add(x, y), { x: 2, y: 3 }, 5],
  ['a sum of three', build.add(x, y, z), { x: 2, y: 3, z: 4 }, 9],
  ['a product of three', build.mul(x, y, z), { x: 2, y: 3, z: 4 }, 24],
  ['a quotient', build.div(x, y), { x: 6, y: 3 }, 2],
  ['the smallest', build.min(x, y, z), { x: 2, y: 1, z: 3 }, 1],
  ['the largest', build.max(x, y, z), { x: 2, y: 5, z: 3 }, 5],
  ['a threshold', build.step(x), { x: 0 }, 1],
  ['a rounding', build.round(x, build.lit('10')), { x: 26 }, 30],
  ['a constant', build.lit('7'), {}, 7],
  ['one argument without a value', build.add(x, y), { x: 2 }, undefined],
  ['the other argument without a value', build.add(x, y), { y: 2 }, undefined],
  ['the first of three without a value', build.add(x, y, z), { y: 2, z: 3 }, undefined],
  ['the second of three without a value', build.add(x, y, z), { x: 2, z: 3 }, undefined],
  ['the last of three without a value', build.add(x, y, z), { x: 2, y: 3 }, undefined],
  ['a sum that is too large on the way', build.add(x, y, z), { x: 600, y: 600, z: -600 }, undefined],
  ['a sum that is too large in the end', build.add(x, y, z), { x: 1, y: 600, z: 600 }, undefined],
  ['a threshold of nothing', build.step(x), {}, undefined],
  ['a rounding of nothing', build.round(x, build.lit('10')), {}, undefined],
  ['a rounding to what this system cannot say', build.round(x, build.lit('0.5')), { x: 3 }, undefined],
  ['a constant that this system cannot say', build.add(x, build.lit('0.5')), { x: 3 }, undefined],
])('%s', (_name, root, given, answer) => {
  expect(computed(root, given)).toBe(answer)
})

test('only a division whose arguments have values divides by zero', () => {
  const [ratio, line] = ['revenue / h', 'ratio + 1 EUR/h']
  const plan = planOf(three({ lines: { ratio, line } }))
  const found = (given: Readonly<Record<string, number>>): readonly unknown[] =>
    divisionsByZero(
      plan,
      program(plan, small).run((name) => given[name]),
    ).map((issue) => ({ ...issue }))
  const message = 'divides by zero: h is 0 in ratio'
  expect(found({ revenue: 7, h: 2, k: 0 })).toEqual([{ code: 'divides-by-zero', path: 'lines.ratio', line: 'ratio', divisor: 'h', message }])
  expect(found({ revenue: 7, k: 0 })).toEqual([])
})

test('a rule has no instruction of its own', () => {
  const rule = build.line('named', x)
  expect(codeOf([rule]).code).toEqual([x])
  expect(() => program({ code: [rule], from: [[]], at: new Map() }, small)).toThrow('a rule has no instruction of its own')
})

test('a plan names for every instruction what it is computed from, and computes what is shared once', () => {
  const sum = build.add(x, y)
  const { code, from } = codeOf([build.mul(sum, sum), build.max(sum, build.lit('1'))])
  expect(code.map(({ op }) => op)).toEqual(['input', 'input', 'add', 'mul', 'lit', 'max'])
  expect(from).toEqual([[], [], [0, 1], [2, 2], [], [2, 4]])
})

test('a key is planned and made ready once', () => {
  const key = three()
  expect(planOf(key)).toBe(planOf(key))
  expect(readyOf(key)).toBe(readyOf(key))
})

test('both lanes have the same values, signs and texts', () => {
  const key = three({ lines: { loss: '-revenue / 7', nothing: 'revenue - revenue' } })
  for (const [revenue, wide] of [
    ['21.7', false],
    ['21700000000000000000000000000000', true],
  ] as const) {
    const found = run(readyOf(key), (name) => (name === 'revenue' ? revenue : '0'))
    expect(found.wide).toBe(wide)
    const line = (name: string): Node => found.plan.lowered.lines.get(name) as Node
    expect(['pot', 'loss', 'nothing'].map((name) => signIn(found, line(name)))).toEqual([1, -1, 0])
    expect(signAt(found, found.plan.at.get(line('loss')) as number)).toBe(-1)
    expect(textIn(found, line('loss'))).toBe(revenue.replace('217', '-31').replace('21.7', '-3.1'))
    const { n, d } = valueIn(found, line('loss'))
    expect((n * 10n) / d).toBe(BigInt(revenue.replace('217', '-310').replace('21.7', '-31')))
  }
})
