import { SplitKeyError, unknownName } from '../core/issue.ts'

/** A choice among few words: what is none of them is never taken for one. @throws `unknown-name` with the nearest, at `path` */
export function oneOf<T extends string>(value: T, known: readonly T[], path: string): T {
  if (known.includes(value)) return value
  throw new SplitKeyError([unknownName('unknown-name', path, String(value), known)])
}
