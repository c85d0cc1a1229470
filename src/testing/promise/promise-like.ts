/** A promise as people write it in a test: as in a file, or as the data of a loaded agreement. */
import type { Agreement } from '../../agreement/agreement.ts'
import { type Issue, raise } from '../../core/issue.ts'
import type { KeyData } from '../../core/key.ts'
import { type PromiseData, type PromisesData, standalone } from '../../core/promise.ts'
import { properties } from '../../proof/property/index.ts'
import { readPromise } from '../../proof/property/read-promises.ts'
import { treeOf } from '../../text/plain.ts'
import { type RangesLike, rangesOf } from '../draw/known-axes.ts'

/** `'balance'`, `{ floor: { of: 'W', at: '92% * labour' }, over: { units: [1, 500] } }`, or a promise of a loaded agreement. */
export type PromiseLike = string | PromiseData | Readonly<Record<string, unknown>>

/** What a promise is about: a key, or every version of an agreement, with the ranges and assumptions that its promises share. */
export type Subject = KeyData | (Agreement & { readonly promises?: PromisesData })

/** A promise that stands by itself, and the key it is about. */
export interface Standing {
  readonly key: KeyData
  readonly promise: PromiseData
  /** From when this version of the key holds, where there are several. */
  readonly from?: string
}

/** @throws every problem of the promise at once */
export function standingOf(subject: Subject, written: PromiseLike, over: RangesLike = {}): readonly Standing[] {
  const read = promiseOf(written)
  const promise = { ...read, over: { ...read.over, ...rangesOf(over) } }
  if (!('versions' in subject)) return [{ key: subject, promise }]
  const common = subject.promises ?? { over: {}, assume: [], hold: [] }
  const several = subject.versions.length > 1
  return subject.versions.map(({ key, from }) => ({ key, promise: standalone(common, promise), ...(several && from !== undefined && { from }) }))
}

function promiseOf(written: PromiseLike): PromiseData {
  if (isPromiseData(written)) return written
  const issues: Issue[] = []
  const promise = readPromise(treeOf(written), 'promise', properties, (issue) => void issues.push(issue))
  raise(issues)
  return promise as PromiseData
}

const isPromiseData = (written: PromiseLike): written is PromiseData =>
  typeof written === 'object' && typeof written['property'] === 'string' && typeof written['with'] === 'object'
