/** How deep, how long and how much: the last that is accepted, and what stops the check at once. */
import { expect, test } from 'vitest'
import { check } from '../../../src/proof/check/index.ts'
import { by, certificate, decide, goals, input, inside, lit, op, plain, split } from './certificates.ts'

type Json = Readonly<Record<string, unknown>>
const nonnegative = (of: number): Json => ({ kind: 'nonnegative', of })
const said = (value: unknown): readonly string[] => check(value).map(({ path, message }) => `${path}: ${message}`)
const [x, nought] = [input('x'), lit('0')]
const unit = { x: ['0', '1'] }
const [deepTree, deepClosing] = [[': a tree deeper than 1000'], [': a closing deeper than 1000']]

/** A tree so many levels down. */
function below(levels: number, tree: unknown): unknown {
  let all = tree
  for (let i = 0; i < levels; i++) all = { tighten: 'x', by: 0, then: all }
  return all
}
const deep = (program: readonly unknown[], levels: number, tree: unknown): readonly string[] =>
  said(certificate(program, unit, nonnegative(program.length - 1), { tree: below(levels, tree) }, { given: [0] }))

const dividing = { divisor: 2, sign: 1, close: plain.close, then: goals(plain) }
const halved = (leaf: unknown): unknown => split('x', '0.5', split('x', '0.25', leaf, leaf), leaf)
const closings: readonly (readonly [string, readonly unknown[], unknown, number])[] = [
  ['a goal', [x], goals(plain), 999],
  ['a goal, split in its closing', [x], goals({ close: split('x', '0.5', plain.close, plain.close) }), 998],
  ['an empty case', [x, lit('2'), op('max', 0, 1)], decide(2, { empty: by([1, '1']) }, inside(goals(plain))), 998],
  ['an empty case, split twice in its closing', [x, lit('2'), op('max', 0, 1)], decide(2, { empty: halved(by([1, '1'])) }, inside(goals(plain))), 997],
  ['an empty cell, split twice in its closing', [x, lit('2'), op('max', 0, 1)], decide(2, inside({ empty: halved(by([1, '1'])) }), inside(goals(plain))), 996],
  ['a divisor, split twice in its closing', [x, lit('2'), op('div', 0, 1)], { ...dividing, close: halved(plain.close) }, 997],
  ['a reason', [x, nought, op('max', 0, 1)], { choose: 2, case: 0, because: [plain], then: goals(plain) }, 998],
  ['a divisor', [x, lit('2'), op('div', 0, 1)], dividing, 998],
]

test.each(closings)('%s ends a tree at the deepest level and no deeper', (_name, program, tree, levels) => {
  expect(deep(program, levels, tree)).toEqual([])
  expect(deep(program, levels + 1, tree)).toEqual(deepClosing)
})

test('each kind of node counts as a level', () => {
  const count = 1100
  const program = (name: string, ...args: readonly number[]): readonly unknown[] => {
    const all = [x, lit('1'), ...Array.from({ length: count }, () => op(name, ...args))]
    return [...all, op('add', ...all.keys())]
  }
  const chain = (node: (at: number, then: unknown) => unknown): unknown => {
    let tree: unknown = goals(plain)
    for (let at = count + 1; at > 1; at--) tree = node(at, tree)
    return tree
  }
  const claimed = (lines: readonly unknown[], tree: unknown): string => said(certificate(lines, unit, nonnegative(lines.length - 1), { tree })).join('; ')
  const tooDeep = /^: a (tree|closing) deeper than 1000$/
  expect(
    claimed(
      program('div', 0, 1),
      chain((at, then) => ({ divisor: at, sign: 1, close: plain.close, then })),
    ),
  ).toMatch(tooDeep)
  expect(
    claimed(
      program('max', 0),
      chain((at, then) => ({ choose: at, case: 0, because: [], then })),
    ),
  ).toMatch(tooDeep)
  expect(
    claimed(
      program('max', 0),
      chain((at, then) => decide(at, inside(then))),
    ),
  ).toMatch(tooDeep)
  const halves = (side: 'low' | 'high', leaf: unknown): unknown => {
    let tree: unknown = leaf
    for (let i = 1; i <= count; i++) {
      const at = `${side === 'low' ? i : 2003 - i}/2003`
      tree = side === 'low' ? split('x', at, tree, leaf) : split('x', at, leaf, tree)
    }
    return tree
  }
  for (const side of ['low', 'high'] as const) {
    expect(claimed([x], halves(side, goals(plain))), side).toMatch(tooDeep)
    expect(claimed([x], goals({ close: halves(side, plain.close) })), side).toMatch(tooDeep)
  }
})

