/**
 * Carry, one by one: everybody is credited its exact part, and the cents go one by one to whoever is owed most, ties in declared order.
 * What is still owed is carried to the next period, so nobody drifts.
 *
 * Unlike `carry`, which may claw back a cent in a period in which a partner's own part is below one, it never pays a negative cent
 * unless somebody was overpaid by a whole one before. In exchange the most anybody is ever owed grows with the number of partners:
 * 1/2 + 1/3 + … + 1/n of a cent can be forced, where `carry` stays at 1 − 1/n.
 */
import { compare, floorDiv, type Rational, rational, sub } from '../number/rational.ts'

/** Whole cents for amounts in cents that add up to `total`, which is not below zero. */
export function oneByOne(amounts: readonly Rational[], total: bigint): readonly bigint[] {
  const cents = amounts.map(({ n, d }) => (n > 0n ? floorDiv(n, d) : 0n))
  const owed = (index: number, held: bigint): Rational => sub(amounts[index] as Rational, rational(held))
  const positions = amounts.map((_amount, index) => index)
  let left = total - cents.reduce((a, b) => a + b, 0n)
  for (; left > 0n; left--) {
    const first = positions.reduce((best, index) => (compare(owed(index, cents[index] as bigint), owed(best, cents[best] as bigint)) > 0 ? index : best))
    cents[first] = (cents[first] as bigint) + 1n
  }
  for (; left < 0n; left++) {
    const paid = positions.filter((index) => (cents[index] as bigint) > 0n)
    const last = paid.reduce((worst, index) => (compare(owed(index, cents[index] as bigint), owed(worst, cents[worst] as bigint)) <= 0 ? index : worst))
    cents[last] = (cents[last] as bigint) - 1n
  }
  return cents
}
