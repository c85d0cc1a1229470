/** What moving, merging and splitting claims can bring. */

import type { Rational } from '../../../src/number/rational.ts'
import { add, sub } from '../../../src/number/rational.ts'
import { at, type Instance, most, type Properties, pair, part, same, withAt } from './property.ts'

/** The claims after the first of a pair has given part of its claim to the second. */
function moved(instance: Instance): readonly Rational[] {
  const [i, j] = pair(instance)
  const amount = part(at(instance.claims, i), instance.picks[3] as number)
  return withAt(instance.claims, { [i]: sub(at(instance.claims, i), amount), [j]: add(at(instance.claims, j), amount) })
}

export const gaming: Properties = {
  noTransferParadox: {
    says: 'who gives away part of its claim does not gain, who receives it does not lose',
    holds: (solve, instance) => {
      const [i, j] = pair(instance)
      const [before, after] = [solve(instance.estate, instance.claims), solve(instance.estate, moved(instance))]
      return most(at(after, i), at(before, i)) && most(at(before, j), at(after, j))
    },
  },
  noAdvantageousTransfers: {
    says: 'two who move claims between them receive together what they did',
    holds: (solve, instance) => {
      const [i, j] = pair(instance)
      const [before, after] = [solve(instance.estate, instance.claims), solve(instance.estate, moved(instance))]
      return same(add(at(before, i), at(before, j)), add(at(after, i), at(after, j)))
    },
  },
  summationIndependence: {
    says: 'how others spread the same total claim makes no difference',
    holds: (solve, instance) => {
      const [before, after] = [solve(instance.estate, instance.claims), solve(instance.estate, moved(instance))]
      return before.every((award, k) => pair(instance).includes(k) || same(award, at(after, k)))
    },
  },
  noAdvantageousMerging: {
    says: 'two who merge receive no more than they did together',
    holds: (solve, instance) => {
      const [i, j] = pair(instance)
      const rest = instance.claims.filter((_, k) => k !== i && k !== j)
      const merged = solve(instance.estate, [...rest, add(at(instance.claims, i), at(instance.claims, j))])
      const before = solve(instance.estate, instance.claims)
      return most(at(merged, rest.length), add(at(before, i), at(before, j)))
    },
  },
  noAdvantageousSplitting: {
    says: 'who splits in two receives no more than it did',
    holds: (solve, instance) => {
      const [i] = pair(instance)
      const own = part(at(instance.claims, i), instance.picks[3] as number)
      const split = solve(instance.estate, [...withAt(instance.claims, { [i]: own }), sub(at(instance.claims, i), own)])
      return most(add(at(split, i), at(split, instance.claims.length)), at(solve(instance.estate, instance.claims), i))
    },
  },
}
