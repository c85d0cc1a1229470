/** Random numbers from a seed: the same on every machine. */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { SplitKeyError } from '../core/issue.ts'

/** Numbers in turn. */
export interface Random {
  /** A whole number from 0 to 2³² − 1. */
  readonly bits: () => number
  /** A number strictly between 0 and 1, a multiple of 2⁻⁵³ moved by half of that. */
  readonly part: () => number
}

const two32 = 2 ** 32
const two53 = 2 ** 53

/** The generator of this seed, and of this stream of it: streams do not follow each other. @throws `out-of-range` */
export function random(seed: number, stream = 0): Random {
  if (!Number.isSafeInteger(seed) || seed < 0 || seed >= two32)
    throw new SplitKeyError([{ code: 'out-of-range', path: 'seed', input: 'seed', message: `a seed is a whole number from 0 to ${two32 - 1}: found ${seed}` }])
  const generator = xoroshiro128plus((seed ^ Math.imul(stream + 1, 0x9e3779b1)) | 0)
  // Seeds that differ in few bits begin alike.
  for (let skipped = 0; skipped < 16; skipped++) generator.next()
  const bits = (): number => generator.next() >>> 0
  return { bits, part: () => ((bits() >>> 5) * 67108864 + (bits() >>> 6) + 0.5) / two53 }
}
