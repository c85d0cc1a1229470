/** Dividing in steps, or in another order, makes no difference. */

import type { Rational } from '../../../src/number/rational.ts'
import { add, max, min, sub, zero } from '../../../src/number/rational.ts'
import { allSame, at, type Properties, pair, part, type Solve, same, sum } from './property.ts'

const plus = (a: readonly Rational[], b: readonly Rational[]): readonly Rational[] => a.map((x, i) => add(x, at(b, i)))
const minus = (a: readonly Rational[], b: readonly Rational[]): readonly Rational[] => a.map((x, i) => sub(x, at(b, i)))

/** Do these claimants receive the same when they divide among themselves what they received? */
function amongThemselves(solve: Solve, estate: Rational, claims: readonly Rational[], members: readonly number[]): boolean {
  const awards = solve(estate, claims)
  const own = members.map((i) => at(awards, i))
  return (
    members.length === 0 ||
    allSame(
      solve(
        sum(own),
        members.map((i) => at(claims, i)),
      ),
      own,
    )
  )
}

const without = (claims: readonly Rational[], left: number): readonly number[] => claims.map((_, i) => i).filter((i) => i !== left)

export const steps: Properties = {
  minimalRightsFirst: {
    says: 'paying first what nobody else claims, then dividing the rest, makes no difference',
    holds: (solve, { estate, claims }) => {
      const rights = claims.map((claim) => max(zero, sub(estate, sub(sum(claims), claim))))
      return allSame(solve(estate, claims), plus(rights, solve(sub(estate, sum(rights)), minus(claims, rights))))
    },
  },
  claimsTruncation: {
    says: 'what is claimed above the estate makes no difference',
    holds: (solve, { estate, claims }) =>
      allSame(
        solve(estate, claims),
        solve(
          estate,
          claims.map((claim) => min(claim, estate)),
        ),
      ),
  },
  compositionDown: {
    says: 'when there turns out to be less, awards can stand for claims',
    holds: (solve, { estate, claims, picks }) => {
      const less = part(estate, picks[3] as number)
      return allSame(solve(less, claims), solve(less, solve(estate, claims)))
    },
  },
  compositionUp: {
    says: 'when there turns out to be more, the rest is divided over what is still claimed',
    holds: (solve, { estate, claims, picks }) => {
      const less = part(estate, picks[3] as number)
      const first = solve(less, claims)
      return allSame(solve(estate, claims), plus(first, solve(sub(estate, less), minus(claims, first))))
    },
  },
  consistency: {
    says: 'any group that divides again what it received comes to the same awards',
    holds: (solve, { estate, claims, picks }) =>
      amongThemselves(
        solve,
        estate,
        claims,
        claims.map((_, i) => i).filter((i) => (((picks[3] as number) >> i) & 1) === 1),
      ),
  },
  bilateralConsistency: {
    says: 'any two who divide again what they received come to the same awards',
    holds: (solve, instance) => amongThemselves(solve, instance.estate, instance.claims, pair(instance)),
  },
  nullClaimsConsistency: {
    says: 'who claims nothing makes no difference',
    holds: (solve, { estate, claims }) => allSame(solve(estate, [...claims, zero]).slice(0, -1), solve(estate, claims)),
  },
  nullCompensationConsistency: {
    says: 'who receives nothing can leave',
    holds: (solve, { estate, claims }) =>
      solve(estate, claims).every((award, i) => !same(award, zero) || amongThemselves(solve, estate, claims, without(claims, i))),
  },
  fullCompensationConsistency: {
    says: 'who is paid in full can leave with it',
    holds: (solve, { estate, claims }) =>
      solve(estate, claims).every((award, i) => !same(award, at(claims, i)) || amongThemselves(solve, estate, claims, without(claims, i))),
  },
  divisionInvariance: {
    says: 'two copies of everyone over twice the estate receive the same each',
    holds: (solve, { estate, claims }) => allSame(solve(add(estate, estate), [...claims, ...claims]), [...solve(estate, claims), ...solve(estate, claims)]),
  },
}
