/** One way to compute something, with a name: `run` is timed, its answer compared with the others'. */
export interface Bench {
  readonly name: string
  readonly run: () => readonly number[]
}

/** The number that canonical text stands for. */
export function toNumber(text: string): number {
  const [top, bottom = '1'] = text.split('/') as [string, string?]
  return Number(top) / Number(bottom)
}

/** The players `p0`, `p1`, … */
export const names = (n: number): string[] => Array.from({ length: n }, (_, i) => `p${i}`)

/** Whole numbers below `below`, always the same ones (Park & Miller 1988). */
export function numbers(seed: number, below: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}
