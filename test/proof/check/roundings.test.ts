/** How far roundings can move a value: the bound is accepted to the last digit, and nothing below it. */
import { expect, test } from 'vitest'
import { check } from '../../../src/proof/check/index.ts'
import { by, certificate, decide, goals, input, inside, lit, op, plain, round } from './certificates.ts'

type Json = Readonly<Record<string, unknown>>
const nonnegative = (of: number): Json => ({ kind: 'nonnegative', of })

/** 0 and 1: x in [0, 1], y in [2, 3]; 2: x to within 0.05; 3: y to within 1. */
const start = [input('x'), input('y'), round(0, '0.1', 'half-even'), round(1, '1', 'floor')]
const box = { x: ['0', '1'], y: ['2', '3'] }
const done = goals(plain)
const dividing = (at: number, sign = 1): Json => ({ divisor: at, sign, close: by(['goal', '1']), then: done })
const either = (at: number): Json => decide(at, inside(done), inside(done))

const problems = (bound: string, program: readonly unknown[], tree: unknown, more: Json): readonly string[] =>
  check(certificate([...start, ...program], { ...box, ...more }, nonnegative(start.length + program.length - 1), { tree }, { roundings: [bound] })).map(
    ({ message }) => message,
  )

test.each<[string, string, string, readonly unknown[], unknown?, Json?]>([
  ['a sum', '1.1', '1.09', [op('add', 2, 3, 2)]],
  ['a product', '1.2', '1.19', [op('mul', 2, 3)]],
  ['a product of three', '1.41', '1.4', [op('mul', 2, 3, 2)]],
  ['a product with a range below zero', '4.2', '4.19', [op('mul', 2, 3), lit('20'), op('add', 4, 5)], done, { x: ['-4', '1'] }],
  ['a product with a number', '2', '1.99', [lit('-2'), op('mul', 4, 3), lit('9'), op('add', 5, 6)]],
  ['a maximum', '1', '0.99', [op('max', 2, 3)], either(4)],
  ['a minimum', '1', '0.99', [op('min', 2, 3)], either(4)],
  ['a quotient', '0.55', '0.54', [op('div', 2, 3)], dividing(4)],
  ['a quotient by what is below zero', '0.55', '0.54', [op('div', 2, 3), lit('1'), op('add', 4, 5)], dividing(4, -1), { y: ['-3', '-2'] }],
  ['a quotient of what is below zero', '1.05', '1.04', [op('div', 2, 3), lit('1'), op('add', 4, 5)], dividing(4), { x: ['-2', '1'] }],
  ['a quotient by what is exact', '0.025', '0.024', [op('div', 2, 1)], dividing(4)],
  ['a rounding of a rounding', '1.05', '1.04', [round(2, '1', 'ceiling')]],
  ['a rounding half away from zero', '0.25', '0.24', [round(0, '0.5', 'half-away-from-zero')]],
  ['a rounding toward zero', '0.5', '0.49', [round(0, '0.5', 'toward-zero')]],
  ['a rounding away from zero', '0.5', '0.49', [round(0, '0.5', 'away-from-zero')]],
  // The interval of a maximum ends at the larger of both ends, that of a minimum at the smaller.
  ['a maximum times a rounding', '0.15', '0.14', [op('max', 0, 1), op('mul', 4, 2), lit('9'), op('add', 5, 6)], either(4), { y: ['-5', '3'] }],
  ['a minimum times a rounding', '0.25', '0.24', [op('min', 0, 1), op('mul', 4, 2), lit('9'), op('add', 5, 6)], either(4), { y: ['-5', '3'] }],
  // A threshold is 0 or 1, and the rounding before it is an input of its own.
  ['a threshold times a rounding', '1', '0.99', [round(0, '1', 'floor'), op('step', 4), op('mul', 3, 5)], either(5), { x: ['0', '9'] }],
  ['a rounding before a threshold, times another', '0.1', '0.09', [round(0, '1', 'ceiling'), op('step', 4), op('mul', 4, 2), op('add', 6, 5)], either(5)],
  ['an input that cannot vary', '3', '2.99', [op('mul', 0, 3)], done, { x: ['3', '3'] }],
  ['a rounding before a threshold, and after it', '0.05', '0.04', [round(0, '1', 'ceiling'), op('step', 4), op('add', 2, 4, 5)], either(5)],
  // Of a sum of multiples of inputs the interval is known exactly: what cancels is gone.
  ['a sum in which an input cancels', '0.15', '0.14', [lit('-1'), op('mul', 4, 0), op('add', 0, 5, 1), op('mul', 6, 2)]],
  ['a sum that falls', '0.15', '0.14', [lit('-2'), op('mul', 1, 4), op('add', 1, 5), op('mul', 6, 2), lit('9'), op('add', 7, 8)]],
  ['a sum times nothing', '0.1', '0.09', [lit('0'), op('mul', 0, 4), op('mul', 4, 1), lit('2'), op('add', 5, 6, 7), op('mul', 8, 2)]],
  [
    'a sum of products by several numbers',
    '0.271875',
    '0.27',
    [lit('-0.5'), op('mul', 4, 1, 4, 4), op('mul', 4, 5), op('add', 1, 5, 6, 1, 5, 6, 5, 6), op('mul', 7, 2), lit('9'), op('add', 8, 9)],
  ],
  ['a sum in which a rounding cancels', '2.25', '2.24', [lit('-1'), op('mul', 4, 3), op('add', 3, 5, 1), op('mul', 6, 2)]],
  [
    'a sum in which a rounding before a threshold cancels',
    '0.15',
    '0.14',
    [round(0, '1', 'floor'), op('step', 4), lit('-1'), op('mul', 6, 4), op('add', 4, 7, 1), op('mul', 8, 2), op('add', 9, 5)],
    either(5),
  ],
  [
    'a sum by an input that cannot vary',
    '0.15',
    '0.14',
    [op('mul', 0, 1), lit('-2'), op('mul', 5, 1), op('add', 4, 6), op('mul', 7, 2)],
    done,
    { x: ['3', '3'] },
  ],
  [
    'a sum in which a product of inputs cancels, which is not seen',
    '0.3',
    '0.29',
    [op('mul', 0, 1), lit('-1'), op('mul', 5, 4), op('add', 4, 6, 1), op('mul', 7, 2)],
  ],
  [
    'a sum with a rounding before a threshold',
    '0.25',
    '0.24',
    [round(0, '1', 'ceiling'), op('step', 4), op('add', 4, 1), op('mul', 6, 2), op('add', 7, 5)],
    either(5),
  ],
  ['what the goal does not need', '0.05', '0.04', [op('mul', 3, 3), op('add', 2, 0)]],
])('roundings on the way through %s', (_name, bound, less, program, tree = done, more = {}) => {
  expect(problems(bound, program, tree, more)).toEqual([])
  expect(problems(less, program, tree, more)).toEqual(['the roundings can move the goal by more'])
})

test('a share of one of several sums in a maximum lies from 0 to 1', () => {
  const program = [op('add', 0, 1), op('add', 1, 1), op('max', 4, 5), op('div', 0, 6), op('mul', 7, 3)]
  const open = 'instruction 6 is still to be decided'
  expect(problems('1', program, done, { y: ['0', '3'] })).toEqual([open])
  expect(problems('0.99', program, done, { y: ['0', '3'] })).toEqual(['the roundings can move the goal by more'])
})

test('a rounded divisor that may be zero has no bound', () => {
  expect(problems('105', [op('div', 2, 3)], dividing(4), { y: ['1.01', '3'] })).toEqual([])
  expect(problems('100', [op('div', 2, 3)], dividing(4), { y: ['1', '3'] })).toEqual(['no bound of the roundings: a rounded divisor may be zero'])
  expect(problems('100', [op('div', 2, 3)], dividing(4, -1), { y: ['-3', '-1'] })).toEqual(['no bound of the roundings: a rounded divisor may be zero'])
  expect(problems('100', [op('div', 2, 1)], dividing(4), { y: ['0', '3'] })[0]).toBe('no bound of the roundings: a rounded divisor may be zero')
})
