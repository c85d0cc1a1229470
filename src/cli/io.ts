/** Everything the command touches outside itself, so that tests need no process and no disk. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** The text of a file, `-` for standard input. Throws what the file system throws. */
  readonly readFile: (path: string) => string
  /** Writes a file whole or not at all; `new` refuses one that exists. */
  readonly writeFile: (path: string, text: string, mode: 'replace' | 'new') => void
  /** The names in a folder; empty where there is no such folder. */
  readonly list: (folder: string) => readonly string[]
  readonly terminal: {
    readonly out: boolean
    readonly err: boolean
    readonly colour: boolean
    readonly columns: number
  }
  /** Milliseconds. */
  readonly now: () => number
  readonly version: string
}
