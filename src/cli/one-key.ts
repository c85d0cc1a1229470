/** The one key of an agreement, for commands that settle rows without dates. */
import type { KeyData } from '../core/key.ts'
import type { LoadedKey } from './load-key.ts'
import { usageError } from './usage-error.ts'

/** @throws a usage error for an agreement with several versions, unless the version is named by the date from which it holds */
export function oneKey({ whole }: LoadedKey, from?: string): KeyData {
  const [only, ...more] = whole.versions
  const names = whole.versions.map((version) => version.from)
  const chosen = from === undefined ? (more.length === 0 ? only : undefined) : whole.versions.find((version) => version.from === from)
  if (chosen) return chosen.key
  const known = names.filter((name) => name !== undefined).join(', ')
  if (from !== undefined) throw usageError(`'${whole.name}' has no version from '${from}'${known === '' ? '' : `; it has ${known}`}`)
  throw usageError(`'${whole.name}' has several versions: say which, with --version-from ${known}`)
}
