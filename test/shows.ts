/** What a Decimal must be: exact where the number ends, right to 30 significant digits where it does not. */
import { compare, exact, type Fraction, fraction, magnitude, minus, times } from './fraction.ts'

const ends = (d: bigint): boolean => 10n ** BigInt(d.toString(2).length) % d === 0n

export function shows(decimal: { toFixed(): string }, wanted: Fraction): boolean {
  const error = magnitude(minus(exact(decimal.toFixed()), wanted))
  const [n, d] = wanted
  return ends(fraction(n, d)[1]) ? error[0] === 0n : compare(error, times(magnitude(wanted), exact('1e-29'))) < 0
}
