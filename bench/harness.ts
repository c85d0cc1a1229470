/** Measures several ways of doing one thing in one interleaved run, so that the machine's moods hit all of them alike. */

export interface Contender {
  readonly name: string
  /** Does the work once, on the case of this number; the answer is used, so that it cannot be optimised away. */
  readonly run: (index: number) => unknown
}

export interface Measured {
  readonly name: string
  /** Median time of one run, in microseconds. */
  readonly micros: number
  /** Median of the per-round ratios to the reference: below 1 is faster. */
  readonly ratio: number
}

let sink: unknown

function timeOnce(contender: Contender, runs: number): number {
  const start = process.hrtime.bigint()
  for (let index = 0; index < runs; index++) sink = contender.run(index)
  return Number(process.hrtime.bigint() - start) / runs / 1000
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

/** Enough runs that one timing takes about this long. */
const sliceMillis = 20

/** Times all contenders in rounds; ratios are to the one named `reference`, taken within each round. */
export function measure(contenders: readonly Contender[], reference: string, rounds = 21): readonly Measured[] {
  const runs = contenders.map((contender) => {
    const slow = timeOnce(contender, 1) > sliceMillis * 1000
    for (let warm = 0; warm < 3 && !slow; warm++) timeOnce(contender, 50)
    return slow ? 1 : Math.max(1, Math.round((sliceMillis * 1000) / Math.max(timeOnce(contender, 20), 0.01)))
  })
  const times: number[][] = contenders.map(() => [])
  for (let round = 0; round < rounds; round++)
    contenders.forEach((contender, index) => {
      ;(times[index] as number[]).push(timeOnce(contender, runs[index] as number))
    })
  const base = times[contenders.findIndex(({ name }) => name === reference)] as readonly number[]
  return contenders.map(({ name }, index) => ({
    name,
    micros: median(times[index] as readonly number[]),
    ratio: median((times[index] as readonly number[]).map((time, round) => time / (base[round] as number))),
  }))
}

/** What was computed last: read once at the end so that no run is dead code. */
export const lastAnswer = (): unknown => sink
