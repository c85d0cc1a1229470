import type { Issue } from '../core/issue.ts'

/** Something of another form than is needed, where it stands. */
export const schemaIssue = (path: string, message: string): Issue => ({ code: 'schema', path, message })
