/** The loop: damaged texts into every reader, and what must never happen. */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { isUsageError } from '../../src/cli/usage-error.ts'
import { formatIssue, isSplitKeyError } from '../../src/core/issue.ts'
import { mutate, pick } from './mutate.ts'
import type { Target } from './targets.ts'

export interface Finding {
  readonly target: string
  readonly text: string
  readonly what: string
}

export interface Report {
  readonly target: string
  readonly runs: number
  readonly accepted: number
  readonly refused: number
  /** The longest run, in milliseconds of processor time per 100 kB (texts under 10 kB count as 10 kB). */
  readonly slowest: number
}

/** A reader may take a second per 100 kB. */
const limit = 1000
const perHundredKilobytes = (milliseconds: number, text: string): number => (milliseconds * 100_000) / Math.max(text.length, 10_000)

const clean = JSON.stringify(Object.getOwnPropertyNames(Object.prototype))
const polluted = (): boolean => JSON.stringify(Object.getOwnPropertyNames(Object.prototype)) !== clean

/** What a message holds when the program talks to itself; unless it quotes the text. */
const silly = ['undefined', 'NaN', '[object']

/** Reads one text and says what was wrong with how it was read; `undefined` when it was accepted or properly refused. */
export async function attempt(target: Target, text: string): Promise<{ readonly accepted: boolean; readonly wrong?: string }> {
  try {
    await target.read(text)
    return { accepted: true, ...(polluted() && { wrong: 'changed Object.prototype' }) }
  } catch (error) {
    if (polluted()) return { accepted: false, wrong: 'changed Object.prototype' }
    if (isUsageError(error)) return { accepted: false }
    if (!isSplitKeyError(error)) return { accepted: false, wrong: `threw ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}` }
    const talks = error.issues.find(({ message }) => message === '' || silly.some((word) => message.includes(word) && !text.includes(word)))
    if (error.issues.length > 0 && !talks) return { accepted: false }
    return { accepted: false, wrong: `says nothing useful: ${talks ? formatIssue(talks) : error.message}` }
  }
}

/** One attempt and what it took; where that is too long, the least of three: a first run compiles, and any run may collect garbage of those before. */
async function timed(target: Target, text: string) {
  let result: Awaited<ReturnType<typeof attempt>> = { accepted: false }
  let time = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < 3 && time > limit; tries++) {
    const start = process.cpuUsage()
    result = await attempt(target, text)
    time = Math.min(time, perHundredKilobytes(process.cpuUsage(start).user / 1000, text))
  }
  return { result, time }
}

/** Reads damaged texts until `goOn` says no. `before` is told every text before it is read, so that one that hangs is known. */
export async function fuzz(
  target: Target,
  seed: number,
  goOn: (runs: number) => boolean,
  before: (text: string) => void,
  found: (finding: Finding) => void,
): Promise<Report> {
  const random = xoroshiro128plus(seed)
  let [runs, accepted, slowest] = [0, 0, 0]
  for (; goOn(runs); runs++) {
    const text =
      runs < target.corpus.length ? (target.corpus[runs] as string) : mutate(pick(random, target.corpus), random, pick(random, target.corpus), target.tokens)
    before(text)
    const { result, time } = await timed(target, text)
    slowest = Math.max(slowest, time)
    accepted += result.accepted ? 1 : 0
    if (result.wrong !== undefined) found({ target: target.name, text, what: result.wrong })
    else if (time > limit) found({ target: target.name, text, what: `took ${Math.round(time)} ms per 100 kB` })
  }
  return { target: target.name, runs, accepted, refused: runs - accepted, slowest }
}
