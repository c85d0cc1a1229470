/** Every rule of the format, broken: where the checker stops, and what it says. */
import { expect, test } from 'vitest'
import { check } from '../../../src/proof/check/index.ts'
import { example, partBehindThreshold } from './certificates.ts'

type Tree = Record<string, unknown>

/** A copy with another value at one place; without a value, without the place. */
function changed(document: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(document) as Tree
  const keys = path.split('.')
  const last = keys.pop() as string
  const holder = keys.reduce<unknown>((at, key) => (at as Tree)[key], copy)
  if (value !== undefined) (holder as Tree)[last] = value
  else if (Array.isArray(holder)) holder.splice(Number(last), 1)
  else delete (holder as Tree)[last]
  return copy
}

/** Example, place, what is put there (nothing: removed), and all problems. */
const rows: readonly (readonly [string, string, unknown, ...string[]])[] = [
  [
    'a divisor that is zero only where another case answers',
    'proofs.0.tree.cases.1.then.then.close',
    { by: [['goal', '1']] },
    'proofs.0.tree.cases.1.then.then.close: strictly above zero is needed, and a coefficient of the sum is zero',
  ],
  [
    'a divisor that is zero only where another case answers',
    'box.x',
    ['-1', '2'],
    'proofs.0.tree.cases.0.then.then.then.goals.0.close: a coefficient of the sum is above zero',
    'proofs.0.tree.cases.1.then.because.0.close: a coefficient of the sum is above zero',
  ],
  ['a rounded amount times a part that lies from 0 to 1', 'roundings.0', '0.4', 'roundings.0: the roundings can move the goal by more'],
  ['a rounded amount times a part that lies from 0 to 1', 'box.y', ['-1', '2'], 'roundings.0: no bound of the roundings: a divisor may be zero'],
  ['a rounding divided by what is never below a number', 'program.2.value', '0', 'roundings.0: no bound of the roundings: a rounded divisor may be zero'],
  [
    'a part of a sum that may be zero never falls with another input',
    'goals.0',
    { kind: 'monotone', of: 9, along: 'y', sign: -1 },
    'proofs.0.jumps: a list is needed',
  ],
  [
    'a square, split where it is zero',
    'proofs.0.tree',
    { goals: [{ close: { by: [['goal', '1']] } }] },
    'proofs.0.tree.goals.0.close: a coefficient of the sum is above zero',
  ],
  ['a square, split where it is zero', 'proofs.0.tree.at', '-1', 'proofs.0.tree.at: a split lies strictly inside the range'],
  ['a square, split where it is zero', 'proofs.0.tree.at', '1', 'proofs.0.tree.at: a split lies strictly inside the range'],
  ['a square, split where it is zero', 'proofs.0.tree.split', 'z', "proofs.0.tree.split: 'z' is not an input that can vary"],
  ['a square, split where it is zero', 'proofs.0.tree.high', undefined, "proofs.0.tree: 'high' is missing"],
  ['a square, split in the closing', 'proofs.0.tree.goals.0.close.at', '0.5', 'proofs.0.tree.goals.0.close.low: a coefficient of the sum is above zero'],
  [
    'a square, split in the closing',
    'proofs.0.tree.goals.0.close.low',
    { by: [['goal', '0']] },
    'proofs.0.tree.goals.0.close.low: no multiplier is above zero',
  ],
  ['a square, split in the closing', 'proofs.0.tree.goals.0.close.high.by.0.1', '-1', 'proofs.0.tree.goals.0.close.low.by.0.1: zero or more is needed'],
  ['a square, split in the closing', 'proofs.0.tree.goals', [], 'proofs.0.tree.goals: 1 entry is needed, not 0'],
  ['a difference that vanishes', 'program.1.value', '-0.5', 'proofs.0.tree.goals.0.close: a coefficient of the sum is above zero'],
  ['a difference that vanishes', 'proofs.0.tree.goals.1', undefined, 'proofs.0.tree.goals: 2 entries are needed, not 1'],
  ['zero to within a tolerance', 'tolerance', '0.4', 'proofs.0.tree.goals.0.close: a coefficient of the sum is above zero'],
  ['zero to within a tolerance', 'box.x.0', '-0.6', 'proofs.0.tree.goals.0.close: a coefficient of the sum is above zero'],
  ['nonnegative to within a tolerance', 'tolerance', '0', 'proofs.0.tree.goals.0.close: a coefficient of the sum is above zero'],
  ['nonnegative to within a tolerance', 'tolerance', '-1', 'tolerance: zero or more is needed'],
  ['a range that is a point', 'box.x', ['-3', '-3'], 'proofs.0.tree.goals.0.close: a coefficient of the sum is above zero'],
  [
    'a range that is a point',
    'proofs.0.tree',
    { split: 'x', at: '3', low: { goals: [{ close: { by: [['goal', '1']] } }] }, high: { goals: [{ close: { by: [['goal', '1']] } }] } },
    "proofs.0.tree.split: 'x' is not an input that can vary",
  ],
  ['max, one case for each argument', 'proofs.0.tree.cases.1', undefined, 'proofs.0.tree.cases: 2 entries are needed, not 1'],
  ['max, one case for each argument', 'proofs.0.tree.decide', 1, 'proofs.0.tree.decide: instruction 2 is next, a max'],
  [
    'max, one case for each argument',
    'proofs.0.tree.cases.0.then',
    { goals: [{ close: { by: [['goal', '1']] } }] },
    'proofs.0.tree.cases.0.then.goals.0.close: a coefficient of the sum is above zero',
  ],
  [
    'max, one case for each argument',
    'proofs.0.tree.cases.0.then',
    {
      goals: [
        {
          close: {
            by: [
              ['goal', '1'],
              [1, '1'],
            ],
          },
        },
      ],
    },
    'proofs.0.tree.cases.0.then.goals.0.close.by.1.0: a whole number from 0 to 0 is needed',
  ],
  ['max, one case for each argument', 'program.2.op', 'min', 'proofs.0.tree.cases.0.then.goals.0.close: a coefficient of the sum is above zero'],
  ['max, one case for each argument', 'proofs.0.tree', { goals: [{ close: { by: [['goal', '1']] } }] }, 'proofs.0.tree: instruction 2 is still to be decided'],
  [
    'max, one case for each argument',
    'proofs.0.tree.cases.1.then',
    { decide: 2, cases: [{ then: { goals: [{ close: { by: [['goal', '1']] } }] } }, { then: { goals: [{ close: { by: [['goal', '1']] } }] } }] },
    'proofs.0.tree.cases.1.then.decide: every instruction is decided',
  ],
  [
    'max, one case for each argument',
    'proofs.0.tree.cases.0',
    { empty: { by: [[0, '1']] } },
    'proofs.0.tree.cases.0.empty: a coefficient of the sum is above zero',
  ],
  [
    'min of three',
    'proofs.0.tree.cases.2.then',
    {
      empty: {
        by: [
          [0, '1'],
          [1, '1'],
        ],
      },
    },
    'proofs.0.tree.cases.2.then.empty: a coefficient of the sum is above zero',
  ],
  ['an argument that is never chosen: its case is empty', 'program.1.value', '1', 'proofs.0.tree.cases.0.empty: a coefficient of the sum is above zero'],
  [
    'an argument that is never chosen: its case is empty',
    'proofs.0.tree.cases.0.empty',
    { by: [['goal', '1']] },
    'proofs.0.tree.cases.0.empty.by.0.0: there is no goal here',
  ],
  ['a case that is thin', 'program.1.value', '1', 'proofs.0.tree.cases.0.empty: a coefficient of the sum is above zero'],
  [
    'a case that is thin, since two constraints cancel',
    'proofs.0.tree.cases.0.then.cases.0.empty',
    {
      by: [
        [0, '1'],
        [1, '2'],
      ],
    },
    'proofs.0.tree.cases.0.then.cases.0.empty: a coefficient of the sum is above zero',
  ],
  ['a case that is chosen because it always holds', 'program.1.value', '1', 'proofs.0.tree.because.0.close: a coefficient of the sum is above zero'],
  ['a case that is chosen because it always holds', 'proofs.0.tree.case', 0, 'proofs.0.tree.because.0.close: a coefficient of the sum is above zero'],
  ['a case that is chosen because it always holds', 'proofs.0.tree.because', [], 'proofs.0.tree.because: 1 entry is needed, not 0'],
  ['a case that is chosen because it always holds', 'proofs.0.tree.case', 2, 'proofs.0.tree.case: a whole number from 0 to 1 is needed'],
  ['a minimum that is chosen', 'program.2.op', 'max', 'proofs.0.tree.because.0.close: a coefficient of the sum is above zero'],
  ['a cell that contradicts itself', 'proofs.0.tree.cases.0.then.empty', { by: [[0, '0']] }, 'proofs.0.tree.cases.0.then.empty: no multiplier is above zero'],
  ['a range tightened by a constraint', 'proofs.0.tree.cases.0.then.by', 1, 'proofs.0.tree.cases.0.then.by: a whole number from 0 to 0 is needed'],
  [
    'a range tightened by a constraint',
    'proofs.0.tree.cases.0.then.tighten',
    'y',
    'proofs.0.tree.cases.0.then.by: the constraint is not of degree 1 in this input alone',
  ],
  ['a range tightened by a constraint', 'program.1.value', '-3', 'proofs.0.tree.cases.0.then: nothing is left of the range'],
  [
    'a range tightened to a point',
    'proofs.0.tree.cases.0.then.then',
    { empty: { by: [[0, '1']] } },
    'proofs.0.tree.cases.0.then.then.empty: thin cells may not be dropped here, and a coefficient of the sum is zero',
  ],
  [
    'a row times the distance to the lower end',
    'proofs.0.tree.cases.0.then.goals.0.close.by.1.0.3',
    'high',
    'proofs.0.tree.cases.0.then.goals.0.close: a coefficient of the sum is above zero',
  ],
  [
    'a row times the distance to the lower end',
    'proofs.0.tree.cases.0.then.goals.0.close.by.1.0.2',
    'y',
    'proofs.0.tree.cases.0.then.goals.0.close: a coefficient of the sum is above zero',
  ],
  [
    'a row times the distance to the lower end',
    'proofs.0.tree.cases.0.then.goals.0.close.by.1.0.0',
    'goal',
    'proofs.0.tree.cases.0.then.goals.0.close.by.1.0.0: one of times, product is needed',
  ],
  [
    'a row times the distance to the lower end',
    'proofs.0.tree.cases.0.then.goals.0.close.by.1.0.1',
    1,
    'proofs.0.tree.cases.0.then.goals.0.close.by.1.0.1: a whole number from 0 to 0 is needed',
  ],
  [
    'a row times the distance to the upper end',
    'proofs.0.tree.cases.0.then.goals.0.close.by.1.0.3',
    'low',
    'proofs.0.tree.cases.0.then.goals.0.close: a coefficient of the sum is above zero',
  ],
  ['a division by something above zero', 'proofs.0.tree.sign', -1, 'proofs.0.tree.close: a coefficient of the sum is above zero'],
  ['a division by something above zero', 'program.2.value', '0', 'proofs.0.tree.close: strictly above zero is needed, and a coefficient of the sum is zero'],
  ['a division by something above zero', 'proofs.0.tree.divisor', 3, 'proofs.0.tree.divisor: instruction 4 is next, a div'],
  [
    'a division by something above zero',
    'proofs.0.tree',
    { goals: [{ close: { by: [['goal', '1']] } }] },
    'proofs.0.tree: instruction 4 is still to be decided',
  ],
  ['a division by something above zero', 'proofs.0.tree.sign', 0, 'proofs.0.tree.sign: one of 1, -1 is needed'],
  ['a division by something below zero', 'proofs.0.tree.sign', 1, 'proofs.0.tree.close: a coefficient of the sum is above zero'],
  ['a division by a number', 'program.1.value', '4', 'proofs.0.tree.close: a coefficient of the sum is above zero'],
  ['a division by a number', 'program.1.value', '0', 'proofs.0.tree.close: strictly above zero is needed, and a coefficient of the sum is zero'],
  ['a divisor that comes back', 'program.7.args', [4, 5], 'proofs.0.tree.then.then.divisor: every instruction is decided'],
  [
    'a divisor that comes back',
    'proofs.0.tree.then.then',
    { goals: [{ close: { by: [['goal', '1']] } }, { close: { by: [['goal', '1']] } }] },
    'proofs.0.tree.then.then: instruction 6 is still to be decided',
  ],
  [
    'factors taken out of a goal',
    'proofs.0.tree.cases.0.then.goals.0.divide.0.2',
    3,
    'proofs.0.tree.cases.0.then.goals.0.divide.0: the polynomial is not a multiple of this factor',
  ],
  [
    'factors taken out of a goal',
    'proofs.0.tree.cases.0.then.goals.0.divide.0.2',
    0,
    'proofs.0.tree.cases.0.then.goals.0.divide.0.2: a whole number from 1 to 100 is needed',
  ],
  [
    'factors taken out of a goal',
    'proofs.0.tree.cases.0.then.goals.0.divide.1.1',
    1,
    'proofs.0.tree.cases.0.then.goals.0.divide.1.1: a whole number from 0 to 0 is needed',
  ],
  [
    'factors taken out of a goal',
    'box.x.0',
    '-1',
    'proofs.0.tree.cases.0.then.goals.0.divide.0: an input that may be below zero cannot be divided out',
    'proofs.0.tree.cases.1.then.goals.0.divide.0: an input that may be below zero cannot be divided out',
  ],
  ['a divisor taken out of a goal', 'proofs.0.tree.then.goals.0.divide.0.1', 1, 'proofs.0.tree.then.goals.0.divide.0.1: a whole number from 0 to 0 is needed'],
  [
    'a divisor taken out of a goal',
    'proofs.0.tree.then.goals.0.divide.0.2',
    3,
    'proofs.0.tree.then.goals.0.divide.0: the polynomial is not a multiple of this factor',
  ],
  ['an input taken out of a constraint', 'box.x.0', '-1', 'proofs.0.tree.cases.0.divide.0.0: an input that may be below zero cannot be divided out'],
  ['an input taken out of a constraint', 'proofs.0.tree.cases.0.divide', [], 'proofs.0.tree.cases.0.divide: 1 entry is needed, not 0'],
  [
    'an input taken out of a constraint',
    'proofs.0.tree.cases.0.divide.0.0.0',
    'output',
    'proofs.0.tree.cases.0.divide.0.0.0: one of input, divisor, constraint is needed',
  ],
  [
    'a constraint taken out of a later constraint',
    'proofs.0.tree.cases.0.then.cases.0.divide.0.0.1',
    1,
    'proofs.0.tree.cases.0.then.cases.0.divide.0.0.1: a whole number from 0 to 0 is needed',
  ],
  ['an assumption', 'given', [], 'proofs.0.tree.goals.0.close.by.1.0: there is none to name'],
  ['an assumption', 'given', [9], 'given.0: a whole number from 0 to 3 is needed'],
  ['an assumption', 'proofs.0.tree.goals.0.close.by.1.1', '2', 'proofs.0.tree.goals.0.close: a coefficient of the sum is above zero'],
  ['an assumption', 'program.2.value', '-5', 'inside: a point at which every assumption is above zero is needed'],
  ['an assumption', 'program.3.op', 'max', 'program.3: an assumption cannot contain max'],
  ['an assumption', 'program.3.op', 'mul', 'given.0: an assumption is of degree 1 in the inputs'],
  ['an assumption that only a named point satisfies', 'inside', undefined, 'inside: a point at which every assumption is above zero is needed'],
  ['an assumption that only a named point satisfies', 'inside.y', '1.6', 'inside.y: outside the range'],
  ['an assumption that only a named point satisfies', 'inside.x', '-0.1', 'inside.x: outside the range'],
  ['an assumption that only a named point satisfies', 'inside.y', '1.1', 'inside: a point at which every assumption is above zero is needed'],
  ['an assumption that only a named point satisfies', 'inside.x', undefined, "inside: 'x' is missing"],
  ['an assumption that only a named point satisfies', 'inside.z', '1', "inside: 'z' is not a field here"],
  ['relaxing a max', 'program.2.op', 'min', 'proofs.0.tree.relax.0: the goal may rise when instruction 2 is replaced'],
  ['relaxing a max', 'goals.0.kind', 'zero', 'proofs.0.tree: only a nonnegative goal outside jumps can be relaxed'],
  ['relaxing a max', 'proofs.0.tree.relax.0.0', 1, 'proofs.0.tree.relax.0.0: instruction 1 is no min or max that can be replaced'],
  ['relaxing a max', 'proofs.0.tree.relax.0.1', 2, 'proofs.0.tree.relax.0.1: a whole number from 0 to 1 is needed'],
  [
    'relaxing a max',
    'proofs.0.tree.relax',
    [
      [2, 1],
      [2, 0],
    ],
    'proofs.0.tree.relax.1.0: instruction 2 is no min or max that can be replaced',
  ],
  ['relaxing a min under a minus', 'program.3.value', '1', 'proofs.0.tree.relax.0: the goal may rise when instruction 2 is replaced'],
  ['relaxing through div, max and round, one after the other', 'box.x', ['-2', '2'], 'proofs.0.tree.low.relax.0: the divisor of instruction 5 may be zero'],
  ['relaxing through div, max and round, one after the other', 'roundings', ['0'], 'roundings.0: the roundings can move the goal by more'],
  ['a rounding of the result', 'roundings.0', '0.0049', 'roundings.0: the roundings can move the goal by more'],
  ['a rounding of the result', 'program.1.mode', 'floor', 'roundings.0: the roundings can move the goal by more'],
  [
    'a rounding of the result',
    'program.1.mode',
    'up',
    'program.1.mode: one of half-away-from-zero, half-even, floor, ceiling, toward-zero, away-from-zero is needed',
  ],
  ['a rounding of the result', 'program.1.to', '0', 'program.1.to: a step above zero is needed'],
  ['roundings through sum, product, max and div', 'roundings.0', '0.142', 'roundings.0: the roundings can move the goal by more'],
  ['roundings through sum, product, max and div', 'program.2.value', '0.05', 'roundings.0: no bound of the roundings: a rounded divisor may be zero'],
  [
    'a rounding behind a threshold',
    'goals.0',
    { kind: 'monotone', of: 3, along: 'x', sign: 1 },
    'proofs.0: a threshold is computed from the rounding of instruction 1: nothing can be said about changes',
  ],
  ['rounding never lowers a rounded-up price', 'program.1.mode', 'floor', 'proofs.0.tree.at: a split lies strictly inside the range'],
  ['a threshold, both sides', 'proofs.0.tree.cases.1', undefined, 'proofs.0.tree.cases: 2 entries are needed, not 1'],
  ['a threshold that is always reached', 'box.x.0', '-1', 'proofs.0.tree.because.0.close: a coefficient of the sum is above zero'],
  [
    'a threshold that is never reached',
    'program.1.value',
    '-2',
    'proofs.0.tree.because.0.close: strictly above zero is needed, and a coefficient of the sum is zero',
  ],
  ['a threshold that is never reached', 'proofs.0.tree.case', 0, 'proofs.0.tree.because.0.close: a coefficient of the sum is above zero'],
  ['a reason with a factor above zero', 'box.x.0', '0', 'proofs.0.tree.because.0.divide.0: an input that may be zero cannot be divided out here'],
  [
    'a reason with a factor above zero',
    'proofs.0.tree.because.0.divide',
    [['constraint', 0, 1]],
    'proofs.0.tree.because.0.divide.0: a constraint may be zero, and cannot be divided out here',
  ],
  ['max(x, 0) never falls', 'goals.0.sign', -1, 'proofs.0.tree.cases.0.then.goals.0.close: a coefficient of the sum is above zero'],
  ['max(x, 0) never falls', 'goals.0.along', 'y', "goals.0.along: the box has no range for 'y'"],
  ['max(x, 0) never falls', 'goals.0.sign', 0, 'goals.0.sign: one of 1, -1 is needed'],
  ['a share never falls with its own weight', 'goals.0.along', 'y', 'proofs.0.tree.then.goals.0.close: a coefficient of the sum is above zero'],
  ['a share never falls with its own weight', 'proofs.0.jumps', [{}], 'proofs.0.jumps: 0 entries are needed, not 1'],
  ['a share never rises with the others’ weight', 'goals.0.along', 'x', 'proofs.0.tree.then.goals.0.close: a coefficient of the sum is above zero'],
  ['max(x, 0) moves by at most 1 per unit', 'goals.0.limit', '0.9', 'proofs.0.tree.cases.0.then.goals.0.close: a coefficient of the sum is above zero'],
  ['max(x, 0) moves by at most 1 per unit', 'goals.0.limit', '-1', 'goals.0.limit: zero or more is needed'],
  ['the slope of a share', 'goals.0.limit', '0.2', 'proofs.0.tree.then.goals.1.close: a coefficient of the sum is above zero'],
  ['a monotone goal about two points of the assumptions', 'given', [], 'proofs.0.tree.goals.0.close.by.1.0: there is none to name'],
  ['a threshold crossed upwards', 'goals.0.sign', -1, 'proofs.0.jumps.0.jump.goals.0.close: a coefficient of the sum is above zero'],
  ['a threshold crossed upwards', 'proofs.0.jumps', undefined, 'proofs.0.jumps: a list is needed'],
  ['a threshold crossed upwards', 'proofs.0.jumps', [], 'proofs.0.jumps: 1 entry is needed, not 0'],
  ['a threshold crossed upwards', 'proofs.0.jumps.0.step', 0, 'proofs.0.jumps.0.step: the threshold of instruction 1 is next'],
  [
    'a threshold crossed upwards',
    'proofs.0.jumps.0.direction',
    -1,
    'proofs.0.jumps.0.rises.tree.goals.0.close: a coefficient of the sum is above zero',
    'proofs.0.jumps.0.jump.goals.0.close: a coefficient of the sum is above zero',
  ],
  ['a threshold crossed upwards', 'proofs.0.jumps.0.rises.tree', { goals: [] }, 'proofs.0.jumps.0.rises.tree.goals: 1 entry is needed, not 0'],
  [
    'a threshold crossed upwards',
    'goals.0',
    { kind: 'slope', of: 1, along: 'x', limit: '5' },
    'proofs.0.tree.cases.0.then.goals: 2 entries are needed, not 1',
    'proofs.0.tree.cases.1.then.goals: 2 entries are needed, not 1',
    'proofs.0.jumps.0: a slope is bounded only where the value jumps nowhere',
  ],
  [
    'a threshold crossed upwards',
    'proofs.0.jumps.0',
    { step: 1, nowhere: { goals: [{ close: { by: [['goal', '1']] } }, { close: { by: [['goal', '1']] } }] } },
    'proofs.0.jumps.0.nowhere.goals.1.close: a coefficient of the sum is above zero',
  ],
  [
    'a threshold crossed upwards',
    'proofs.0.jumps.0.jump',
    {
      empty: {
        by: [
          [0, '1'],
          [1, '1'],
        ],
      },
    },
    'proofs.0.jumps.0.jump.empty: thin cells may not be dropped here, and a coefficient of the sum is zero',
  ],
  [
    'a threshold crossed upwards',
    'proofs.0.jumps.0.jump',
    { relax: [], then: { goals: [{ close: { by: [['goal', '1']] } }] } },
    'proofs.0.jumps.0.jump: only a nonnegative goal outside jumps can be relaxed',
  ],
  [
    'a threshold crossed downwards',
    'proofs.0.jumps.0.direction',
    1,
    'proofs.0.jumps.0.rises.tree.goals.0.close: a coefficient of the sum is above zero',
    'proofs.0.jumps.0.jump.goals.0.close: a coefficient of the sum is above zero',
  ],
  [
    'a threshold at which nothing jumps',
    'program.2',
    { op: 'add', args: [0, 1] },
    'proofs.0.jumps.0.nowhere.goals.1.close: a coefficient of the sum is above zero',
  ],
  ['a threshold that another input crosses', 'goals.0.along', 'x', 'proofs.0.jumps: a list is needed'],
  [
    'two thresholds crossed at one point',
    'proofs.0.jumps.0.jump.cases.1',
    { empty: { by: [[2, '1']] } },
    'proofs.0.jumps.0.jump.cases.1.empty: a coefficient of the sum is above zero',
  ],
  [
    'two thresholds crossed at one point',
    'proofs.0.jumps.0.jump',
    {
      choose: 4,
      case: 0,
      because: [
        {
          close: {
            by: [
              ['goal', '1'],
              [0, '2'],
            ],
          },
        },
      ],
      then: { goals: [{ close: { by: [['goal', '1']] } }] },
    },
    'proofs.0.jumps.0.jump.because.0.close: strictly above zero is needed, and a coefficient of the sum is zero',
  ],
  ['two thresholds crossed at one point', 'proofs.0.jumps.1', undefined, 'proofs.0.jumps: 2 entries are needed, not 1'],
  [
    'a crossing at which another threshold is clearly passed',
    'box.x.0',
    '-1',
    'proofs.0.jumps.0.jump.because.0.close: strictly above zero is needed, and a coefficient of the sum is zero',
    'proofs.0.jumps.1.jump.cases.1.then.empty: thin cells may not be dropped here, and a coefficient of the sum is zero',
  ],
  ['a threshold behind a threshold', 'proofs.0.jumps.1.rises.jumps', undefined, 'proofs.0.jumps.1.rises.jumps: a list is needed'],
  [
    'a threshold behind a threshold',
    'proofs.0.jumps.0.jump.cases.1',
    { empty: { by: [[0, '1']] } },
    'proofs.0.jumps.0.jump.cases.1.empty: a coefficient of the sum is above zero',
  ],
  [
    'a row times two distances',
    'proofs.0.tree.cases.0.then.goals.0.close.by.1.0.5',
    'high',
    'proofs.0.tree.cases.0.then.goals.0.close: a coefficient of the sum is above zero',
  ],
  [
    'a row times two distances',
    'proofs.0.tree.cases.0.then.goals.0.close.by.1.0',
    ['times', 0, 'x', 'low', 'y'],
    'proofs.0.tree.cases.0.then.goals.0.close.by.1.0: inputs, each with an end of its range, are needed',
  ],
  [
    'a product of two constraints',
    'proofs.0.tree.cases.0.then.goals.0.close.by.1.0.2',
    1,
    'proofs.0.tree.cases.0.then.goals.0.close.by.1.0.2: a whole number from 0 to 0 is needed',
  ],
  ['a free max that cancels', 'proofs.0.tree.free', [2, 2], 'proofs.0.tree.free.1: a whole number from 3 to 5 is needed'],
  ['a free max that cancels', 'proofs.0.tree.free', [2, 4], 'proofs.0.tree.then.goals.0.close: a coefficient of the sum is above zero'],
  ['a free max that cancels', 'proofs.0.tree.free', [3], 'proofs.0.tree.free.0: instruction 3 has no interval to be free in'],
  [
    'a free max that cancels',
    'proofs.0.tree.then',
    { free: [2], then: {} },
    'proofs.0.tree.then: one of split, tighten, relax, divisor, choose, decide, empty, goals is needed',
  ],
  [
    'a free max is not below its arguments',
    'proofs.0.tree.then.goals.0.close.by.1.0',
    1,
    'proofs.0.tree.then.goals.0.close: a coefficient of the sum is above zero',
  ],
  ['a free max is not below its arguments', 'program.2.op', 'min', 'proofs.0.tree.then.goals.0.close: a coefficient of the sum is above zero'],
  ['what does not move is free', 'proofs.0.tree.free', [4], 'proofs.0.tree.free.0: instruction 4 changes along the input of the goal'],
  ['what does not move is free', 'goals.0.along', 'y', 'proofs.0.tree.free.0: instruction 3 changes along the input of the goal'],
  ['a free step over a division', 'program.2.value', '0', 'proofs.0.tree: the divisor of instruction 4 may be zero'],
  ['several goals', 'program.0.name', 'free:1', "program.0.name: 'free:1' is a name for instructions, not for inputs"],
  ['several goals', 'proofs.1.tree.cases.1', undefined, 'proofs.1.tree.cases: 2 entries are needed, not 1'],
  [
    'several goals',
    'proofs.0.tree.cases.0.then',
    {},
    'proofs.0.tree.cases.0.then: one of split, tighten, relax, divisor, choose, decide, empty, goals is needed',
  ],
  ['several goals', 'proofs', [], 'proofs: 2 entries are needed, not 0'],
  ['several goals', 'roundings', ['0'], 'roundings: 2 entries are needed, not 1'],
  ['several goals', 'goals', [], 'goals: nothing is claimed'],
  ['several goals', 'format', 'splitkey certificate 1', 'format: one of splitkey certificate 2 is needed'],
  ['several goals', 'program.2.args', [], 'program.2.args: at least one argument is needed'],
  ['several goals', 'program.2.args', [0, 2], 'program.2.args.1: a whole number from 0 to 1 is needed'],
  ['several goals', 'program.2.op', 'pow', 'program.2.op: one of lit, input, add, mul, div, min, max, round, step is needed'],
  ['several goals', 'program.0.name', 'round:1', "program.0.name: 'round:1' is a name for instructions, not for inputs"],
  ['several goals', 'program.0.name', 'z', "program.0.name: the box has no range for 'z'"],
  ['several goals', 'program.0.name', 1, 'program.0.name: a text is needed'],
  ['several goals', 'box.x', ['1', '-1'], 'box.x: the range ends before it starts'],
  ['several goals', 'box.x', ['-1'], 'box.x: 2 entries are needed, not 1'],
  ['several goals', 'box.x.0', '01', "box.x.0: '01' is not a canonical number"],
  ['several goals', 'box.x.0', '1e0', "box.x.0: '1e0' is not a canonical number"],
  ['several goals', 'box.x.0', '-0', "box.x.0: '-0' is not a canonical number"],
  ['several goals', 'box.x.0', -1, 'box.x.0: a text is needed'],
  ['several goals', 'extra', 1, ": 'extra' is not a field here"],
  ['several goals', 'goals.0.of', 3, 'goals.0.of: a whole number from 0 to 2 is needed'],
  ['several goals', 'goals.0.of', 1.5, 'goals.0.of: a whole number from 0 to 2 is needed'],
  ['several goals', 'goals.0.of', '2', 'goals.0.of: a whole number from 0 to 2 is needed'],
  ['several goals', 'goals.0.of', -1, 'goals.0.of: a whole number from 0 to 2 is needed'],
  ['several goals', 'goals.0.along', 'x', "goals.0: 'along' is not a field here"],
  ['several goals', 'proofs.0.tree', null, 'proofs.0.tree: an object is needed'],
  ['several goals', 'proofs.0.tree', [], 'proofs.0.tree: an object is needed'],
  ['several goals', 'proofs.0', {}, "proofs.0: 'tree' is missing"],
  ['several goals', 'given', 'none', 'given: a list is needed'],
]

for (const [name, path, value, ...problems] of rows)
  test(`refused: ${name}, when ${path} is ${JSON.stringify(value)}`, () => {
    const issues = check(changed(example(name), path, value))
    expect(issues.map((issue) => `${issue.path}: ${issue.message}`)).toEqual(problems)
  })

test('in a tree of a jump a divisor has to be above zero at the crossing itself', () => {
  expect(check(partBehindThreshold)).toEqual([
    {
      code: 'not-proved',
      path: 'proofs.0.jumps.0.jump.cases.1.then.then.close',
      message: 'strictly above zero is needed, and a coefficient of the sum is zero',
    },
  ])
})
