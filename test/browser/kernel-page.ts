/** What a page of the kernel suite runs: it settles what it is handed, and says on which back-end. */
import { type Batch, type BatchOptions, compile } from '../../src/batch/index.ts'
import type { KeyData } from '../../src/core/key.ts'
import { answersOf } from '../batch/answers.ts'

/** One batch: columns of numbers by input. */
export interface Work {
  readonly key: KeyData
  readonly columns: Readonly<Record<string, readonly number[]>>
}

export interface Worked {
  readonly backend: Batch['backend']
  /** Per row the cents, or the codes of what is wrong. */
  readonly answers: readonly (readonly string[])[]
}

/** Settles on a back-end; a page and this process do the same. */
export function work({ key, columns }: Work, backend: NonNullable<BatchOptions['backend']>): Worked {
  const batch = compile(key, { backend })
  const given = Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, Float64Array.from(values)]))
  return { backend: batch.backend, answers: answersOf(batch.settleColumns(given, { onIssue: 'report' })) }
}

/** Does it in a task of the page's own: what a driver evaluates is above the policy of the page. */
export const ask = (given: Work, backend: NonNullable<BatchOptions['backend']>): Promise<Worked> =>
  new Promise((resolve, reject) => {
    setTimeout(() => {
      try {
        resolve(work(given, backend))
      } catch (error) {
        reject(error)
      }
    })
  })

Object.assign(globalThis, { ask })
