/** The promises of an agreement, one test each. */
import { type PromiseData, promiseLabel, standalone } from '../../core/promise.ts'
import type { Standing, Subject } from './promise-like.ts'

/** A promise of an agreement about one version of its key. */
export interface StatedPromise extends Standing {
  /** What its partners call it, and from when where the agreement has several versions. */
  readonly label: string
}

/**
 * Every promise that an agreement states, for every version of its key, to be given to `holds` or `proved`.
 * @example for (const { label, key, promise } of statedPromises(garden)) test(label, () => holds(key, promise))
 */
export function statedPromises(whole: Exclude<Subject, { readonly parties: unknown }>): readonly StatedPromise[] {
  const { promises, versions } = whole
  if (!promises) return []
  return versions.flatMap(({ key, from }) =>
    promises.hold.map((promise: PromiseData) => {
      const label = promiseLabel(promise)
      const dated = versions.length > 1
      return {
        key,
        promise: standalone(promises, promise),
        label: dated ? `${label} (${from ?? 'from the start'})` : label,
        ...(dated && from !== undefined && { from }),
      }
    }),
  )
}
