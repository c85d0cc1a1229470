/** How little somebody may receive, or miss. */
import { max, min, sub, zero } from '../../../src/number/rational.ts'
import { at, most, over, type Properties, same, sum } from './property.ts'

export const bounds: Properties = {
  truncatedClaimsBound: {
    says: 'everyone receives at least an n-th of its claim, counted up to the estate',
    holds: (solve, { estate, claims }) => solve(estate, claims).every((award, i) => most(over(min(at(claims, i), estate), claims.length), award)),
  },
  deficitBound: {
    says: 'everyone misses at least an n-th of its claim, counted up to what is missing',
    holds: (solve, { estate, claims }) => {
      const missing = sub(sum(claims), estate)
      return solve(estate, claims).every((award, i) => most(over(min(at(claims, i), missing), claims.length), sub(at(claims, i), award)))
    },
  },
  conditionalNullCompensation: {
    says: 'who claims so little that the others alone can use the estate for what they claim above it receives nothing',
    holds: (solve, { estate, claims }) => {
      const above = (i: number) => sum(claims.map((claim) => max(zero, sub(claim, at(claims, i)))))
      return solve(estate, claims).every((award, i) => !most(estate, above(i)) || same(award, zero))
    },
  },
  conditionalFullCompensation: {
    says: 'who claims so little that there is enough for everyone to receive as much is paid in full',
    holds: (solve, { estate, claims }) => {
      const upTo = (i: number) => sum(claims.map((claim) => min(claim, at(claims, i))))
      return solve(estate, claims).every((award, i) => !most(upTo(i), estate) || same(award, at(claims, i)))
    },
  },
}
