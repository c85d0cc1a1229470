/**
 * Certificates for what does not hold, or does not follow, each of which leans on one rule that is not as it says: the checker names that rule.
 * All but the one step named are in order, so that a checker without it would accept them.
 */
import { expect, test } from 'vitest'
import { check } from '../../../src/proof/check/index.ts'
import { by, certificate, decide, from, goals, input, inside, lit, op, plain, round, split } from './certificates.ts'

type Json = Readonly<Record<string, unknown>>
const nonnegative = (of: number): Json => ({ kind: 'nonnegative', of })
const [x, y, z] = [input('x'), input('y'), input('z')]
const unit = { x: ['0', '1'] }
const square = { x: ['0', '2'], y: ['0', '2'] }
const times = (k: number, name: string, side: string): readonly unknown[] => [['times', k, name, side], '1']
const above = { close: by(['goal', '1'], times(0, 'x', 'low')) }
const dividing = (at: number, tree: unknown, close: unknown = by(['goal', '1'])): Json => ({ divisor: at, sign: 1, close, then: tree })

/** x / max(−xy, step(y)): 0 / 0 where x is 0 and y below it. */
const behind = [x, y, op('step', 1), lit('-1'), op('mul', 0, 1, 3), op('max', 4, 2), op('div', 0, 5)]
const behindBy = (row: readonly unknown[]): unknown =>
  decide(
    2,
    inside({ choose: 5, case: 1, because: [plain], then: dividing(6, goals(plain)) }),
    inside({ choose: 5, case: 0, because: [{ close: by(['goal', '1'], row) }], then: dividing(6, goals(plain), by(['goal', '1'], row)) }),
  )

/** y where x·y is zero or more, else 0: below zero where x is 0 and y below it. */
const reached = [x, y, op('mul', 0, 1), op('step', 2), op('mul', 1, 3)]
const signed = { x: ['0', '1'], y: ['-1', '1'] }
const reachedBy = (...divide: readonly unknown[]): unknown => decide(3, inside(goals(from(divide[0] === 'given' ? 1 : 0)), [divide]), inside(goals(plain)))

/** A rounded z, at most 0.5 away from z, times the quotient of x and the instruction at `divisor`. */
const roundedTimes = (program: readonly unknown[], divisor: number, numerator = 0): readonly unknown[] => {
  const n = program.length
  return [...program, op('div', numerator, divisor), z, round(n + 1, '1', 'half-even'), op('mul', n, n + 2)]
}
const bounded = (program: readonly unknown[], divisor: number, numerator = 0): Json =>
  certificate(
    roundedTimes(program, divisor, numerator),
    { ...square, z: ['0', '9'] },
    nonnegative(program.length + 3),
    { tree: goals(plain) },
    { roundings: ['0.5'] },
  )

