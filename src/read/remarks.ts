/** What a reader of a settlement should know although nothing is wrong. */
import type { KeyData } from '../core/key.ts'
import { compareNumbers } from '../core/number-text.ts'

/**
 * An input that lies outside the range for which the key was agreed, or has more decimals. It is settled all the same, exactly as it is: a
 * range says what was foreseen and proved, not what may happen. What the agreement promises says nothing about this settlement.
 */
export type Remark = {
  readonly input: string
  /** Canonical number text, in the unit of the input. */
  readonly value: string
  readonly message: string
} & (
  | {
      readonly code: 'outside-range'
      /** The range with both its ends. */
      readonly range: readonly [string, string]
    }
  | {
      readonly code: 'more-decimals'
      /** The most decimals it was agreed to have. */
      readonly decimals: number
    }
)

/** The remarks about these inputs, in the order in which the key declares them; none where all are as they were agreed to be. */
export const remarksOf = (key: KeyData, inputs: Readonly<Record<string, string>>): readonly Remark[] =>
  Object.entries(key.inputs).flatMap(([input, { range, decimals }]): readonly Remark[] => {
    const value = inputs[input]
    if (value === undefined) return []
    return [
      ...(range && !isWithin(value, range) ? [said({ code: 'outside-range', input, value, range })] : []),
      ...(decimals !== undefined && isFiner(value, decimals) ? [said({ code: 'more-decimals', input, value, decimals })] : []),
    ]
  })

type Unsaid<R = Remark> = R extends Remark ? Omit<R, 'message'> : never

const said = (remark: Unsaid): Remark => ({ ...remark, message: `${remark.input} is ${remark.value}, ${remarkText(remark)}` })

/** What a remark says of its input: it is `outside the range …`. */
export const remarkText = (remark: Unsaid): string => (remark.code === 'outside-range' ? outsideText(remark.range) : finerText(remark.decimals))

/** Is a canonical number in a range, its ends included? */
export const isWithin = (value: string, [low, high]: readonly [string, string]): boolean => compareNumbers(value, low) >= 0 && compareNumbers(value, high) <= 0

/** Has a canonical number more decimals than these? A fraction that is no decimal has more than any. */
const isFiner = (value: string, decimals: number): boolean => value.includes('/') || (value.split('.')[1]?.length ?? 0) > decimals

/** What lies there, in words. */
export const outsideText = (range: readonly [string, string]): string => `outside the range for which the key was agreed, ${betweenText(range)}`

/** A number with more decimals than these, in words. */
export const finerText = (decimals: number): string =>
  `more precise than the key was agreed for, ${decimals === 0 ? 'whole numbers' : `${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}`}`

/** A range in words. */
export const betweenText = ([low, high]: readonly [string, string]): string => `${low} to ${high}`
