/** The code blocks of a page, and its commands run as a reader would: the command itself in this process, everything else by a shell. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Io } from '../../src/cli/io.ts'
import { realIo } from '../../src/cli/real-io.ts'
import { runAsync } from '../../src/cli/run.ts'

export interface Block {
  readonly kind: string
  /** Behind the kind: the file that the block is. */
  readonly file: string
  readonly text: string
}

/** Every fenced block of a page in its order. */
export const blocksOf = (file: string): readonly Block[] =>
  [...readFileSync(file, 'utf8').matchAll(/^```(\w*) ?([^\n]*)\n([\s\S]*?)^```$/gm)].map(([, kind = '', name = '', text = '']) => ({ kind, file: name, text }))

/** What only a reader can do: install the package and name the command. */
const isSetup = (line: string): boolean => line === 'npm ci' || line.startsWith('splitkey() {')

/** The commands of a block, one per line; comments behind them are for people. */
export const commandsOf = ({ text }: Block): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '' && !isSetup(line))

/** A word of a command that names a file of the reader: it stands in the folder of the test. All else is read from the repository. */
export type IsOwn = (word: string, before: string | undefined) => boolean

/** Runs one line of a page in `folder`. */
export async function runLine(line: string, folder: string, isOwn: IsOwn): Promise<{ readonly code: number; readonly printed: string }> {
  const [name, ...words] = wordsOf(line)
  if (name !== 'splitkey') return { code: 0, printed: execFileSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' }) }
  let printed = ''
  const say = (text: string): void => {
    printed += text
  }
  const io: Io = { ...realIo(), out: say, err: say, terminal: { out: false, err: false, colour: true, columns: 110 } }
  const argv = words.flatMap((word, index) => (isOwn(word, words[index - 1]) ? expanded(join(folder, word)) : [word]))
  const code = await runAsync(argv, io)
  return { code, printed: printed.replaceAll(`${folder}/`, '') }
}

/** Words as a shell splits them; quoted ones are one word. */
const wordsOf = (line: string): readonly string[] => [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? (plain as string))

/** `proofs/*.json` as the files it stands for. */
function expanded(path: string): readonly string[] {
  const [, folder, extension] = /^(.*)\/\*(\.\w+)$/.exec(path) ?? []
  if (folder === undefined || extension === undefined) return [path]
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name))
}

/** What a page shows against what was printed: `…` stands for lines left out, wide spaces, times and the version for nothing. */
export function differsFrom(shown: string, printed: string): string | undefined {
  const lines = tidy(printed)
  let at = 0
  let skipping = false
  for (const line of tidy(shown)) {
    if (line === '…') {
      skipping = true
      continue
    }
    const found = skipping ? lines.indexOf(line, at) : lines[at] === line ? at : -1
    if (found < 0) return `the page shows\n  ${line}\nwhere this was printed\n  ${lines.slice(at, at + 3).join('\n  ')}`
    at = found + 1
    skipping = false
  }
  const rest = lines.slice(at)
  return skipping || rest.length === 0 ? undefined : `the page leaves out, and does not say so:\n  ${rest.join('\n  ')}`
}

/** Widths of columns depend on the length of a path; what is said does not. */
const tidy = (text: string): readonly string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) =>
      line
        .replace(/\b\d+ ms\b/g, '0 ms')
        .replace(/splitkey \d+\.\d+\.\d+/g, 'splitkey')
        .replace(/ {2,}/g, '  ')
        .trimEnd(),
    )