const forged: readonly (readonly [string, Json, ...string[]])[] = [
  [
    'rows that are the zero polynomial contradict nothing',
    certificate([x, op('max', 0, 0), lit('-5'), op('add', 1, 2)], unit, nonnegative(3), {
      tree: decide(1, { empty: by([0, '1']) }, { empty: by([0, '1']) }),
    }),
    'proofs.0.tree.cases.0.empty: the rows are zero: they say nothing',
  ],
  [
    'what is above zero is not above zero times a distance, which may be zero',
    certificate(behind, signed, nonnegative(6), { tree: behindBy(times(0, 'x', 'low')) }),
    'proofs.0.tree.cases.1.then.then.close: strictly above zero is needed, and a coefficient of the sum is zero',
  ],
  [
    'what is above zero is not above zero times another constraint, which may be zero',
    certificate(behind, signed, nonnegative(6), { tree: behindBy([['product', 0, 1], '1']) }, { given: [0] }),
    'proofs.0.tree.cases.1.then.then.close: strictly above zero is needed, and a coefficient of the sum is zero',
  ],
  [
    'a point, dropped by a constraint times a distance: −step(x) is below zero where x is 0',
    certificate([x, op('step', 0), lit('-1'), op('mul', 1, 2)], { x: ['-1', '0'] }, nonnegative(3), {
      tree: decide(1, { empty: by([['times', 0, 'x', 'high'], '1']) }, inside(goals(plain))),
    }),
    'proofs.0.tree.cases.0.empty: thin cells may not be dropped here, and a coefficient of the sum is zero',
  ],
  [
    'a point, dropped by the product of two constraints',
    certificate(
      [x, op('step', 0), lit('-1'), op('mul', 1, 2), op('mul', 0, 2)],
      { x: ['-1', '0'] },
      nonnegative(3),
      { tree: decide(1, { empty: by([['product', 0, 1], '1']) }, inside(goals(plain))) },
      { given: [4] },
    ),
    'proofs.0.tree.cases.0.empty: thin cells may not be dropped here, and a coefficient of the sum is zero',
  ],
  [
    'a constraint times half a distance',
    certificate([x], unit, nonnegative(0), { tree: goals({ close: by(['goal', '1'], [['times', 0, 'x'], '1']) }) }, { given: [0] }),
    'proofs.0.tree.goals.0.close.by.1.0: inputs, each with an end of its range, are needed',
  ],
  [
    'a constraint times no distance',
    certificate([x], unit, nonnegative(0), { tree: goals({ close: by(['goal', '1'], [['times', 0], '1']) }) }, { given: [0] }),
    'proofs.0.tree.goals.0.close.by.1.0: inputs, each with an end of its range, are needed',
  ],
  [
    'a constraint times nothing',
    certificate([x], unit, nonnegative(0), { tree: goals({ close: by(['goal', '1'], [['product', 0], '1']) }) }, { given: [0] }),
    'proofs.0.tree.goals.0.close.by.1.0: 3 entries are needed, not 2',
  ],
  [
    'an input that may be zero, divided out of the condition of a threshold',
    certificate(reached, signed, nonnegative(4), { tree: reachedBy('input', 'x', 1) }),
    'proofs.0.tree.cases.0.divide.0.0: an input that may be zero cannot be divided out here',
  ],
  [
    'a constraint, divided out of the condition of a threshold',
    certificate(reached, signed, nonnegative(4), { tree: decide(3, inside(goals(from(1)), [['constraint', 0, 1]]), inside(goals(plain))) }, { given: [0] }),
    'proofs.0.tree.cases.0.divide.0.0: a constraint may be zero, and cannot be divided out here',
  ],
  [
    'an input that may be zero, divided out of a constraint at a threshold',
    certificate([x, y, op('step', 1), lit('0'), op('mul', 0, 1), op('max', 3, 4), op('mul', 2, 5)], signed, nonnegative(6), {
      tree: decide(
        2,
        inside(decide(5, inside(goals(plain)), inside(goals(from(0)), [['input', 'x', 1]]))),
        inside(decide(5, inside(goals(plain)), inside(goals(plain)))),
      ),
    }),
    'proofs.0.tree.cases.0.then.cases.1.divide.0.0: an input that may be zero cannot be divided out here',
  ],
  [
    'a cell that became a point is not dropped',
    certificate([x, lit('-1'), op('mul', 0, 1), lit('0'), op('max', 2, 3)], unit, nonnegative(4), {
      tree: decide(4, inside({ tighten: 'x', by: 0, then: { empty: by([0, '1']) } }), inside(goals(plain))),
    }),
    'proofs.0.tree.cases.0.then.then.empty: thin cells may not be dropped here, and a coefficient of the sum is zero',
  ],
  [
    'a range read from a constraint of degree 2: x² + x − 2 is above zero from 1 on, not from 2',
    certificate(
      [x, op('mul', 0, 0), lit('-2'), op('add', 1, 0, 2), lit('0'), op('max', 3, 4), op('add', 0, 2), op('mul', 5, 6)],
      { x: ['0', '3'] },
      nonnegative(7),
      { tree: decide(5, inside({ tighten: 'x', by: 0, then: goals(plain) }), inside(goals(plain))) },
    ),
    'proofs.0.tree.cases.0.then.by: the constraint is not of degree 1 in this input alone',
  ],
  [
    'a range read from a constraint of two inputs',
    certificate(
      [x, y, lit('-1'), op('mul', 1, 2), op('add', 0, 3), lit('0'), op('max', 4, 5), op('mul', 6, 0)],
      { x: ['-1', '1'], y: ['-1', '1'] },
      nonnegative(7),
      { tree: decide(6, inside({ tighten: 'x', by: 0, then: goals(above) }), inside(goals(plain))) },
    ),
    'proofs.0.tree.cases.0.then.by: the constraint is not of degree 1 in this input alone',
  ],
  [
    'a maximum replaced behind a threshold: 3·max(x, 1) − step(max(x, 1) − 1) jumps down on the way',
    certificate(
      [x, lit('1'), op('max', 0, 1), lit('-1'), op('add', 2, 3), op('step', 4), lit('3'), op('mul', 2, 6), op('mul', 5, 3), lit('-2.5'), op('add', 7, 8, 9)],
      { x: ['0.9', '0.99'] },
      nonnegative(10),
      { tree: { relax: [[2, 0]], then: { choose: 5, case: 1, because: [plain], then: goals(plain) } } },
    ),
    'proofs.0.tree.relax.0: the threshold of instruction 5 is computed from instruction 2',
  ],
  [
    'a maximum replaced after something was decided with its value',
    certificate([x, y, op('max', 0, 1), op('min', 0, 2)], square, nonnegative(3), {
      tree: decide(2, inside({ relax: [[3, 0]], then: goals(plain) }), inside(decide(3, inside(goals(plain)), inside(goals(plain))))),
    }),
    'proofs.0.tree.cases.0.then.relax: something is decided already',
  ],
  [
    'a maximum replaced that the goal does not need',
    certificate([x, op('max', 0, 0), op('add', 0, 0)], unit, nonnegative(2), { tree: { relax: [[1, 0]], then: goals(plain) } }),
    'proofs.0.tree.relax.0.0: instruction 1 is no min or max that can be replaced',
  ],
  [
    'a maximum replaced that is multiplied by what may be below zero',
    certificate([x, y, op('max', 0, 1), lit('-0.5'), op('add', 0, 3), op('mul', 2, 4), lit('1'), op('add', 5, 6)], square, nonnegative(7), {
      tree: { relax: [[2, 0]], then: goals({ close: split('x', '0.5', plain.close, plain.close) }) },
    }),
    'proofs.0.tree.relax.0: the goal may rise when instruction 2 is replaced',
  ],
  [
    'a minimum replaced in a divisor',
    certificate(
      [x, y, lit('1'), op('max', 0, 1), op('add', 2, 3), op('div', 2, 4), lit('-0.4'), op('add', 5, 6)],
      { x: ['0', '1'], y: ['2', '3'] },
      nonnegative(7),
      {
        tree: { relax: [[3, 0]], then: dividing(5, goals(plain)) },
      },
    ),
    'proofs.0.tree.relax.0: the goal may rise when instruction 3 is replaced',
  ],
  ['a share of something else lies anywhere', bounded([x, y, op('add', 1, 1)], 2), 'roundings.0: no bound of the roundings: a divisor may be zero'],
  ['a share of a product lies anywhere', bounded([x, y, op('mul', 0, 1)], 2), 'roundings.0: no bound of the roundings: a divisor may be zero'],
  [
    'a share of a minimum lies anywhere',
    bounded([x, y, op('add', 0, 1), lit('0.5'), op('min', 2, 3)], 4),
    'roundings.0: no bound of the roundings: a divisor may be zero',
  ],
  [
    'a share of a maximum of products lies anywhere',
    bounded([x, y, op('mul', 0, 1), op('max', 2, 1)], 3),
    'roundings.0: no bound of the roundings: a divisor may be zero',
  ],
  [
    'a share of a sum of which one term has no bound',
    bounded([x, y, op('div', 1, 0), op('add', 0, 2)], 3),
    'roundings.0: no bound of the roundings: a divisor may be zero',
  ],
  [
    'an assumption that leaves one corner only',
    certificate([x, y, lit('-4'), op('add', 0, 1, 2)], square, nonnegative(3), { tree: goals(from(0)) }, { given: [3] }),
    'inside: a point at which every assumption is above zero is needed',
  ],
  [
    'two assumptions, each of which holds somewhere',
    certificate(
      [x, lit('-1'), op('add', 0, 1), op('mul', 0, 1), lit('0.5'), op('add', 3, 4)],
      square,
      nonnegative(1),
      { tree: goals({ close: by([0, '1'], [1, '1']) }) },
      { given: [2, 5] },
    ),
    'inside: a point at which every assumption is above zero is needed',
  ],
  [
    'an assumption of degree 1 in one input only',
    certificate([x, y, op('mul', 0, 0), op('add', 1, 2)], square, nonnegative(3), { tree: goals(plain) }, { given: [3] }),
    'given.0: an assumption is of degree 1 in the inputs',
  ],
  ...['min', 'max', 'div'].map((name): readonly [string, Json, string] => [
    `an assumption about a ${name}`,
    certificate([x, y, op(name, 0, 1), op('add', 2, 0)], square, nonnegative(0), { tree: goals(plain) }, { given: [3] }),
    `program.2: an assumption cannot contain ${name}`,
  ]),
  [
    'an assumption about a threshold',
    certificate([x, op('step', 0)], unit, nonnegative(0), { tree: goals(plain) }, { given: [1] }),
    'program.1: an assumption cannot contain step',
  ],
  [
    'an assumption about a rounded amount',
    certificate([x, round(0, '1', 'floor')], unit, nonnegative(0), { tree: goals(plain) }, { given: [1] }),
    'program.1: an assumption cannot contain round',
  ],
  [
    'a maximum replaced below another, which follows it only at times: max(max(x, 2), z) − max(x, 2) / 2',
    certificate(
      [x, lit('2'), op('max', 0, 1), z, op('max', 2, 3), lit('-0.5'), op('mul', 2, 5), lit('-4.5'), op('add', 4, 6, 7)],
      { x: ['0', '1'], z: ['5', '6'] },
      nonnegative(8),
      { tree: { relax: [[2, 0]], then: { choose: 4, case: 1, because: [plain], then: goals(plain) } } },
    ),
    'proofs.0.tree.relax.0: the goal may rise when instruction 2 is replaced',
  ],
  [
    'a maximum replaced below a minimum, which follows it only at times: min(max(x, 2), z) − max(x, 2) / 2',
    certificate(
      [x, lit('2'), op('max', 0, 1), z, op('min', 2, 3), lit('-0.5'), op('mul', 2, 5), lit('0.75'), op('add', 4, 6, 7)],
      { x: ['1', '1.5'], z: ['0', '1'] },
      nonnegative(8),
      { tree: { relax: [[2, 0]], then: { choose: 4, case: 1, because: [plain], then: goals(plain) } } },
    ),
    'proofs.0.tree.relax.0: the goal may rise when instruction 2 is replaced',
  ],
  [
    'a maximum below zero replaced under a minus',
    certificate([x, y, op('max', 0, 1), lit('-1'), op('mul', 2, 3), lit('-1.5'), op('add', 4, 5)], { x: ['-3', '-2'], y: ['-1', '-1'] }, nonnegative(6), {
      tree: { relax: [[2, 0]], then: goals(plain) },
    }),
    'proofs.0.tree.relax.0: the goal may rise when instruction 2 is replaced',
  ],
  [
    'a minimum replaced beside another, of which any argument may be taken',
    certificate(
      [x, y, op('min', 0, 1), z, lit('1.5'), op('min', 3, 4), op('mul', 5, 2), lit('10'), op('add', 6, 7)],
      { x: ['-2', '-1'], y: ['1', '2'], z: ['1', '2'] },
      nonnegative(8),
      {
        tree: { relax: [[5, 0]], then: goals(plain) },
      },
    ),
    'proofs.0.tree.relax.0: the goal may rise when instruction 5 is replaced',
  ],
  [
    'a maximum replaced beside a share, which may be anything',
    certificate(
      [x, y, op('add', 0, 1), op('div', 0, 2), lit('-1'), op('mul', 3, 4), lit('1'), op('add', 5, 6), op('max', 0, 1), op('mul', 8, 7)],
      { x: ['1', '4'], y: ['1', '4'] },
      nonnegative(9),
      {
        tree: { relax: [[8, 0]], then: dividing(3, goals(plain)) },
      },
    ),
    'proofs.0.tree.relax.0: the goal may rise when instruction 8 is replaced',
  ],
  [
    'what is rounded before a threshold is not what it was: floor(x) − 0.2 for x from 0.5 on',
    certificate([x, round(0, '1', 'floor'), lit('-0.2'), op('add', 1, 2), op('step', 3), lit('-1'), op('add', 4, 5)], { x: ['0.5', '0.9'] }, nonnegative(6), {
      tree: { choose: 4, case: 0, because: [plain], then: goals(plain) },
    }),
    'proofs.0.tree.because.0.close: a coefficient of the sum is above zero',
  ],
  [
    'a range from 1/7 to 1/3 is no point',
    certificate([x, lit('-1'), op('mul', 0, 1), lit('0.2'), op('add', 2, 3)], { x: ['1/7', '1/3'] }, nonnegative(4), { tree: goals(plain) }),
    'proofs.0.tree.goals.0.close: a coefficient of the sum is above zero',
  ],
  [
    'the constraint of a maximum may be zero: 1 / max(x, 0)',
    certificate([x, lit('0'), op('max', 0, 1), lit('1'), op('div', 3, 2)], unit, nonnegative(4), {
      tree: decide(2, inside(dividing(4, goals(plain), by(['goal', '2'], [0, '1']))), { empty: by([0, '1']) }),
    }),
    'proofs.0.tree.cases.0.then.close: strictly above zero is needed, and a coefficient of the sum is zero',
  ],
  [
    'the constraint of a maximum may be zero, also that of its second argument: 1 / max(0, x)',
    certificate([x, lit('0'), op('max', 1, 0), lit('1'), op('div', 3, 2)], unit, nonnegative(4), {
      tree: decide(2, { empty: by([0, '1']) }, inside(dividing(4, goals(plain), by(['goal', '2'], [0, '1'])))),
    }),
    'proofs.0.tree.cases.1.then.close: strictly above zero is needed, and a coefficient of the sum is zero',
  ],
  [
    'the condition of a threshold that is reached may be zero: step(x) / x',
    certificate([x, op('step', 0), op('div', 1, 0)], unit, nonnegative(2), {
      tree: decide(1, inside(dividing(2, goals(plain), by(['goal', '2'], [0, '1']))), { empty: by([0, '1']) }),
    }),
    'proofs.0.tree.cases.0.then.close: strictly above zero is needed, and a coefficient of the sum is zero',
  ],
  [
    'a divisor that is the number zero, in a cell that is empty',
    certificate([x, op('step', 0), op('div', 0, 1)], unit, nonnegative(2), {
      tree: decide(1, inside(dividing(2, goals(plain))), inside(dividing(2, goals(plain), by(['goal', '1'], [0, '1'])))),
    }),
    'proofs.0.tree.cases.1.then.divisor: the divisor is zero here: the cell is empty or thin',
  ],
  [
    'a number that divides is no divisor to be taken out',
    certificate([x, lit('2'), op('div', 0, 1)], unit, nonnegative(2), {
      tree: dividing(2, goals({ divide: [['divisor', 0, 1]], close: by(['goal', '1']) })),
    }),
    'proofs.0.tree.then.goals.0.divide.0.1: there is none to name',
  ],
  [
    'a divisor that comes back has one number',
    certificate([x, lit('1'), op('add', 0, 1), op('div', 0, 2), op('div', 1, 2), op('add', 3, 4)], unit, nonnegative(5), {
      tree: dividing(3, dividing(4, goals({ divide: [['divisor', 1, 1]], close: by(['goal', '1']) }))),
    }),
    'proofs.0.tree.then.then.goals.0.divide.0.1: a whole number from 0 to 0 is needed',
  ],
  [
    'the product of two quotients has both divisors: 1 / (1 + x)² falls to 0.25',
    certificate([x, lit('1'), op('add', 0, 1), op('div', 1, 2), op('mul', 3, 3), lit('-0.3'), op('add', 4, 5)], unit, nonnegative(6), {
      tree: dividing(3, goals(plain)),
    }),
    'proofs.0.tree.then.goals.0.close: a coefficient of the sum is above zero',
  ],
  [
    'a quotient of three',
    certificate([x, lit('1'), op('div', 0, 1, 1)], unit, nonnegative(2), { tree: dividing(2, goals(plain)) }),
    'program.2.args: 2 entries are needed, not 3',
  ],
  [
    'a threshold of two',
    certificate([x, op('step', 0, 0)], unit, nonnegative(1), { tree: decide(1, inside(goals(plain)), inside(goals(plain))) }),
    'program.1.args: 1 entry is needed, not 2',
  ],
  [
    'a rounding of two',
    certificate([x, { ...round(0, '1', 'floor'), args: [0, 0] }], unit, nonnegative(1), { tree: goals(plain) }, { roundings: ['1'] }),
    'program.1.args: 1 entry is needed, not 2',
  ],
  [
    'what is too high a power although a lower one stands beside it: (x⁶⁴ + 1)²',
    certificate([x, ...Array.from({ length: 6 }, (_, i) => op('mul', i, i)), lit('1'), op('add', 6, 7), op('mul', 8, 8)], unit, nonnegative(9), {
      tree: goals(plain),
    }),
    ': a polynomial of degree above 100',
  ],
]

