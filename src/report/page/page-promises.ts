/** The promises of an agreement with what is known about them. */
import { type PromiseData, type PromisesData, promiseLabel } from '../../core/promise.ts'
import { promiseSentence } from '../../proof/property/sentence.ts'
import type { PromiseVerdict } from '../prose/prose.ts'
import type { PagePromise } from './page-data.ts'

/** Verdicts belong to the promise whose name or English sentence they repeat; the others stand for themselves. */
export function pagePromises(stated: PromisesData | undefined, verdicts: readonly PromiseVerdict[]): readonly PagePromise[] {
  const all = stated?.hold ?? []
  const isAbout = (promise: PromiseData, { sentence }: PromiseVerdict): boolean =>
    [promise.name, promiseLabel(promise), promiseSentence(promise)].some((text) => text !== undefined && plain(text) === plain(sentence))
  const own = all.map((promise): PagePromise => {
    const verdict = verdicts.find((one) => isAbout(promise, one))?.verdict
    const sentences = { en: promiseSentence(promise, 'en'), nl: promiseSentence(promise, 'nl'), fr: promiseSentence(promise, 'fr') }
    return { ...(promise.name !== undefined && { name: promise.name }), sentences, ...(verdict && { verdict }) }
  })
  const others = verdicts.filter((one) => !all.some((promise) => isAbout(promise, one)))
  return [...own, ...others.map(({ sentence, verdict }) => ({ sentences: { en: sentence, nl: sentence, fr: sentence }, ...(verdict && { verdict }) }))]
}

const plain = (text: string): string => text.trim().replace(/\.$/, '')
