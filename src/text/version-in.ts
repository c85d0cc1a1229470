import { type Agreement, versionFor } from '../agreement/agreement.ts'
import { type Issue, isSplitKeyError } from '../core/issue.ts'
import type { KeyData } from '../core/key.ts'

/** The key of an agreement that a file asks about: that of its `month`, or the only one there is. */
export function versionIn(whole: Agreement, month: string | undefined, path: string, report: (issue: Issue) => undefined): KeyData {
  const last = whole.versions.at(-1)?.key as KeyData
  if (month === undefined) {
    const names = whole.versions.map(({ from }) => from ?? 'the beginning').join(', ')
    const message = `'${whole.name}' has several versions, from ${names}: say with month which one is meant, as in month: ${whole.versions.at(-1)?.from}`
    if (whole.versions.length > 1) report({ code: 'missing-part', path, message })
    return last
  }
  try {
    return versionFor(whole, month).key
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    for (const issue of error.issues) report({ ...issue, path: 'month' })
    return last
  }
}
