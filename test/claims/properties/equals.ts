/** Who is treated like whom. */
import { add, mul, rational, sub, zero } from '../../../src/number/rational.ts'
import { allSame, at, compareProducts, most, ordered, type Properties, pair, part, same, sum, withAt } from './property.ts'

export const equals: Properties = {
  homogeneity: {
    says: 'twice the estate and twice the claims give twice the awards',
    holds: (solve, { estate, claims, picks }) => {
      const factor = rational(BigInt(1 + ((picks[0] as number) % 7)), 3n)
      const scaled = solve(
        mul(estate, factor),
        claims.map((claim) => mul(claim, factor)),
      )
      return allSame(
        scaled,
        solve(estate, claims).map((award) => mul(award, factor)),
      )
    },
  },
  equalTreatment: {
    says: 'equal claims receive the same',
    holds: (solve, instance) => {
      const [i, j] = pair(instance)
      const claims = withAt(instance.claims, { [j]: at(instance.claims, i) })
      const awards = solve(part(sum(claims), instance.picks[3] as number), claims)
      return same(at(awards, i), at(awards, j))
    },
  },
  equalTreatmentOfGroups: {
    says: 'groups with the same total claim receive the same total',
    holds: (solve, instance) => {
      const [i, j] = pair(instance)
      const claims = [...instance.claims, add(at(instance.claims, i), at(instance.claims, j))]
      const awards = solve(part(sum(claims), instance.picks[3] as number), claims)
      return same(add(at(awards, i), at(awards, j)), at(awards, claims.length - 1))
    },
  },
  orderPreservation: {
    says: 'who claims more receives no less and misses no less',
    holds: (solve, { estate, claims }) => {
      const awards = solve(estate, claims)
      return ordered(claims, (i, j) => most(at(awards, i), at(awards, j)) && most(sub(at(claims, i), at(awards, i)), sub(at(claims, j), at(awards, j))))
    },
  },
  progressivity: {
    says: 'who claims more receives no smaller part of its claim',
    holds: (solve, { estate, claims }) => {
      const awards = solve(estate, claims)
      return ordered(claims, (i, j) => compareProducts([at(awards, i), at(claims, j)], [at(awards, j), at(claims, i)]) <= 0)
    },
  },
  regressivity: {
    says: 'who claims more receives no larger part of its claim',
    holds: (solve, { estate, claims }) => {
      const awards = solve(estate, claims)
      return ordered(claims, (i, j) => same(at(claims, i), zero) || compareProducts([at(awards, i), at(claims, j)], [at(awards, j), at(claims, i)]) >= 0)
    },
  },
  midpoint: {
    says: 'half of all claims gives everyone half of its claim',
    holds: (solve, { claims }) => {
      const half = rational(1n, 2n)
      return allSame(
        solve(mul(sum(claims), half), claims),
        claims.map((claim) => mul(claim, half)),
      )
    },
  },
  selfDuality: {
    says: 'what is missing is divided as what there is',
    holds: (solve, { estate, claims }) => {
      const losses = solve(sub(sum(claims), estate), claims)
      return allSame(
        solve(estate, claims),
        claims.map((claim, i) => sub(claim, at(losses, i))),
      )
    },
  },
}
