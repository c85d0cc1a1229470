/** What a reader of a settlement should know although nothing is wrong. */
import type { KeyData } from '../core/key.ts'
import { compareNumbers } from '../core/number-text.ts'

/**
 * An input that lies outside the range for which the key was agreed. It is settled all the same: a range says what was foreseen and
 * proved, not what may happen. What the agreement promises says nothing about this settlement.
 */
export interface Remark {
  readonly code: 'outside-range'
  readonly input: string
  /** Canonical number text, in the unit of the input; the range with both its ends. */
  readonly value: string
  readonly range: readonly [string, string]
  readonly message: string
}

/** The remarks about these inputs, in the order in which the key declares them; none where all lie in their ranges, or have none. */
export const remarksOf = (key: KeyData, inputs: Readonly<Record<string, string>>): readonly Remark[] =>
  Object.entries(key.inputs).flatMap(([input, { range }]): readonly Remark[] => {
    const value = inputs[input]
    if (!range || value === undefined || isWithin(value, range)) return []
    return [{ code: 'outside-range', input, value, range, message: `${input} is ${value}, ${outsideText(range)}` }]
  })

/** Is a canonical number in a range, its ends included? */
export const isWithin = (value: string, [low, high]: readonly [string, string]): boolean => compareNumbers(value, low) >= 0 && compareNumbers(value, high) <= 0

/** What lies there, in words. */
export const outsideText = (range: Remark['range']): string => `outside the range for which the key was agreed, ${betweenText(range)}`

/** A range in words. */
export const betweenText = ([low, high]: readonly [string, string]): string => `${low} to ${high}`
