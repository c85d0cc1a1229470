/** Instructions taken for inputs of their own: what follows from their interval and, for a `min` or `max`, from the side they are on. */
import { expect, test } from 'vitest'
import { check } from '../../../src/proof/check/index.ts'
import { by, certificate, decide, from, goals, input, inside, lit, op, plain } from './certificates.ts'

type Json = Readonly<Record<string, unknown>>
const [x, y, z] = [input('x'), input('y'), input('z')]
const square = { x: ['0', '2'], y: ['0', '2'] }
const problems = (program: readonly unknown[], goal: Json, proof: Json, box: Json = square): readonly string[] =>
  check(certificate(program, box, goal, proof)).map(({ path, message }) => `${path}: ${message}`)
const last = (program: readonly unknown[]): Json => ({ kind: 'nonnegative', of: program.length - 1 })
const free = (positions: readonly unknown[], tree: unknown): Json => ({ tree: { free: positions, then: tree } })
const above = 'proofs.0.tree.then.goals.0.close: a coefficient of the sum is above zero'

/** max(x, y) or min(x, y), less x or x less it. */
const beside = (name: string, minus: 'it' | 'x'): readonly unknown[] => [
  x,
  y,
  op(name, 0, 1),
  lit('-1'),
  op('mul', minus === 'it' ? 2 : 0, 3),
  op('add', minus === 'it' ? 0 : 2, 4),
]

test('what is free has the values of its interval', () => {
  const product = (room: string): readonly unknown[] => [x, y, op('mul', 0, 1), lit(room), op('add', 2, 3)]
  const box = { x: ['-1', '1'], y: ['0', '2'] }
  expect(problems(product('2'), last(product('2')), free([2], goals(plain)), box)).toEqual([])
  expect(problems(product('1.9'), last(product('1.9')), free([2], goals(plain)), box)).toEqual([above])
})

test('a maximum that is free is no less than its arguments, and a minimum no more', () => {
  const claimed = (name: string, minus: 'it' | 'x'): readonly string[] => problems(beside(name, minus), last(beside(name, minus)), free([2], goals(from(0))))
  expect(claimed('max', 'x')).toEqual([])
  expect(claimed('min', 'it')).toEqual([])
  expect(claimed('max', 'it')).toEqual([above])
  expect(claimed('min', 'x')).toEqual([above])
  // Of an argument that is no polynomial nothing is said: the next one has the first number.
  const nested = [x, y, op('max', 0, 1), op('max', 2, 1), lit('-1'), op('mul', 1, 4), op('add', 3, 5)]
  expect(problems(nested, last(nested), free([3], goals(from(0))))).toEqual([])
  expect(problems(nested, last(nested), free([2, 3], goals(from(2))))).toEqual(['proofs.0.tree.then.goals.0.close: a coefficient of the sum is above zero'])
  expect(problems(nested, last(nested), free([2, 3], goals(from(3))))).toEqual([])
})

test('a sum that is free is on no side of its terms, and a maximum on that of a sum', () => {
  const sum = [x, y, op('add', 0, 1), lit('-1'), op('mul', 0, 3), op('add', 2, 4)]
  expect(problems(sum, last(sum), free([2], goals(from(0))), { ...square, y: ['-1', '1'] })).toEqual([
    'proofs.0.tree.then.goals.0.close.by.1.0: there is none to name',
  ])
  const above = [x, y, op('add', 0, 1), op('max', 2, 1), lit('-1'), op('mul', 2, 4), op('add', 3, 5)]
  expect(problems(above, last(above), free([3], goals(from(0))))).toEqual([])
})

test('what changes along the input of the goal is not free', () => {
  const program = [x, y, z, op('max', 0, 1), op('mul', 2, 3)]
  const box = { ...square, z: ['0', '1'] }
  const along = (name: string): Json => ({ kind: 'monotone', of: 4, along: name, sign: 1 })
  expect(problems(program, along('z'), free([3], goals(plain)), box)).toEqual([])
  expect(problems(program, along('x'), free([3], goals(plain)), box)).toEqual(['proofs.0.tree.free.0: instruction 3 changes along the input of the goal'])
  const slope = { kind: 'slope', of: 4, along: 'y', limit: '9' }
  expect(problems(program, slope, free([3], goals(plain, plain)), box)).toEqual(['proofs.0.tree.free.0: instruction 3 changes along the input of the goal'])
})

