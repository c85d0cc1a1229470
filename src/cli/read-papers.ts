/** Reads a folder of working papers, and finds out which of its two copies of an archived file is the one the papers were made from. */
import type { Issue } from '../core/issue.ts'
import type { PaperFile } from '../report/papers/papers-input.ts'
import { sumsFile } from '../report/papers/papers-of.ts'
import type { Archive } from './archive.ts'
import type { Io } from './io.ts'
import { callFile, readCall } from './papers-call.ts'
import { sha256 } from './sha256.ts'
import { usageError } from './usage-error.ts'

export interface Folder {
  readonly path: string
  readonly files: readonly PaperFile[]
  readonly archive: Archive
  /** Archived files whose fingerprint is not the one in the list. */
  readonly changed: readonly Issue[]
}

/** @throws a usage error where the folder holds no working papers; `syntax` where nothing says what was settled */
export function readFolder(path: string, io: Io): Folder {
  const files = readAll(path.replace(/[\\/]$/, ''), '', io)
  const texts = new Map(files.map((file) => [file.path, file.text]))
  if (!texts.has(sumsFile) && !texts.has('settlement.json') && !texts.has(`archive/${callFile}`)) throw usageError(`'${path}' holds no working papers`)
  const sums = new Map([...(texts.get(sumsFile) ?? '').matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, sum, name]) => [name as string, sum as string]))
  const kept = archived(texts, copies(texts.get('settlement.json')), sums)
  const changed = [...texts].filter(([name, text]) => name.startsWith('archive/') && sums.has(name) && sums.get(name) !== sha256(text))
  return { path, files, archive: { call: readCall(kept.get(callFile) ?? ''), files: kept }, changed: changed.map(([name]) => changedIssue(`${path}/${name}`)) }
}

const changedIssue = (file: string): Issue => ({
  code: 'papers-differ',
  path: '',
  message: `this file is not the one that ${sumsFile} lists`,
  at: { file, line: 1, col: 1 },
})

/** Every file below a folder, in order of name. What cannot be read as a file is an empty folder. */
function readAll(folder: string, below: string, io: Io): readonly PaperFile[] {
  return [...io.list(folder)].sort().flatMap((name): readonly PaperFile[] => {
    const inner = readAll(`${folder}/${name}`, `${below}${name}/`, io)
    return inner.length > 0 ? inner : readOne(`${folder}/${name}`, `${below}${name}`, io)
  })
}

function readOne(file: string, path: string, io: Io): readonly PaperFile[] {
  try {
    return [{ path, text: io.readFile(file) }]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') return [{ path: `${path}/`, text: '' }]
    throw error
  }
}

/** The copies of archived files that stand in settlement.json. */
function copies(text: string | undefined): ReadonlyMap<string, string> {
  try {
    const { sources } = JSON.parse(text ?? '') as { readonly sources: Readonly<Record<string, readonly string[]>> }
    return new Map(Object.entries(sources).map(([name, lines]) => [name, lines.join('\n')]))
  } catch {
    return new Map()
  }
}

/** Of each archived file the text that the list of fingerprints knows: the file itself, else its copy, else the file as it is. */
function archived(texts: ReadonlyMap<string, string>, copied: ReadonlyMap<string, string>, sums: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const listed = [...sums.keys()].filter((name) => name.startsWith('archive/'))
  const names = listed.length > 0 ? listed : [...new Set([...texts.keys(), ...copied.keys()])].filter((name) => name.startsWith('archive/'))
  return new Map(
    names.flatMap((name) => {
      const [own, copy] = [texts.get(name), copied.get(name)]
      const known = [own, copy].find((text) => text !== undefined && sha256(text) === sums.get(name))
      const text = known ?? own ?? copy
      return text === undefined ? [] : [[name.slice('archive/'.length), text] as const]
    }),
  )
}
