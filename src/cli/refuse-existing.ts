/** Nothing that somebody made is overwritten without being asked: said before the work, not after it. */
import { Option } from 'commander'
import type { Io } from './io.ts'
import { usageError } from './usage-error.ts'

/** The option of every command that writes. */
export const forceOption = (): Option => new Option('--force', 'take the place of what exists where it writes')

/** @throws a usage error where a file is to be written and one exists */
export function refuseExisting(path: string | undefined, force: boolean | undefined, io: Io): void {
  if (path === undefined || path === '-' || force) return
  if (io.kindOf(path) === 'file') throw usageError(`cannot write '${path}': it exists, and is not overwritten without --force`)
}

/** The same for a folder into which files are written. @throws a usage error where it is a file, or is not empty */
export function refuseFullFolder(path: string, force: boolean | undefined, io: Io): void {
  const kind = io.kindOf(path)
  if (kind !== undefined && kind !== 'folder') throw usageError(`cannot write into '${path}': it is a file, and a folder is needed`)
  if (!force && io.list(path).length > 0) throw usageError(`cannot write into '${path}': it is not empty, and nothing is overwritten without --force`)
}
