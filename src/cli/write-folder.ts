/** Writes a folder whole or not at all: the files are written beside it, and the folder then takes its name. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * `replace` names a file that a folder must have to be replaced: a slip in the call never costs somebody their documents.
 * @throws `EEXIST` where the folder exists and is not to be replaced; what the file system throws
 */
export function writeFolder(path: string, files: readonly { readonly path: string; readonly text: string }[], replace?: string): void {
  const exists = existsSync(path)
  if (exists && (replace === undefined || !existsSync(join(path, replace)))) throw Object.assign(new Error(`${path} exists`), { code: 'EEXIST' })
  const mark = randomBytes(6).toString('hex')
  const [fresh, old] = [`${path}.${mark}.tmp`, `${path}.${mark}.old`]
  try {
    mkdirSync(fresh)
    for (const file of files) {
      mkdirSync(dirname(join(fresh, file.path)), { recursive: true })
      writeFileSync(join(fresh, file.path), file.text, { flag: 'wx' })
    }
    if (exists) renameSync(path, old)
    renameSync(fresh, path)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (existsSync(old) && !existsSync(path)) renameSync(old, path)
    throw error
  }
  rmSync(old, { recursive: true, force: true })
}
