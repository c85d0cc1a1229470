/** Where a claim has no meaning: a goal divides by zero, or nothing meets the assumptions. */
import { isSplitKeyError } from '../../core/issue.ts'
import type { Claim } from '../goal.ts'
import type { Undefined } from '../verdict.ts'
import { checkClaim } from './domain.ts'
import { neededBy } from './program.ts'
import { type Domain, domainOf } from './region.ts'
import { formulaAt, pointOf } from './said.ts'
import { type Setup, setupOf } from './setup.ts'
import { zeroDivisor } from './zero-divisor.ts'

/** A point at which a goal divides by zero, if one is found. */
export function undefinedIn(setup: Setup, { region }: Domain): Undefined | undefined {
  const { goals, code } = setup.program
  const roots = goals.map(({ of }) => of)
  const zero = zeroDivisor(setup, region, neededBy(code, roots))
  return zero && { verdict: 'undefined', at: pointOf(setup, zero.at), divisor: formulaAt(setup, zero.divisor) }
}

/** A point at which a goal of the claim divides by zero, if one is found. @throws as `prove` */
export function divisionByZero(claim: Claim): Undefined | undefined {
  checkClaim(claim)
  const setup = setupOf(claim)
  return undefinedIn(setup, domainOf(setup))
}

/** Does no point of the box meet the assumptions of a claim? */
export function isDomainEmpty(claim: Claim): boolean {
  if (claim.given.length === 0) return false
  try {
    domainOf(setupOf(claim))
    return false
  } catch (error) {
    if (isSplitKeyError(error, 'schema')) return true
    throw error
  }
}
