import { isSplitKeyError } from '../../../src/core/issue.ts'
import type { Settlement } from '../../../src/read/settlement.ts'

/** A settlement as text, or why there is none. */
export function settledOrProblems(work: () => Settlement): string {
  try {
    return JSON.stringify(work())
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return error.issues.map(({ code, message }) => `${code}: ${message}`).join('\n')
  }
}
