/** How the checker says no, and how it stays within bounds whatever it is given. */
import { type Issue, SplitKeyError } from '../../core/issue.ts'

/** What a certificate may ask for at most. Each is far above what a real proof needs and far below what a computer cannot do. */
export const limits = {
  /** Instructions of the program. */
  program: 5_000,
  /** Entries of a list, ranges of a box. */
  list: 100_000,
  /** Trees within trees. */
  depth: 1_000,
  /** Total degree of a polynomial: exponents are packed into bytes. */
  degree: 100,
  /** Coefficients that decide the sign of one polynomial. */
  coefficients: 131_072,
  /** Products of coefficients in one whole check, each counted by the size of its numbers. */
  work: 500_000_000,
  /** Problems reported. */
  issues: 50,
} as const

/** No number on the way is larger: 8,192 bits. */
const largest = 1n << 8_192n
// Named, since negating so large a number anew in every comparison costs more than what is compared.
const smallest = -largest

/** What is left of the work allowed; the one thing the checker counts down. */
export interface Work {
  left: number
}

/** Stops this part of the check: what `path` says can be read, and does not follow. */
export function unproved(path: string, message: string): never {
  throw new SplitKeyError([{ code: 'not-proved', path, message }])
}

/** Stops this part of the check: what `path` says is malformed. */
export function refuse(path: string, message: string): never {
  throw new SplitKeyError([{ code: 'schema', path, message }])
}

/** Stops the whole check. */
export function tooLarge(message: string): never {
  throw new SplitKeyError([{ code: 'too-large', path: '', message }])
}

/** Counts work, and stops when it is more than any honest certificate asks for. */
export function spend(work: Work, amount: number): void {
  work.left -= amount
  if (work.left < 0) tooLarge('the certificate asks for more work than a check may cost')
}

const small = 1n << 60n
const smallNegative = -small

/** How many words of 64 bits a number takes, about: what multiplying by it costs. */
export const size = (value: bigint): number => (value < small && value > smallNegative ? 1 : Math.ceil(value.toString(16).length / 16))

/** The number itself, unless it has grown beyond all use. */
export function bounded(value: bigint): bigint {
  if (value > largest || value < smallest) tooLarge('a number has more than 8192 bits')
  return value
}

/** What stopped a part of the check; anything else is a mistake of the checker itself, and is passed on. */
export function issuesOf(error: unknown): readonly Issue[] {
  if (error instanceof SplitKeyError) return error.issues
  throw error
}
