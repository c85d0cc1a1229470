import type { BookInputs } from '../report/workbook/read-workbook.ts'
import type { Interruption } from './interruption.ts'

/** Everything the command touches outside itself, so that tests need no process and no disk. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** The text of a file, `-` for standard input. Throws what the file system throws. */
  readonly readFile: (path: string) => string
  /** The bytes of a file, for what is no text. Throws what the file system throws. */
  readonly readBytes: (path: string) => Uint8Array
  /** The inputs of a workbook that was read before the command began. */
  readonly workbook?: (path: string) => BookInputs | undefined
  /** Writes a file whole or not at all; `new` refuses one that exists. */
  readonly writeFile: (path: string, content: string | Uint8Array, mode: 'replace' | 'new') => void
  /** Makes a folder, and those it lies in, where there is none. */
  readonly makeFolder: (path: string) => void
  /** Writes a folder whole or not at all; `replace` takes the place of one of the same kind, which has a file of that name. */
  readonly writeFolder: (path: string, files: readonly { readonly path: string; readonly text: string }[], replace?: string) => void
  /** What stands at a path; `other` is what cannot be lost by writing to it, such as a pipe. `undefined` where there is nothing. */
  readonly kindOf: (path: string) => 'file' | 'folder' | 'other' | undefined
  /** The names in a folder; empty where there is no such folder. */
  readonly list: (folder: string) => readonly string[]
  readonly terminal: {
    readonly out: boolean
    readonly err: boolean
    readonly colour: boolean
    readonly columns: number
  }
  /** Absent where a call cannot be interrupted but by its end. */
  readonly interruption?: Interruption
  /** Milliseconds. */
  readonly now: () => number
  readonly version: string
}
