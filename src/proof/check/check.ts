/** The checker of certificates. The rules, and why each is sound: `docs/reference/certificate.md`. */
import type { Issue } from '../../core/issue.ts'
import { type Claim, readClaim } from './claim.ts'
import { fields, list } from './document.ts'
import { type Domain, domainOf } from './domain.ts'
import { isBelow } from './fraction.ts'
import { intervals, roundingError } from './interval.ts'
import { ancestors } from './program.ts'
import { checkProof } from './proof.ts'
import { issuesOf, limits, unproved, type Work } from './refuse.ts'
import type { Context } from './tree.ts'

/**
 * What is wrong with a certificate: nothing, when it proves its claim. Every problem says where in the certificate it is and what fails.
 * Takes nothing on trust and never throws; whatever it is given, it ends: certificates that ask for too much are refused.
 *
 * @example check(JSON.parse(text)) // []
 */
export function check(certificate: unknown): readonly Issue[] {
  const issues: Issue[] = []
  try {
    const found = fields(certificate, '', ['format', 'program', 'box', 'given', 'tolerance', 'goals', 'roundings', 'proofs'], ['inside'])
    const claim = readClaim(found)
    const work: Work = { left: limits.work }
    const domain = domainOf(work, claim, found.get('inside'))
    const proofs = list(found.get('proofs'), 'proofs', claim.goals.length)
    proofs.forEach((proof, i) => {
      checkGoal({ work, space: domain.space, issues }, claim, domain, i, proof)
    })
  } catch (error) {
    issues.push(...issuesOf(error))
  }
  return issues
}

/** Checks the bound of the roundings and the proof of one goal. */
function checkGoal(context: Context, claim: Claim, domain: Domain, index: number, proof: unknown): void {
  const { lines, roundings, tolerance } = claim
  const goal = claim.goals[index] as Claim['goals'][number]
  try {
    const known = intervals(context.work, domain.space, lines, domain.ranges)
    const path = `roundings.${index}`
    const bound = roundings[index] as Claim['roundings'][number]
    if (isBelow(bound, roundingError(lines, ancestors(lines, [goal.of]), goal.of, known, path))) unproved(path, 'the roundings can move the goal by more')
    checkProof(context, domain, lines, goal, tolerance, proof, `proofs.${index}`)
  } catch (error) {
    const found = issuesOf(error)
    if (found.some(({ code }) => code === 'too-large')) throw error
    context.issues.push(...found)
  }
}
