/** What turns out to be wrong with a file only while its questions are answered has its place there too. */
import { isSplitKeyError, SplitKeyError } from '../../core/issue.ts'
import type { Document } from '../../text/document.ts'
import { locate } from '../../text/locate.ts'

/** Runs work; its problems below one of these fields of the document get their place. @throws what the work throws */
export function withPlaces(document: Document, fields: readonly string[], work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    throw new SplitKeyError(error.issues.map((issue) => (fields.includes(issue.path.split('.')[0] as string) ? locate(issue, document) : issue)))
  }
}
