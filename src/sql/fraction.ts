/** Small exact fractions above zero in lowest terms: the units in which whole numbers count. */
import { gcd } from '../core/number-text.ts'
import { lowest, type Rational } from '../number/rational.ts'

/** The largest unit of which both are whole multiples. */
export const commonUnit = (a: Rational, b: Rational): Rational => lowest({ n: gcd(a.n * b.d, b.n * a.d), d: a.d * b.d })

/** How many times `small` goes into `large`, where it does so exactly. */
export const multiple = (large: Rational, small: Rational): bigint => (large.n * small.d) / (large.d * small.n)
