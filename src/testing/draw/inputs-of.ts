/** Inputs of a key, drawn within their ranges. */
import type fc from 'fast-check'
import { type KeyData, rootsOf } from '../../core/key.ts'
import { lower } from '../../core/lower/key.ts'
import type { Unit } from '../../core/unit.ts'
import { evaluatorOf } from '../../proof/sample/evaluator.ts'
import { type InputsOptions, knownAxes } from './known-axes.ts'
import { type Point, pointsIn, type Sides } from './points.ts'
import { thresholdsOf } from './thresholds.ts'

/**
 * Values for every input of a key: exact decimal text, within ranges and decimals. Edges, zero, numbers at the constants of the key, equal
 * values for inputs of one unit, and points on both sides of a kink are drawn on purpose. They shrink to rounder numbers on the same grid.
 * @throws `missing-input` for every input without a range, all at once; `unknown-input`, `schema`, `out-of-range`
 * @example fc.assert(fc.property(inputsOf(garden, { over: { price: [30, 60] } }), (inputs) => settle(garden, inputs).payouts.W.gte(0)))
 */
export const inputsOf = <I extends object = Record<string, Unit>>(key: KeyOf<I>, options: InputsOptions = {}): fc.Arbitrary<TextOf<I>> =>
  pointsIn(knownAxes(key.inputs, namesOf(key), options, thresholdsOf(rootsOf(key))), sidesOf(key)) as fc.Arbitrary<TextOf<I>>

/** A key whose inputs the compiler may know. */
type KeyOf<I extends object> = KeyData & { readonly '~inputs'?: (inputs: I) => I }

/** One text per input. */
type TextOf<I extends object> = { readonly [Name in keyof I & string]: string }

/**
 * Opening balances of a key, drawn like its inputs. A balance declares no range, so all of them stand in `over`.
 * @throws as `inputsOf`
 * @example balancesOf(garden, { over: { buffer: [0, 12000] } })
 */
export const balancesOf = (key: KeyData, options: InputsOptions): fc.Arbitrary<Point> =>
  pointsIn(knownAxes(key.balances, namesOf(key), options, thresholdsOf(rootsOf(key))))

const namesOf = (key: KeyData): readonly string[] => [...Object.keys(key.inputs), ...Object.keys(key.balances)]

/** On which side of its kinks a key stands, with its balances at their agreed start. */
function sidesOf(key: KeyData): Sides {
  const lowered = lower(key)
  const goals = [...lowered.due.values(), ...lowered.lines.values(), ...lowered.next.values()].map((of) => ({ kind: 'nonnegative', of }) as const)
  const { rounded } = evaluatorOf({ goals, box: {}, given: [], tolerance: '0' })
  const starts = Object.fromEntries(Object.entries(key.balances).map(([name, { start }]) => [name, start]))
  return (point) => rounded({ ...starts, ...point })?.sides.join()
}
