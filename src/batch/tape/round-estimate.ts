/** Rounding of a value that may be a little off: where its error reaches a boundary between two answers, the row stays undecided. */

import type { RoundingMode } from '../../core/node.ts'
import type { Rational } from '../../number/rational.ts'
import { toFloat } from '../../number/to-float.ts'
import { divideRounded } from './divide-whole.ts'
import { type Estimate, scaled } from './estimate.ts'
import { constantPair, singleLimit } from './pair.ts'
import type { TapeWriter } from './tape.ts'

/** The whole number of steps that `x` rounds to, for `steps` = unit ÷ step in lowest terms. */
export function roundEstimate(t: TapeWriter, x: Estimate, steps: Rational, mode: RoundingMode): Estimate {
  const ratio = toFloat(steps)
  const size = x.size * ratio * 1.000001 + 1
  return { register: exactly(t, x, steps, mode) ?? nearly(t, scaled(t, x, ratio), mode), error: 0, size }
}

/** Whole numbers that fit are divided exactly. */
function exactly(t: TapeWriter, x: Estimate, { n, d }: Rational, mode: RoundingMode): number | undefined {
  const numerator = BigInt(Math.ceil(Math.min(x.size, 2 ** 60))) * n
  if (x.error > 0 || numerator + 2n * d > singleLimit) return undefined
  const top = t.binary('mul', x.register, t.constant(Number(n)))
  return d === 1n ? top : divideRounded(t, { high: top }, constantPair(t, d), mode, { numerator, divisor: d })
}

function nearly(t: TapeWriter, y: Estimate, mode: RoundingMode): number {
  const margin = t.constant(y.error + 2 ** -51 * (y.size + 1))
  const away = (from: number): void => t.need(t.binary('lt', margin, t.unary('abs', t.binary('sub', y.register, from))))
  if (mode === 'half-away-from-zero' || mode === 'half-even') {
    away(t.binary('add', t.unary('floor', y.register), t.constant(0.5)))
    return t.unary('nearest', y.register)
  }
  away(t.unary('nearest', y.register))
  const negative = t.binary('lt', y.register, t.constant(0))
  const [down, up] = [t.unary('floor', y.register), t.unary('ceil', y.register)]
  if (mode === 'toward-zero') return t.unary('trunc', y.register)
  return mode === 'floor' ? down : mode === 'ceiling' ? up : t.select(negative, down, up)
}
