/** Certificates written by hand: at least one for every rule of the format, each small enough to be followed with pencil and paper. */

type Json = Readonly<Record<string, unknown>>

export interface Example {
  readonly name: string
  readonly certificate: Json
}

export const lit = (value: string) => ({ op: 'lit', value })
export const input = (name: string) => ({ op: 'input', name })
export const op = (name: string, ...args: number[]) => ({ op: name, args })
export const round = (arg: number, to: string, mode: string) => ({ op: 'round', args: [arg], to, mode })
export const by = (...rows: readonly unknown[]) => ({ by: rows })
/** The goal closes by itself: none of its coefficients is below zero. */
export const plain = { close: by(['goal', '1']) }
/** The goal follows from the constraint `k`, times `by`. */
export const from = (k: number, multiplier = '1') => ({ close: by(['goal', '1'], [k, multiplier]) })
export const goals = (...all: readonly unknown[]) => ({ goals: all })
export const decide = (at: number, ...cases: readonly unknown[]) => ({ decide: at, cases })
export const inside = (tree: unknown, ...divide: readonly unknown[]) => (divide.length === 0 ? { then: tree } : { then: tree, divide })
export const split = (name: string, at: string, low: unknown, high: unknown) => ({ split: name, at, low, high })

export const certificate = (program: readonly unknown[], box: Json, goal: Json, proof: Json, more: Json = {}): Json => ({
  format: 'splitkey certificate 2',
  program,
  box,
  given: [],
  tolerance: '0',
  goals: [goal],
  roundings: ['0'],
  proofs: [proof],
  ...more,
})

const nonnegative = (of: number) => ({ kind: 'nonnegative', of })
const monotone = (of: number, along: string, sign: number) => ({ kind: 'monotone', of, along, sign })
const slope = (of: number, along: string, limit: string) => ({ kind: 'slope', of, along, limit })
const unit = { x: ['-1', '1'] }
const square = { x: ['0', '2'], y: ['0', '2'] }
const both = (tree: unknown) => [inside(tree), inside(tree)]
const [x, y, nought] = [input('x'), input('y'), lit('0')]
const stepped = [x, op('step', 0)]
const rising = { step: 1, direction: 1, rises: { tree: goals(plain) }, jump: goals(plain) }

/** max(x, 0) with all that can be said about it in one tree. */
const cap = [x, nought, op('max', 0, 1)]
/** x / (x + y + 1). */
const share = [x, y, lit('1'), op('add', 0, 1, 2), op('div', 0, 3)]
const dividing = (at: number, tree: unknown, sign = 1) => ({ divisor: at, sign, close: by(['goal', '1']), then: tree })
/** Two thresholds at one point: step(x) + step(2x). */
const twice = [x, op('step', 0), lit('2'), op('mul', 0, 2), op('step', 3), op('add', 1, 4)]
/** step(x + step(x)): a threshold behind a threshold. */
const nested = [x, op('step', 0), op('add', 0, 1), op('step', 2)]

/** x of x + y, and nothing where both are nothing: x / max(x + y, step(−(x + y))). */
const part = [x, y, op('add', 0, 1), lit('-1'), op('mul', 2, 3), op('step', 4), op('max', 2, 5), op('div', 0, 6)]
/** Where x + y is above zero it is the divisor; where it is not, 1 is. */
const parted = (tree: unknown) =>
  decide(
    5,
    inside({ choose: 6, case: 1, because: [from(0)], then: dividing(7, tree) }),
    inside({ choose: 6, case: 0, because: [plain], then: { divisor: 7, sign: 1, close: by(['goal', '1'], [0, '1']), then: tree } }),
  )

/** The same times step(z): where that jumps, a divisor may not lean on what is above zero on one side only. */
export const partBehindThreshold = certificate([...part, input('z'), op('step', 8), op('mul', 7, 9)], { ...square, z: ['-1', '1'] }, monotone(10, 'z', 1), {
  tree: parted(decide(9, ...both(goals(plain)))),
  jumps: [{ step: 9, direction: 1, rises: { tree: goals(plain) }, jump: parted(goals(plain)) }],
})

