import { isSplitKeyError, SplitKeyError } from '../core/issue.ts'

/** Does the work of one period; what is wrong there is thrown with the period in its path and its sentence. */
export function inPeriod<T>(period: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    throw new SplitKeyError(
      error.issues.map((issue) => ({ ...issue, path: issue.path === '' ? period : `${period}.${issue.path}`, message: `${issue.message} (${period})` })),
    )
  }
}
