/** A small stream of random whole numbers, the same for the same seed on every machine. Source: Marsaglia, xorshift, 2003. */
export interface Random {
  /** From 0 up to, not including, `n`. */
  readonly below: (n: bigint) => bigint
  readonly chance: (percent: number) => boolean
}

/** A stream that starts from a seed. */
export function randomFrom(seed: number): Random {
  let state = (seed | 0) === 0 ? 1 : seed | 0
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
  for (let index = 0; index < 10; index++) next()
  const below = (n: bigint): bigint => {
    let value = BigInt(next())
    for (let bound = 1n << 32n; bound < n << 16n; bound <<= 32n) value = (value << 32n) | BigInt(next())
    return value % n
  }
  return { below, chance: (percent) => next() % 100 < percent }
}
