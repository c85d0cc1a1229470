/** What a number system must offer so that a key can be computed in it. Each is one small file. */
import type { RoundingMode } from '../core/node.ts'
import * as rational from './rational.ts'

/**
 * A number system. Every operation may answer `undefined`: the value does not exist (a division by zero), or cannot be had exactly in
 * this system.
 */
export interface Arithmetic<N> {
  readonly lit: (text: string) => N | undefined
  readonly add: (a: N, b: N) => N | undefined
  readonly mul: (a: N, b: N) => N | undefined
  readonly div: (a: N, b: N) => N | undefined
  readonly min: (a: N, b: N) => N | undefined
  readonly max: (a: N, b: N) => N | undefined
  readonly round: (x: N, to: N, mode: RoundingMode) => N | undefined
  /** 1 where `x ≥ 0`, else 0. */
  readonly step: (x: N) => N | undefined
}

/** Exact rationals. */
export const rationals: Arithmetic<rational.Rational> = {
  lit: rational.fromText,
  add: rational.add,
  mul: rational.mul,
  div: rational.div,
  min: rational.min,
  max: rational.max,
  round: rational.round,
  step: (x) => (x.n >= 0n ? rational.one : rational.zero),
}
