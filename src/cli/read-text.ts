/** The text of a file that was named in a call. */
import { unknownName } from '../core/issue.ts'
import type { Io } from './io.ts'
import { usageError } from './usage-error.ts'

const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'is a folder',
  EACCES: 'may not be read by you',
  EPERM: 'may not be read by you',
}

/** @throws a usage error; where there is no such file, it names the nearest in that folder, and for what is no text it says what it is */
export function readText(path: string, io: Io): string {
  const text = tryRead(path, io, () => io.readFile(path))
  // Workbooks, documents of word processors and archives all begin so; as text they would be pages of nonsense with a place in each.
  if (text.startsWith('PK\u0003\u0004')) throw usageError(`'${path}' is a workbook, or another archive: text is needed here, such as YAML, JSON or CSV`)
  return text
}

/** Reads a file in one way or another. @throws a usage error, as `readText` */
export function tryRead<T>(path: string, io: Io, read: () => T): T {
  try {
    return read()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined) throw error
    if (code === 'ENOENT' || code === 'ENOTDIR') throw usageError(notFound(path, io))
    throw usageError(`'${path}' ${reasons[code] ?? `cannot be read (${code})`}`)
  }
}

function notFound(path: string, io: Io): string {
  const [, folder = '', name = ''] = /^(.*[\\/])?(.*)$/s.exec(path) ?? []
  const near = unknownName('unknown-name', '', name, io.list(folder === '' ? '.' : folder))
  const suggestion = 'suggestion' in near ? near.suggestion : undefined
  return `there is no file '${path}'${suggestion === undefined ? '' : `; did you mean '${folder}${suggestion}'?`}`
}

/** How a file is called in messages. */
export const fileLabel = (path: string): string => (path === '-' ? '(standard input)' : path)
