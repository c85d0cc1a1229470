/** Random numbers from a seed: the same on every machine. */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Numbers in turn. */
export interface Random {
  /** A whole number from 0 to 2³² − 1. */
  readonly bits: () => number
  /** A number strictly between 0 and 1, a multiple of 2⁻⁵³ moved by half of that. */
  readonly part: () => number
  /** Writes so many parts in turn. */
  readonly parts: (to: Float64Array, count: number) => void
  /** Another that goes on from here, by itself. */
  readonly copy: () => Random
}

const two53 = 2 ** 53

/** The generator of this seed, one of `seeds`, and of this stream of it: streams do not follow each other. */
export function random(seed: number, stream = 0): Random {
  const generator = xoroshiro128plus((seed ^ Math.imul(stream + 1, 0x9e3779b1)) | 0)
  // Seeds that differ in few bits begin alike.
  for (let skipped = 0; skipped < 16; skipped++) generator.next()
  return numbersOf(generator)
}

type Generator = ReturnType<typeof xoroshiro128plus>

function numbersOf(generator: Generator): Random {
  return {
    bits: () => generator.next() >>> 0,
    part: () => partOf(generator.next(), generator.next()),
    parts: (to, count) => fill(generator, to, count),
    copy: () => numbersOf(generator.clone()),
  }
}

const partOf = (high: number, low: number): number => ((high >>> 5) * 67108864 + (low >>> 6) + 0.5) / two53

/** A loop of its own, outside of what is made per stream: the engine then makes one piece of machine code of it and of the generator. */
function fill(generator: Generator, to: Float64Array, count: number): void {
  for (let index = 0; index < count; index++) to[index] = partOf(generator.next(), generator.next())
}
