/** Answers to promises as data for programs. */
import { isHeld } from '../../proof/answer-promise.ts'
import type { LoadedKey } from '../load-key.ts'
import { keyPrint } from '../prints.ts'
import type { Answered } from '../promises.ts'

/** The certificate stays out: it is written to a file of its own. */
export const promisesAnswerData = ({ whole }: LoadedKey, answered: readonly Answered[], library: string): unknown => ({
  agreement: whole.name,
  fingerprints: { key: keyPrint(whole), library },
  holds: answered.every(({ answer }) => isHeld(answer)),
  promises: answered.map(({ label, sentence, version, promise, claim, goals, answer, replayed, milliseconds }) => {
    const { certificate, ...rest } = answer as typeof answer & { readonly certificate?: { readonly roundings: readonly string[] } }
    const about = 'goal' in answer ? goals[answer.goal]?.about : undefined
    return {
      promise: label,
      sentence,
      ...(version.from !== undefined && { from: version.from }),
      property: promise.property,
      over: claim.box,
      ...rest,
      ...(certificate && { roundings: certificate.roundings }),
      ...(about !== undefined && { about }),
      ...(replayed && { replayed }),
      milliseconds,
    }
  }),
})
