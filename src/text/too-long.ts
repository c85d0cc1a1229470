/** Numbers that an exponent makes longer than any number may be. */
import { canonicalNumber } from '../core/number-text.ts'

/** Is canonical text longer than what is read back? */
export const isTooLong = (value: string): boolean => value.length > 100 && canonicalNumber(value) === undefined

export const tooLongText = (written: string): string => `'${written.trim().slice(0, 40)}' has too many digits: no amount needs more than 400`
