/** What happens when the estate, a claim or the population grows. */
import { add, mul, rational, sub } from '../../../src/number/rational.ts'
import { allSame, at, more, most, ordered, type Properties, pair, part, sum, withAt } from './property.ts'

export const monotone: Properties = {
  endowmentMonotonicity: {
    says: 'more to divide is less for nobody',
    holds: (solve, { estate, claims, picks }) => {
      const larger = solve(add(estate, part(sub(sum(claims), estate), picks[3] as number)), claims)
      return solve(estate, claims).every((award, i) => most(award, at(larger, i)))
    },
  },
  orderPreservationUnderEndowmentVariations: {
    says: 'of more to divide, who claims more receives no smaller part',
    holds: (solve, { estate, claims, picks }) => {
      const [before, after] = [solve(estate, claims), solve(add(estate, part(sub(sum(claims), estate), picks[3] as number)), claims)]
      const gain = (i: number) => sub(at(after, i), at(before, i))
      return ordered(claims, (i, j) => most(gain(i), gain(j)))
    },
  },
  endowmentConvexity: {
    says: 'an estate between two others gives awards between theirs, in the same ratio',
    holds: (solve, { claims, picks }) => {
      const [low, high] = [part(sum(claims), picks[3] as number), part(sum(claims), picks[4] as number)]
      const half = rational(1n, 2n)
      const [a, b] = [solve(low, claims), solve(high, claims)]
      return allSame(
        solve(mul(add(low, high), half), claims),
        a.map((award, i) => mul(add(award, at(b, i)), half)),
      )
    },
  },
  claimMonotonicity: {
    says: 'a larger claim receives no less',
    holds: (solve, instance) => {
      const [i] = pair(instance)
      const after = solve(instance.estate, withAt(instance.claims, { [i]: add(at(instance.claims, i), more(instance)) }))
      return most(at(solve(instance.estate, instance.claims), i), at(after, i))
    },
  },
  linkedClaimEndowmentMonotonicity: {
    says: 'a claim and the estate that grow together raise that award by no more',
    holds: (solve, instance) => {
      const [i] = pair(instance)
      const amount = more(instance)
      const after = solve(add(instance.estate, amount), withAt(instance.claims, { [i]: add(at(instance.claims, i), amount) }))
      return most(sub(at(after, i), at(solve(instance.estate, instance.claims), i)), amount)
    },
  },
  populationMonotonicity: {
    says: 'a new claimant is more for nobody',
    holds: (solve, instance) => {
      const after = solve(instance.estate, [...instance.claims, more(instance)])
      return solve(instance.estate, instance.claims).every((award, i) => most(at(after, i), award))
    },
  },
  linkedEndowmentPopulationMonotonicity: {
    says: 'a new claimant who brings its whole claim is less for nobody',
    holds: (solve, instance) => {
      const after = solve(add(instance.estate, more(instance)), [...instance.claims, more(instance)])
      return solve(instance.estate, instance.claims).every((award, i) => most(award, at(after, i)))
    },
  },
  orderPreservationUnderPopulationVariations: {
    says: 'a new claimant costs who claims more no less',
    holds: (solve, instance) => {
      const [before, after] = [solve(instance.estate, instance.claims), solve(instance.estate, [...instance.claims, more(instance)])]
      const loss = (i: number) => sub(at(before, i), at(after, i))
      return ordered(instance.claims, (i, j) => most(loss(i), loss(j)))
    },
  },
}
