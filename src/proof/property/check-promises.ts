/** Do all promises have a meaning for every version of a key? */
import { type Issue, isSplitKeyError, unknownName } from '../../core/issue.ts'
import type { KeyData } from '../../core/key.ts'
import { type PromisesData, standalone } from '../../core/promise.ts'
import { claimOf } from './claim-of.ts'
import { properties } from './index.ts'
import type { PropertyBook } from './property.ts'

/** Every problem, with its path; `listPath` is where the list of promises stands: `promises` or `promises.hold`. */
export function checkPromises(promises: PromisesData, keys: readonly KeyData[], listPath: string, book: PropertyBook = properties): readonly Issue[] {
  const shared = promises.assume.length
  const bound = promises.hold.flatMap((promise, index) =>
    keys.flatMap((key) => issuesOf(() => claimOf(key, standalone(promises, promise), book)).map((issue) => relocated(issue, `${listPath}.${index}`, shared))),
  )
  return [...checkRanges(promises, keys, listPath), ...bound]
}

/** Are the ranges of promises about inputs and balances that there are? Only their names matter: a key may have problems elsewhere. */
export function checkRanges(promises: PromisesData, keys: readonly Pick<KeyData, 'inputs' | 'balances'>[], listPath: string): readonly Issue[] {
  const names = [...new Set(keys.flatMap((key) => [...Object.keys(key.inputs), ...Object.keys(key.balances)]))]
  const unknown = (over: object, path: string): readonly Issue[] =>
    Object.keys(over).flatMap((name) => (names.includes(name) ? [] : [unknownName('unknown-input', `${path}.${name}`, name, names)]))
  return [...unknown(promises.over, 'promises.over'), ...promises.hold.flatMap(({ over = {} }, index) => unknown(over, `${listPath}.${index}.over`))]
}

/** The common assumptions come first in a promise that stands by itself; in the file they stand at the top. */
function relocated(issue: Issue, path: string, shared: number): Issue {
  const [, index] = /^assume\.(\d+)/.exec(issue.path) ?? []
  if (index === undefined) return { ...issue, path: issue.path === '' ? path : `${path}.${issue.path}` }
  return { ...issue, path: Number(index) < shared ? `promises.assume.${index}` : `${path}.assume.${Number(index) - shared}` }
}

function issuesOf(work: () => unknown): readonly Issue[] {
  try {
    work()
    return []
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return error.issues
  }
}
