/**
 * Workbooks among the inputs of a call. They can only be read by waiting, and commands do not wait: they are read before the command
 * runs, and it finds them ready.
 */
import { type BookInputs, readWorkbook } from '../report/workbook/read-workbook.ts'
import type { Io } from './io.ts'
import { isWorkbook } from './is-workbook.ts'
import { fileLabel, tryRead } from './read-text.ts'

/** An io that knows the workbooks that `readWorkbooks` was asked to read; without any, nothing waits. */
export function withWorkbooks(io: Io): { readonly io: Io; readonly readWorkbooks: (inputs: unknown) => Promise<void> | undefined } {
  const books = new Map<string, BookInputs>()
  const readWorkbooks = (inputs: unknown): Promise<void> | undefined => {
    const paths = [inputs].flat().filter((path): path is string => typeof path === 'string' && isWorkbook(path))
    return paths.length === 0 ? undefined : readAll(paths, books, io)
  }
  return { io: { ...io, workbook: (path) => books.get(path) }, readWorkbooks }
}

async function readAll(paths: readonly string[], books: Map<string, BookInputs>, io: Io): Promise<void> {
  for (const path of paths)
    books.set(
      path,
      await readWorkbook(
        tryRead(path, io, () => io.readBytes(path)),
        { file: fileLabel(path) },
      ),
    )
}
