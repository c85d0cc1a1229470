import { type Issue, isSplitKeyError } from '../src/core/issue.ts'

/** The problems that a call is refused with; none where it is not. Any other error is passed on. */
export function issuesOf(work: () => unknown): readonly Issue[] {
  try {
    work()
  } catch (error) {
    if (isSplitKeyError(error)) return error.issues
    throw error
  }
  return []
}
