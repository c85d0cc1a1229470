/** From the path of an issue, and the offset in a formula, to the place in the file. */
import type { Issue } from '../core/issue.ts'
import type { Document } from './document.ts'

/** The issue with its place. An offset is replaced by the column it stands for. */
export function locate(issue: Issue, document: Document): Issue {
  const { offset, ...rest } = issue as Issue & { readonly offset?: number }
  if (offset !== undefined) return { ...rest, at: document.placeOf(issue.path, offset, 'name' in issue ? issue.name.length : 0) } as Issue
  return { ...issue, at: aboutName(issue) ? document.placeOfName(issue.path) : document.placeOf(issue.path) }
}

/** Is it the name of a field that is wrong, and not what stands behind it? */
const aboutName = (issue: Issue): boolean => 'name' in issue && issue.path.slice(issue.path.lastIndexOf('.') + 1) === issue.name
