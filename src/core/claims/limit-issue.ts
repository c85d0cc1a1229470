/** What is too much for a claims rule, or not meant for it. */
import type { Issue } from '../issue.ts'
import type { ClaimsRule } from './claims-rule.ts'

/** The problem with so many claims, with or without weights, or `undefined`. */
export function claimsLimitIssue(rule: ClaimsRule, count: number, weighted: boolean, path: string): Issue | undefined {
  if (weighted && rule.weighted === undefined) return { code: 'schema', path, message: `${rule.name} knows no weights` }
  const most = weighted ? (rule.weighted as number) : rule.most
  if (count <= most) return undefined
  return { code: 'too-large', path, message: `${rule.name}${weighted ? ' with weights' : ''} works with at most ${most} claims, not ${count}` }
}