const all: Readonly<Record<string, Json>> = {
  'a divisor that is zero only where another case answers': certificate(part, square, nonnegative(7), { tree: parted(goals(plain)) }),
  'a part of a sum that may be zero never falls with another input': certificate(
    [...part, input('z'), op('mul', 7, 8)],
    { ...square, z: ['0', '1'] },
    monotone(9, 'z', 1),
    { tree: parted(goals(plain)) },
  ),
  'a rounded amount times a part that lies from 0 to 1': certificate(
    [...part, input('z'), round(8, '1', 'half-even'), op('mul', 7, 9)],
    { ...square, z: ['0', '100'] },
    nonnegative(10),
    { tree: parted(goals(plain)) },
    { roundings: ['0.5'] },
  ),
  'a rounding divided by what is never below a number': certificate(
    [x, y, lit('2'), op('max', 1, 2), round(0, '1', 'floor'), op('div', 4, 3)],
    { x: ['0', '9'], y: ['-5', '5'] },
    nonnegative(5),
    { tree: decide(3, inside({ divisor: 5, sign: 1, close: by(['goal', '1'], [0, '1']), then: goals(plain) }), inside(dividing(5, goals(plain)))) },
    { roundings: ['0.5'] },
  ),
  'a square, split where it is zero': certificate([x, op('mul', 0, 0)], unit, nonnegative(1), { tree: split('x', '0', goals(plain), goals(plain)) }),
  'a square, split in the closing': certificate([x, op('mul', 0, 0)], unit, nonnegative(1), {
    tree: goals({ close: split('x', '0', plain.close, plain.close) }),
  }),
  'a difference that vanishes': certificate([x, lit('-1'), op('mul', 0, 1), op('add', 0, 2)], unit, { kind: 'zero', of: 3 }, { tree: goals(plain, plain) }),
  'zero to within a tolerance': certificate([x], { x: ['-0.5', '0.5'] }, { kind: 'zero', of: 0 }, { tree: goals(plain, plain) }, { tolerance: '0.5' }),
  'nonnegative to within a tolerance': certificate([x], { x: ['-0.25', '1'] }, nonnegative(0), { tree: goals(plain) }, { tolerance: '0.25' }),
  'a range that is a point': certificate([x, y, op('mul', 0, 1)], { x: ['3', '3'], y: ['0', '1'] }, nonnegative(2), { tree: goals(plain) }),
  'max, one case for each argument': certificate(cap, unit, nonnegative(2), { tree: decide(2, inside(goals(from(0))), inside(goals(plain))) }),
  'min of three': certificate([x, y, lit('1'), op('min', 0, 1, 2)], square, nonnegative(3), {
    tree: decide(3, inside(goals(plain)), inside(goals(plain)), inside(goals(plain))),
  }),
  'the larger of two is no less than their mean': certificate(
    [x, y, op('max', 0, 1), lit('-0.5'), op('mul', 0, 3), op('mul', 1, 3), op('add', 2, 4, 5)],
    square,
    nonnegative(6),
    { tree: decide(2, inside(goals(from(0, '0.5'))), inside(goals(from(0, '0.5')))) },
  ),
  'an argument that is never chosen: its case is empty': certificate(
    [x, lit('3'), op('max', 0, 1), lit('-3'), op('add', 2, 3)],
    square,
    { kind: 'zero', of: 4 },
    {
      tree: decide(2, { empty: by([0, '1']) }, inside(goals(plain, plain))),
    },
  ),
  'a case that is thin': certificate(
    [x, lit('2'), op('max', 0, 1), lit('-2'), op('add', 2, 3)],
    square,
    { kind: 'zero', of: 4 },
    {
      tree: decide(2, { empty: by([0, '1']) }, inside(goals(plain, plain))),
    },
  ),
  'a case that is thin, since two constraints cancel': certificate([x, y, op('max', 0, 1), op('min', 0, 1), op('add', 2, 3)], square, nonnegative(4), {
    tree: decide(
      2,
      inside(decide(3, { empty: by([0, '1'], [1, '1']) }, inside(goals(plain)))),
      inside(decide(3, inside(goals(plain)), { empty: by([1, '1'], [0, '1']) })),
    ),
  }),
  'a case that is chosen because it always holds': certificate(
    [x, lit('2'), op('max', 0, 1), lit('-2'), op('add', 2, 3)],
    square,
    { kind: 'zero', of: 4 },
    {
      tree: { choose: 2, case: 1, because: [plain], then: goals(plain, plain) },
    },
  ),
  'a minimum that is chosen': certificate(
    [x, lit('2'), op('min', 1, 0), lit('-1'), op('mul', 0, 3), op('add', 2, 4)],
    square,
    { kind: 'zero', of: 5 },
    {
      tree: { choose: 2, case: 1, because: [plain], then: goals(plain, plain) },
    },
  ),
  'a cell that contradicts itself': certificate([x, lit('-1'), op('add', 0, 1), op('max', 2, 0), nought, op('max', 3, 4)], square, nonnegative(5), {
    tree: decide(3, inside({ empty: by([0, '1']) }), inside({ choose: 5, case: 0, because: [plain], then: goals(plain) })),
  }),
  'a range tightened by a constraint': certificate([x, lit('-1'), op('add', 0, 1), nought, op('max', 2, 3), op('mul', 4, 2)], square, nonnegative(5), {
    tree: decide(4, inside({ tighten: 'x', by: 0, then: goals(plain) }), inside({ tighten: 'x', by: 0, then: goals(plain) })),
  }),
  'a range tightened to a point': certificate(
    [x, op('step', 0), lit('-1'), op('add', 1, 2)],
    { x: ['-2', '0'], y: ['0', '1'] },
    nonnegative(3),
    {
      tree: decide(1, inside({ tighten: 'x', by: 0, then: goals(plain) }), inside(goals(plain))),
    },
    { tolerance: '1' },
  ),
  'a row times the distance to the lower end': certificate([x, lit('-1'), op('add', 0, 1), nought, op('max', 2, 3), op('mul', 4, 0)], square, nonnegative(5), {
    tree: decide(4, inside(goals({ close: by(['goal', '1'], [['times', 0, 'x', 'low'], '1']) })), inside(goals(plain))),
  }),
  'a row times the distance to the upper end': certificate(
    [x, lit('-1'), op('add', 0, 1), nought, op('max', 2, 3), op('mul', 0, 1), lit('2'), op('add', 5, 6), op('mul', 4, 7)],
    square,
    nonnegative(8),
    { tree: decide(4, inside(goals({ close: by(['goal', '2'], [['times', 0, 'x', 'high'], '2']) })), inside(goals(plain))) },
  ),
  'a row times two distances': certificate([x, lit('-1'), op('add', 0, 1), nought, op('max', 2, 3), y, op('mul', 4, 0, 5)], square, nonnegative(6), {
    tree: decide(4, inside(goals({ close: by(['goal', '1'], [['times', 0, 'x', 'low', 'y', 'low'], '1']) })), inside(goals(plain))),
  }),
  'a product of two constraints': certificate([x, lit('-1'), op('add', 0, 1), nought, op('max', 2, 3), op('mul', 4, 4)], square, nonnegative(5), {
    tree: decide(4, inside(goals({ close: by(['goal', '1'], [['product', 0, 0], '1']) })), inside(goals(plain))),
  }),
  'a free max that cancels': certificate(
    [x, y, op('max', 0, 1), lit('-1'), op('mul', 3, 2), op('add', 2, 4)],
    square,
    { kind: 'zero', of: 5 },
    {
      tree: { free: [2], then: goals(plain, plain) },
    },
  ),
  'a free max is not below its arguments': certificate([x, y, op('max', 0, 1), lit('-1'), op('mul', 3, 0), op('add', 2, 4)], square, nonnegative(5), {
    tree: { free: [2], then: goals(from(0)) },
  }),
  'what does not move is free': certificate([x, y, lit('1'), op('max', 1, 2), op('add', 0, 3)], square, monotone(4, 'x', 1), {
    tree: { free: [3], then: goals(plain) },
  }),
  'a free step over a division': certificate([x, y, lit('1'), op('add', 1, 2), op('div', 0, 3), op('step', 4)], square, nonnegative(5), {
    tree: { free: [5], then: goals(plain) },
  }),
  'a row with multiplier 0 raises the degree': certificate([x, op('mul', 0, 0), op('mul', 1, 0), op('max', 2, 0)], square, nonnegative(3), {
    tree: decide(3, inside(goals({ close: by(['goal', '1'], [0, '0']) })), inside(goals(plain))),
  }),
  'a division by something above zero': certificate(share, square, nonnegative(4), { tree: dividing(4, goals(plain)) }),
  'a division by something below zero': certificate([x, lit('-1'), op('mul', 0, 1), op('add', 2, 1), op('div', 2, 3)], square, nonnegative(4), {
    tree: dividing(4, goals(plain), -1),
  }),
  'a division by a number': certificate(
    [x, lit('-4'), op('div', 0, 1), op('mul', 2, 1), lit('-1'), op('mul', 0, 4), op('add', 3, 5)],
    unit,
    { kind: 'zero', of: 6 },
    {
      tree: dividing(2, goals(plain, plain), -1),
    },
  ),
  'a divisor that comes back': certificate(
    [...share, op('div', 1, 3), op('div', 2, 3), op('add', 4, 5, 6), lit('-1'), op('add', 7, 8)],
    square,
    { kind: 'zero', of: 9 },
    {
      tree: dividing(4, dividing(5, dividing(6, goals(plain, plain)))),
    },
  ),
  'a division by a fraction of polynomials': certificate([...share, lit('1'), op('add', 4, 5), op('div', 0, 6)], square, nonnegative(7), {
    tree: dividing(4, dividing(7, goals(plain))),
  }),
  'factors taken out of a goal': certificate(
    [x, y, lit('-1'), op('mul', 1, 2), op('add', 0, 3), nought, op('max', 4, 5), op('mul', 6, 4, 0, 0), lit('1'), op('add', 0, 8), op('div', 4, 9)],
    square,
    nonnegative(7),
    {
      tree: decide(
        6,
        inside(
          goals({
            divide: [
              ['input', 'x', 2],
              ['constraint', 0, 2],
            ],
            close: by(['goal', '1']),
          }),
        ),
        inside(goals({ divide: [['input', 'x', 2]], close: by(['goal', '1']) })),
      ),
    },
  ),
  'a divisor taken out of a goal': certificate([x, lit('1'), op('add', 0, 1), op('div', 0, 2), op('mul', 2, 2, 3)], square, nonnegative(4), {
    tree: dividing(3, goals({ divide: [['divisor', 0, 2]], close: by(['goal', '1']) })),
  }),
  'an input taken out of a constraint': certificate(
    [x, y, op('mul', 0, 1), op('mul', 0, 0), op('max', 2, 3), lit('-1'), op('mul', 3, 5), op('add', 4, 6)],
    square,
    nonnegative(7),
    {
      tree: decide(
        4,
        inside(goals({ divide: [['input', 'x', 1]], close: by(['goal', '1'], [0, '1']) }), [['input', 'x', 1]]),
        inside(goals(plain), [['input', 'x', 1]]),
      ),
    },
  ),
  'a divisor taken out of a constraint and a goal': certificate(
    [
      x,
      y,
      lit('1'),
      op('add', 0, 2),
      op('div', 1, 3),
      op('mul', 3, 0),
      op('max', 5, 2),
      op('mul', 3, 6),
      op('mul', 3, 3, 3),
      op('mul', 3, 1, 3),
      op('max', 8, 9),
      op('add', 4, 10),
    ],
    square,
    nonnegative(11),
    {
      tree: dividing(4, decide(10, inside(goals(plain), [['divisor', 0, 2]]), inside(goals(plain), [['divisor', 0, 2]]))),
    },
  ),
  'a constraint taken out of a later constraint': certificate(
    [x, lit('-1'), op('add', 0, 1), nought, op('max', 2, 3), op('mul', 2, 2), op('max', 5, 3), op('add', 4, 6)],
    square,
    nonnegative(7),
    {
      tree: decide(
        4,
        inside(decide(6, inside(goals({ divide: [['constraint', 1, 1]], close: by(['goal', '1']) }), [['constraint', 0, 1]]), inside(goals(from(0))))),
        inside(decide(6, inside(goals({ divide: [['constraint', 0, 2]], close: by(['goal', '1']) })), inside(goals(plain)))),
      ),
    },
  ),
  'an assumption': certificate([x, y, lit('-1'), op('add', 0, 1, 2)], square, nonnegative(3), { tree: goals(from(0)) }, { given: [3] }),
  'an assumption that only a named point satisfies': certificate(
    [x, y, lit('-1'), op('mul', 0, 2), op('add', 1, 3, 2)],
    { x: ['0', '1'], y: ['0', '1.5'] },
    nonnegative(4),
    { tree: goals(from(0)) },
    { given: [4], inside: { x: '0.1', y: '1.2' } },
  ),
  'relaxing a max': certificate([x, y, op('max', 0, 1)], square, nonnegative(2), { tree: { relax: [[2, 1]], then: goals(plain) } }),
  'relaxing a min under a minus': certificate([x, lit('2'), op('min', 0, 1), lit('-1'), op('mul', 2, 3), lit('2'), op('add', 4, 5)], square, nonnegative(6), {
    tree: { relax: [[2, 0]], then: goals(plain) },
  }),
  'relaxing through div, max and round, one after the other': certificate(
    [x, y, op('max', 0, 1), lit('1'), op('add', 2, 3), op('div', 2, 4), op('max', 5, 0), round(6, '0.5', 'floor'), op('max', 7, 3)],
    { x: ['1', '2'], y: ['1', '2'] },
    nonnegative(8),
    {
      tree: split(
        'x',
        '1.5',
        {
          relax: [
            [8, 0],
            [6, 1],
          ],
          then: goals(plain),
        },
        { relax: [[8, 1]], then: goals(plain) },
      ),
    },
    { roundings: ['100'] },
  ),
  'a rounding of the result': certificate(
    [x, round(0, '0.01', 'half-even')],
    { x: ['0', '1'] },
    nonnegative(1),
    { tree: goals(plain) },
    { roundings: ['0.005'] },
  ),
  'roundings through sum, product, max and div': certificate(
    [x, round(0, '0.1', 'half-away-from-zero'), lit('2'), op('add', 1, 2), op('mul', 1, 3), op('max', 4, 1), op('div', 5, 3)],
    { x: ['0', '1'] },
    nonnegative(6),
    { tree: { choose: 5, case: 0, because: [plain], then: dividing(6, goals(plain)) } },
    { roundings: ['0.143'] },
  ),
  'a rounding behind a threshold': certificate([x, round(0, '1', 'ceiling'), op('step', 1), op('mul', 1, 2)], { x: ['-3', '3'] }, nonnegative(3), {
    tree: decide(2, inside(goals(from(0))), inside(goals(plain))),
  }),
  'rounding never lowers a rounded-up price': certificate(
    [x, round(0, '0.1', 'away-from-zero'), op('step', 1), lit('0.1'), op('add', 1, 3), lit('-1'), op('mul', 0, 5), op('add', 4, 6), op('mul', 7, 2)],
    unit,
    nonnegative(8),
    { tree: split('round:1', '0', decide(2, ...both(goals(plain))), decide(2, ...both(goals(plain)))) },
  ),
  'a threshold, both sides': certificate(stepped, unit, nonnegative(1), { tree: decide(1, ...both(goals(plain))) }),
  'a threshold that is always reached': certificate([x, op('step', 0)], square, nonnegative(1), {
    tree: { choose: 1, case: 0, because: [plain], then: goals(plain) },
  }),
  'a threshold that is never reached': certificate(
    [x, lit('-3'), op('add', 0, 1), op('step', 2)],
    square,
    { kind: 'zero', of: 3 },
    {
      tree: { choose: 3, case: 1, because: [plain], then: goals(plain, plain) },
    },
  ),
  'a reason with a factor above zero': certificate(
    [x, lit('-1'), op('mul', 0, 1), op('step', 2)],
    { x: ['1', '2'] },
    { kind: 'zero', of: 3 },
    {
      tree: { choose: 3, case: 1, because: [{ divide: [['input', 'x', 1]], close: by(['goal', '1']) }], then: goals(plain, plain) },
    },
  ),
  'max(x, 0) never falls': certificate(cap, unit, monotone(2, 'x', 1), { tree: decide(2, ...both(goals(plain))) }),
  'a share never falls with its own weight': certificate(share, square, monotone(4, 'x', 1), { tree: dividing(4, goals(plain)), jumps: [] }),
  'a share never rises with the others’ weight': certificate(share, square, monotone(4, 'y', -1), { tree: dividing(4, goals(plain)) }),
  'nothing moves along a range that is a point': certificate(share, { x: ['2', '2'], y: ['0', '1'] }, monotone(4, 'x', -1), {
    tree: dividing(4, goals(plain)),
  }),
  'max(x, 0) moves by at most 1 per unit': certificate(cap, unit, slope(2, 'x', '1'), { tree: decide(2, ...both(goals(plain, plain))) }),
  'the slope of a share': certificate(share, square, slope(4, 'y', '2'), { tree: dividing(4, goals(plain, plain)) }),
  'a monotone goal about two points of the assumptions': certificate(
    [x, y, lit('-2'), op('add', 0, 1, 2), op('mul', 3, 3)],
    square,
    monotone(4, 'x', 1),
    { tree: goals({ close: by(['goal', '1'], [0, '2']) }) },
    {
      given: [3],
    },
  ),
  'a threshold crossed upwards': certificate(stepped, unit, monotone(1, 'x', 1), { tree: decide(1, ...both(goals(plain))), jumps: [rising] }),
  'a threshold crossed downwards': certificate([x, lit('-1'), op('mul', 0, 1), op('step', 2), lit('3'), op('add', 3, 4)], unit, monotone(5, 'x', -1), {
    tree: decide(3, ...both(goals(plain))),
    jumps: [{ step: 3, direction: -1, rises: { tree: goals(plain) }, jump: goals(plain) }],
  }),
  'a threshold at which nothing jumps': certificate([x, op('step', 0), op('mul', 0, 1)], unit, slope(2, 'x', '1'), {
    tree: decide(1, ...both(goals(plain, plain))),
    jumps: [{ step: 1, nowhere: goals(from(0), from(1)) }],
  }),
  'a threshold that another input crosses': certificate([x, y, op('step', 0), op('add', 1, 2)], { ...unit, y: ['0', '1'] }, monotone(3, 'y', 1), {
    tree: decide(2, ...both(goals(plain))),
  }),
  'a crossing tightened to a point': certificate([x, op('step', 0), op('add', 0, 1), op('mul', 2, 1)], unit, monotone(3, 'x', 1), {
    tree: decide(1, ...both(goals(plain))),
    jumps: [{ ...rising, jump: { tighten: 'x', by: 0, then: { tighten: 'x', by: 1, then: goals(plain) } } }],
  }),
  'two thresholds crossed at one point': certificate(twice, unit, monotone(5, 'x', 1), {
    tree: decide(1, ...both(decide(4, ...both(goals(plain))))),
    jumps: [
      { ...rising, jump: decide(4, ...both(goals(plain))) },
      { step: 4, direction: 1, rises: { tree: goals(plain) }, jump: decide(1, ...both(goals(plain))) },
    ],
  }),
  'a crossing at which another threshold is clearly passed': certificate(
    [x, op('step', 0), lit('1'), op('add', 0, 2), op('step', 3), op('mul', 1, 4)],
    { x: ['-0.5', '1'] },
    monotone(5, 'x', 1),
    {
      tree: decide(1, ...both({ choose: 4, case: 0, because: [plain], then: goals(plain) })),
      jumps: [
        { ...rising, jump: { choose: 4, case: 0, because: [plain], then: goals(plain) } },
        {
          step: 4,
          direction: 1,
          rises: { tree: goals(plain) },
          jump: decide(1, inside({ empty: by([0, '1'], [2, '1']) }), inside({ empty: by([2, '1'], [0, '0']) })),
        },
      ],
    },
  ),
  'a threshold behind a threshold': certificate(nested, unit, monotone(3, 'x', 1), {
    tree: decide(1, ...both(decide(3, ...both(goals(plain))))),
    jumps: [
      { ...rising, jump: decide(3, inside(decide(7, ...both(goals(plain)))), inside({ empty: by([0, '1'], [2, '1']) })) },
      {
        step: 3,
        direction: 1,
        rises: { tree: decide(1, ...both(goals(plain))), jumps: [{ ...rising, jump: goals(plain) }] },
        jump: decide(1, ...both(goals(plain))),
      },
    ],
  }),
  'several goals': {
    ...certificate(cap, unit, nonnegative(2), {}),
    goals: [nonnegative(2), monotone(2, 'x', 1)],
    roundings: ['0', '0'],
    proofs: [{ tree: decide(2, inside(goals(from(0))), inside(goals(plain))) }, { tree: decide(2, ...both(goals(plain))) }],
  },
}

/** All of them, with their names. */
export const examples: readonly Example[] = Object.entries(all).map(([name, each]) => ({ name, certificate: each }))
export const example = (name: string): Json => all[name] as Json