test('a divisor that may be zero does not vanish with what is computed from it', () => {
  const program = [x, y, op('div', 0, 1), op('step', 2), lit('1'), op('add', 3, 4)]
  expect(problems(program, last(program), free([3], goals(plain)))).toEqual(['proofs.0.tree: the divisor of instruction 2 may be zero'])
  expect(problems(program, last(program), free([3], goals(plain)), { ...square, y: ['1', '2'] })).toEqual([])
  // One that stays is divided by like any other.
  const kept = [x, y, op('max', 0, 1), op('div', 0, 1), op('add', 2, 3)]
  const dividing = { divisor: 3, sign: 1, close: by(['goal', '1']), then: goals(plain) }
  expect(problems(kept, last(kept), free([2], dividing))).toEqual([
    'proofs.0.tree.then.close: strictly above zero is needed, and a coefficient of the sum is zero',
  ])
  expect(problems(kept, last(kept), free([2], dividing), { ...square, y: ['1', '2'] })).toEqual([])
})

test('what has no interval, or but one value, is not free', () => {
  const refused = ['proofs.0.tree.free.0: instruction 2 has no interval to be free in']
  expect(problems([x, y, op('div', 0, 1)], { kind: 'nonnegative', of: 2 }, free([2], goals(plain)))).toEqual(refused)
  // That a share lies from 0 to 1 is true only where it has a value.
  const share = [x, y, op('add', 0, 1), op('div', 0, 2)]
  expect(problems(share, last(share), free([3], goals(plain)))).toEqual(['proofs.0.tree.free.0: instruction 3 has no interval to be free in'])
  expect(problems([x, lit('2'), op('max', 0, 1)], { kind: 'nonnegative', of: 2 }, free([2], goals(plain)))).toEqual(refused)
})

test('instructions are freed in order, each once, at the top of a tree alone', () => {
  const program = beside('max', 'x')
  const said = (proof: Json): readonly string[] => problems(program, last(program), proof)
  expect(said(free([2, 2], goals(from(0))))).toEqual(['proofs.0.tree.free.1: a whole number from 3 to 5 is needed'])
  expect(said(free([4, 2], goals(from(0))))).toEqual(['proofs.0.tree.free.1: a whole number from 5 to 5 is needed'])
  expect(said(free([6], goals(from(0))))).toEqual(['proofs.0.tree.free.0: a whole number from 0 to 5 is needed'])
  expect(said(free([2], { free: [4], then: goals(from(0)) }))).toEqual([
    'proofs.0.tree.then: one of split, tighten, relax, divisor, choose, decide, empty, goals is needed',
  ])
  expect(said({ tree: { free: [2] } })).toEqual(["proofs.0.tree: 'then' is missing"])
})

test('on the way over a threshold, too, what is free may be anything in its interval', () => {
  // step(z) · (max(x, y) + room): it jumps up where the other factor is not below zero.
  const program = (room: string): readonly unknown[] => [x, y, z, op('step', 2), op('max', 0, 1), lit(room), op('add', 4, 5), op('mul', 3, 6)]
  const proof = {
    tree: decide(3, inside(goals(plain)), inside(goals(plain))),
    jumps: [{ step: 3, direction: 1, rises: { tree: goals(plain) }, jump: { free: [4], then: goals(plain) } }],
  }
  const treed = { ...proof, tree: { free: [4], then: proof.tree } }
  const said = (room: string): readonly string[] =>
    problems(program(room), { kind: 'monotone', of: 7, along: 'z', sign: 1 }, treed, { ...square, z: ['-1', '1'] })
  expect(said('0')).toEqual([])
  expect(said('-0.1')).toEqual(['proofs.0.jumps.0.jump.then.goals.0.close: a coefficient of the sum is above zero'])
})