for (const [name, document, ...problems] of forged)
  test(`forged: ${name}`, () => {
    expect(check(document).map(({ path, message }) => `${path}: ${message}`)).toEqual(problems)
  })

/** 1 / (1 + x) and what is made of it: how fast each moves at most, to the last digit. */
const slopes: readonly (readonly [string, readonly unknown[], unknown, string, string])[] = [
  ['a quotient', [x, lit('1'), op('add', 0, 1), op('div', 1, 2)], dividing(3, goals(plain, plain)), '1', '0.99'],
  [
    'a quotient of a quotient by the same',
    [x, lit('1'), op('add', 0, 1), op('div', 1, 2), op('div', 3, 2)],
    dividing(3, dividing(4, goals(plain, plain))),
    '2',
    '1.99',
  ],
  [
    'a quotient of a quotient by another',
    [x, lit('1'), op('add', 0, 1), lit('2'), op('add', 0, 3), op('div', 1, 2), op('div', 5, 4)],
    dividing(5, dividing(6, goals(plain, plain))),
    '0.75',
    '0.74',
  ],
  [
    'a sum of quotients',
    [x, lit('1'), op('add', 0, 1), lit('2'), op('add', 0, 3), op('div', 0, 2), op('div', 1, 4), op('add', 5, 6)],
    dividing(5, dividing(6, goals(plain, plain))),
    '0.75',
    '0.74',
  ],
  ['a quotient by more than one', [x, lit('2'), op('add', 0, 1), lit('1'), op('div', 3, 2)], dividing(4, goals(plain, plain)), '0.25', '0.24'],
  [
    'a quotient of a quotient by more than one',
    [x, lit('2'), op('add', 0, 1), op('div', 1, 2), op('div', 3, 2)],
    dividing(3, dividing(4, goals(plain, plain))),
    '0.5',
    '0.49',
  ],
  [
    'the larger of two quotients, without the divisor of the other',
    [x, lit('0.25'), op('mul', 0, 1), op('add', 2, 1), lit('2'), op('add', 0, 4), op('div', 1, 3), lit('4'), op('div', 7, 5), op('max', 6, 8)],
    dividing(6, dividing(8, { choose: 9, case: 1, because: [plain], then: goals(plain, plain) })),
    '1',
    '0.99',
  ],
  [
    'what no longer has the divisor',
    [x, lit('3'), op('add', 0, 1), op('div', 0, 2), lit('2'), op('mul', 0, 4), op('max', 3, 5)],
    dividing(3, decide(6, { empty: by([0, '1']) }, inside(goals(plain, plain)))),
    '2',
    '1.99',
  ],
]

