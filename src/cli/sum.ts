import { add, type Rational, zero } from '../number/rational.ts'

/** All amounts together, exactly; of none zero. */
export const sum = (amounts: readonly Rational[]): Rational => amounts.reduce(add, zero)
