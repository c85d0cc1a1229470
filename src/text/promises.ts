/** The promises of an agreement file, read and bound to every version of its key, so that a slip in one is found when the file is loaded. */
import type { Version } from '../agreement/agreement.ts'
import type { Issue } from '../core/issue.ts'
import type { PromisesData } from '../core/promise.ts'
import { checkPromises, checkRanges } from '../proof/property/check-promises.ts'
import { properties } from '../proof/property/index.ts'
import { readPromises } from '../proof/property/read-promises.ts'
import type { Tree } from './document.ts'
import { isMapping } from './empty.ts'

/** `undefined` where the document has none. Every problem goes to `report`. */
export function readAgreementPromises(tree: Tree, versions: readonly Version[], report: (issue: Issue) => undefined): PromisesData | undefined {
  if (tree === undefined) return undefined
  const promises = readPromises(tree, 'promises', properties, report)
  const keys = versions.map(({ key }) => key).filter(isRead)
  const list = isMapping(tree) ? 'promises.hold' : 'promises'
  // A key with problems of its own has no meaning that promises could be about; the names of its inputs can be known all the same.
  const all = versions.map(({ key }) => key)
  for (const issue of keys.length === versions.length ? checkPromises(promises, keys, list) : checkRanges(promises, all, list)) report(issue)
  return promises
}

const isRead = (key: Version['key']): boolean => key.name !== ''
