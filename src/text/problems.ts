/** Collects what is wrong with a document and throws it: in the order of the file, and never an endless list. */
import { type Issue, type Place, SplitKeyError } from '../core/issue.ts'

/** The most problems of one call that are shown; a broken file of a million lines has a million. */
export const most = 100

const before = (a: Issue, b: Issue): number => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.col ?? 0) - (b.at?.col ?? 0)

/** Throws when there is anything to throw: sorted by place, the first hundred and how many more. */
export function raiseInOrder(issues: readonly Issue[], counted = issues.length): void {
  if (counted === 0) return
  const shown = [...issues].sort(before).slice(0, most)
  const more: Issue = { code: 'too-large', path: '', message: `and ${counted - shown.length} more problems` }
  throw new SplitKeyError(counted > shown.length ? [...shown, more] : shown)
}

/** A list of problems that remembers the first hundred and counts the rest. */
export interface Problems {
  /** The place is asked for only when the problem is shown. */
  readonly add: (issue: Issue, at?: () => Place) => undefined
  /** Counts problems of which enough have been shown. */
  readonly more: (count: number) => void
  readonly raise: () => void
}

/** A fresh list of problems. */
export function problems(): Problems {
  const issues: Issue[] = []
  let counted = 0
  return {
    add: (issue, at) => {
      counted++
      if (issues.length < most) issues.push(at ? { ...issue, at: at() } : issue)
      return undefined
    },
    more: (count) => {
      counted += count
    },
    raise: () => raiseInOrder(issues, counted),
  }
}
