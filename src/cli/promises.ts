/** The promises of an agreement that a call asks about, one by one for every version of its key. */
import type { Version } from '../agreement/agreement.ts'
import { unknownName } from '../core/issue.ts'
import { type PromiseData, promiseLabel, standalone } from '../core/promise.ts'
import { type AnsweredPromise, answerPromise } from '../proof/answer-promise.ts'
import type { Claim } from '../proof/goal.ts'
import { promiseSentence } from '../proof/property/sentence.ts'
import type { Unrefuted } from '../proof/sample/sample.ts'
import type { Point, Verdict } from '../proof/verdict.ts'
import type { Io } from './io.ts'
import type { LoadedKey } from './load-key.ts'
import { withProgress } from './progress.ts'
import type { Replayed } from './real-months.ts'
import { usageError } from './usage-error.ts'

/** One promise about one version. */
export interface Asked {
  readonly label: string
  readonly sentence: string
  /** It stands by itself: with the common ranges and assumptions. */
  readonly promise: PromiseData
  readonly version: Version
  /** From 0. */
  readonly index: number
  /** What the worked examples of the agreement give its inputs and balances, canonical number text: values that can be. */
  readonly examples: readonly Point[]
}

/** Its answer, and how long that took. */
export interface Answered extends Asked, AnsweredPromise {
  readonly milliseconds: number
  /** Where months were given, and it is refuted. */
  readonly replayed?: Replayed
}

/** @throws a usage error for an agreement without promises, and for a name that none of them has */
export function promisesOf({ path, whole }: LoadedKey, only?: string): readonly Asked[] {
  const { promises, versions } = whole
  const examples = whole.examples.map(({ inputs, balances }): Point => ({ ...balances, ...inputs }))
  if (!promises || promises.hold.length === 0) throw usageError(`'${path}' states no promises: write promises: [balance, …] into it`)
  const all = versions.flatMap((version, index) =>
    promises.hold.map((promise): Asked => {
      const label = promiseLabel(promise)
      return {
        label: versions.length > 1 ? `${label} (${version.from ?? 'from the start'})` : label,
        sentence: promiseSentence(promise),
        promise: standalone(promises, promise),
        version,
        index,
        examples,
      }
    }),
  )
  const chosen = only === undefined ? all : all.filter(({ label, promise }) => label === only || promise.name === only || promise.property === only)
  if (chosen.length > 0) return chosen
  const labels = all.map(({ label }) => label)
  const near = unknownName('unknown-name', '', only ?? '', [
    ...labels,
    ...all.flatMap(({ promise: { name, property } }) => (name === undefined ? [property] : [name, property])),
  ])
  throw usageError(
    `no promise is called '${only}'; ${'suggestion' in near ? `did you mean '${near.suggestion}'?` : `there are ${labels.map((label) => `'${label}'`).join(', ')}`}`,
  )
}

/** Answers them one after the other. */
export function answerAll(asked: readonly Asked[], what: string, decide: (claim: Claim) => Verdict | Unrefuted, io: Io): readonly Answered[] {
  return withProgress(io, what, (after) =>
    asked.map((one, index) => {
      const start = io.now()
      const answered = answerPromise(one.version.key, one.promise, decide)
      after(index + 1, asked.length)
      return { ...one, ...answered, milliseconds: Math.round(io.now() - start) }
    }),
  )
}
