/** What a call that may be interrupted says about itself while it works. */

/** What is printed where it is interrupted: on standard output what is finished and not printed yet, on standard error what is missing. */
export interface LastWords {
  readonly out: string
  readonly err: string
}

export interface Interruption {
  /** From now on these are the last words. */
  readonly says: (words: LastWords) => void
  /** Runs what an interruption has to wait for: a file, or an answer together with the words about it. */
  readonly waitsFor: <T>(work: () => T) => T
}

/** Of a call that runs to its end, or ends as the system ends it. */
export const uninterrupted: Interruption = { says: () => undefined, waitsFor: (work) => work() }