test('what asks for too much stops the whole check, what is wrong only its branch', () => {
  const twice = (first: unknown, second: unknown): readonly string[] => {
    const one = certificate([x], unit, nonnegative(0), { tree: first })
    return said({ ...one, goals: [nonnegative(0), nonnegative(0)], roundings: ['0', '0'], proofs: [{ tree: first }, { tree: second }] })
  }
  const endless: Record<string, unknown> = { relax: [] }
  endless['then'] = endless
  const wrong = goals({ close: by(['goal', '0']) })
  expect(twice(endless, wrong)).toEqual(deepTree)
  expect(twice(wrong, wrong)).toEqual([0, 1].map((i) => `proofs.${i}.tree.goals.0.close: no multiplier is above zero`))
  expect(twice(split('x', '0.5', endless, wrong), goals(plain))).toEqual(deepTree)
  expect(twice(split('x', '0.5', wrong, endless), goals(plain))).toEqual([
    'proofs.0.tree.low.goals.0.close: no multiplier is above zero',
    ': a tree deeper than 1000',
  ])
  // A fault of the claim about roundings stops the goal it is about, and no other.
  const rounded = certificate([x, { op: 'round', args: [0], to: '1', mode: 'floor' }], unit, nonnegative(1), { tree: goals(plain) })
  expect(said({ ...rounded, goals: [nonnegative(1), nonnegative(1)], roundings: ['0', '1'], proofs: [{ tree: wrong }, { tree: wrong }] })).toEqual([
    'roundings.0: the roundings can move the goal by more',
    'proofs.1.tree.goals.0.close: no multiplier is above zero',
  ])
})

test('work is counted over the whole certificate', () => {
  const program = Array.from({ length: 5000 }, () => lit('1'))
  const goal = nonnegative(0)
  const proof = { tree: goals(plain) }
  const claimed = (count: number): readonly string[] => {
    const all = <T>(each: T): readonly T[] => Array.from({ length: count }, () => each)
    return said({ ...certificate(program, {}, goal, proof), goals: all(goal), roundings: all('0'), proofs: all(proof) })
  }
  expect(claimed(10)).toEqual([])
  expect(claimed(100)).toEqual([': the certificate asks for more work than a check may cost'])
})

test('an object with too many fields is not looked through', () => {
  const box = Object.fromEntries(Array.from({ length: 100_001 }, (_, i) => [`x${i}`, ['0', '0']]))
  expect(said(certificate([lit('1')], box, nonnegative(0), { tree: goals(plain) }))).toEqual([': more than 100000 fields at box'])
})

test('names are told as far as forty letters', () => {
  const [long, shown] = ['z'.repeat(50), 'z'.repeat(40)]
  const about = (more: Json, program: readonly unknown[] = [x]): readonly string[] =>
    said({ ...certificate(program, unit, nonnegative(0), { tree: goals(plain) }), ...more })
  expect(about({ [long]: 1 })).toEqual([`: '${shown}' is not a field here`])
  expect(about({}, [input(long)])).toEqual([`program.0.name: the box has no range for '${shown}'`])
  expect(about({ goals: [{ kind: 'monotone', of: 0, along: long, sign: 1 }] })).toEqual([`goals.0.along: the box has no range for '${shown}'`])
  expect(about({ proofs: [{ tree: split(long, '0.5', {}, {}) }] })).toEqual([`proofs.0.tree.split: '${shown}' is not an input that can vary`])
  expect(about({ box: { [`round:${long}`]: ['0', '1'] } })[0]).toContain(`box: 'round:${'z'.repeat(34)}' is a name for`)
  expect(about({ tolerance: `${long}` })).toEqual([`tolerance: '${shown}' is not a canonical number`])
})