for (const [name, program, tree, limit, less] of slopes)
  test(`the slope of ${name} is at most ${limit}, and not ${less}`, () => {
    const claimed = (at: string): unknown => certificate(program, unit, { kind: 'slope', of: program.length - 1, along: 'x', limit: at }, { tree })
    expect(check(claimed(limit))).toEqual([])
    expect(check(claimed(less)).map(({ message }) => message)).toEqual(['a coefficient of the sum is above zero'])
  })

const fair: readonly (readonly [string, Json])[] = [
  [
    'a constraint times another',
    certificate(
      [x, y, op('mul', 0, 1)],
      { x: ['-1', '1'], y: ['-1', '1'] },
      nonnegative(2),
      { tree: goals({ close: by(['goal', '1'], [['product', 0, 1], '1']) }) },
      { given: [0, 1] },
    ),
  ],
  [
    'a constraint times two distances',
    certificate(
      [x, y, lit('-1'), op('add', 0, 1, 2), op('mul', 1, 2), lit('2'), op('add', 4, 5), op('mul', 3, 0, 6)],
      square,
      nonnegative(7),
      { tree: goals({ close: by(['goal', '1'], [['times', 0, 'x', 'low', 'y', 'high'], '1']) }) },
      { given: [3] },
    ),
  ],
  [
    'a zero row beside rows that cancel',
    certificate([x, y, op('max', 0, 0, 1), op('min', 0, 1), op('add', 2, 3)], square, nonnegative(4), {
      tree: decide(
        2,
        inside(decide(3, { empty: by([0, '1'], [1, '1'], [2, '1']) }, inside(goals(plain)))),
        inside(decide(3, { empty: by([0, '1'], [1, '1'], [2, '1']) }, inside(goals(plain)))),
        inside(decide(3, inside(goals(plain)), { empty: by([0, '1'], [2, '1'], [1, '0']) })),
      ),
    }),
  ],
  [
    'a maximum replaced below another maximum, before that one',
    certificate([x, y, op('max', 0, 1), z, op('max', 2, 3)], { ...square, z: ['0', '1'] }, nonnegative(4), {
      tree: {
        relax: [
          [2, 0],
          [4, 0],
        ],
        then: goals(plain),
      },
    }),
  ],
  [
    'a minimum replaced below a maximum that is subtracted',
    certificate(
      [x, y, op('min', 0, 1), z, op('max', 2, 3), lit('-1'), op('mul', 4, 5), lit('2'), op('add', 6, 7)],
      { ...square, z: ['2', '2'] },
      nonnegative(8),
      {
        tree: { relax: [[2, 0]], then: { choose: 4, case: 1, because: [plain], then: goals(plain) } },
      },
    ),
  ],
  [
    'a maximum replaced after one that took its value alone: max(m, z) − m / 2',
    certificate([x, y, op('max', 0, 1), z, op('max', 2, 3), lit('-0.5'), op('mul', 2, 5), op('add', 4, 6)], { ...square, z: ['0', '1'] }, nonnegative(7), {
      tree: {
        relax: [
          [4, 0],
          [2, 0],
        ],
        then: goals(plain),
      },
    }),
  ],
  [
    'a maximum replaced beside one that was replaced by what is above zero',
    certificate([x, y, op('max', 0, 1), z, lit('0'), op('max', 3, 4), op('mul', 2, 5)], { x: ['1', '2'], y: ['-5', '5'], z: ['0', '1'] }, nonnegative(6), {
      tree: {
        relax: [
          [2, 0],
          [5, 0],
        ],
        then: goals(plain),
      },
    }),
  ],
  [
    'a maximum below zero replaced that is multiplied by what is above zero',
    certificate([x, y, op('max', 0, 1), z, op('mul', 2, 3), lit('9'), op('add', 4, 5)], { x: ['-2', '-1'], y: ['-2', '-1'], z: ['1', '2'] }, nonnegative(6), {
      tree: { relax: [[2, 0]], then: goals(plain) },
    }),
  ],
  [
    'a maximum replaced in a numerator, and a minimum in a divisor',
    certificate([x, y, op('max', 0, 1), lit('1'), op('min', 0, 1), op('add', 4, 3), op('div', 2, 5)], square, nonnegative(6), {
      tree: {
        relax: [
          [2, 0],
          [4, 0],
        ],
        then: dividing(6, goals(plain)),
      },
    }),
  ],
  [
    'a maximum replaced beside a division that the goal does not need',
    certificate([x, y, op('max', 0, 1), op('div', 2, 1), op('add', 2, 0)], square, nonnegative(4), { tree: { relax: [[2, 0]], then: goals(plain) } }),
  ],
  [
    'the last of three, chosen',
    certificate(
      [x, y, lit('3'), op('max', 0, 1, 2), lit('-3'), op('add', 3, 4)],
      square,
      { kind: 'zero', of: 5 },
      {
        tree: { choose: 3, case: 2, because: [plain, plain], then: goals(plain, plain) },
      },
    ),
  ],
  [
    'a rounding that is left out leaves its argument',
    certificate(
      [x, round(0, '0.1', 'floor'), lit('-1'), op('mul', 0, 2), op('add', 1, 3)],
      unit,
      { kind: 'zero', of: 4 },
      { tree: goals(plain, plain) },
      { roundings: ['0.1'] },
    ),
  ],
  [
    'what is rounded never falls, but for the roundings',
    certificate([x, round(0, '0.1', 'floor')], unit, { kind: 'monotone', of: 1, along: 'x', sign: 1 }, { tree: goals(plain) }, { roundings: ['0.1'] }),
  ],
  [
    'thin cells behind a threshold that is not reached',
    certificate([x, y, z, op('step', 2), op('max', 0, 1), op('min', 0, 1), op('add', 4, 5, 3)], { ...square, z: ['-1', '1'] }, nonnegative(6), {
      tree: decide(
        3,
        inside(decide(4, inside(decide(5, inside(goals(plain)), inside(goals(plain)))), inside(decide(5, inside(goals(plain)), inside(goals(plain)))))),
        inside(
          decide(
            4,
            inside(decide(5, { empty: by([1, '1'], [2, '1']) }, inside(goals(plain)))),
            inside(decide(5, inside(goals(plain)), { empty: by([2, '1'], [1, '1']) })),
          ),
        ),
      ),
    }),
  ],
  [
    'the power of what is zero',
    certificate([x, lit('-1'), op('mul', 0, 1), op('add', 0, 2), ...Array.from({ length: 8 }, (_, i) => op('mul', i + 3, i + 3))], unit, nonnegative(11), {
      tree: goals(plain),
    }),
  ],
  [
    'thin cells in a range that was tightened and is no point',
    certificate(
      [x, y, op('max', 0, 1), op('min', 0, 1), op('add', 2, 3)],
      square,
      nonnegative(4),
      {
        tree: {
          tighten: 'x',
          by: 0,
          then: decide(
            2,
            inside(decide(3, { empty: by([1, '1'], [2, '1']) }, inside(goals(plain)))),
            inside(decide(3, inside(goals(plain)), { empty: by([2, '1'], [1, '1']) })),
          ),
        },
      },
      { given: [0] },
    ),
  ],
  [
    'a maximum replaced beside a threshold that does not depend on it',
    certificate([x, y, op('max', 0, 1), z, op('step', 3), op('add', 2, 4)], { ...square, z: ['-1', '1'] }, nonnegative(5), {
      tree: { relax: [[2, 0]], then: decide(4, inside(goals(plain)), inside(goals(plain))) },
    }),
  ],
  [
    'what never falls beside a rounded threshold that the goal does not need',
    certificate([x, round(0, '1', 'floor'), op('step', 1), op('add', 0, 0)], unit, { kind: 'monotone', of: 3, along: 'x', sign: 1 }, { tree: goals(plain) }),
  ],
  [
    'what never falls beside a rounded threshold of another input',
    certificate(
      [x, y, round(1, '1', 'floor'), op('step', 2), op('add', 0, 3)],
      square,
      { kind: 'monotone', of: 4, along: 'x', sign: 1 },
      {
        tree: decide(3, inside(goals(plain)), inside(goals(plain))),
      },
    ),
  ],
  ['an input whose name has round: in the middle', certificate([input('ground:1')], { 'ground:1': ['0', '1'] }, nonnegative(0), { tree: goals(plain) })],
]

for (const [name, document] of fair)
  test(`accepted: ${name}`, () => {
    expect(check(document)).toEqual([])
  })
