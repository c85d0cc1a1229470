import { type NumberLike, outOfRange, readNumber } from '../number-like.ts'
import { fromRational, pi, Real, realText } from '../real.ts'
import type { SobolIndices } from './indices.ts'

/** Parameters of the Ishigami function; customarily a = 7, b = 0.1. */
export interface IshigamiParameters {
  readonly a: NumberLike
  readonly b: NumberLike
}

const read = ({ a, b }: IshigamiParameters): readonly [Real, Real] => [fromRational(readNumber(a, 'a')), fromRational(readNumber(b, 'b'))]

/**
 * The Ishigami function sin x₁ + a·sin² x₂ + b·x₃⁴·sin x₁ on [−π, π]³, to 30 significant digits.
 * @example ishigami([0, 0, 0], { a: 7, b: '0.1' }) // '0'
 */
export function ishigami([x1, x2, x3]: readonly [NumberLike, NumberLike, NumberLike], parameters: IshigamiParameters): string {
  const [a, b] = read(parameters)
  const [x, y, z] = [readNumber(x1, 'x1'), readNumber(x2, 'x2'), readNumber(x3, 'x3')].map(fromRational) as [Real, Real, Real]
  const first = Real.sin(x)
  return realText(first.plus(a.times(Real.sin(y).pow(2))).plus(b.times(z.pow(4)).times(first)))
}

/**
 * Sobol indices of the Ishigami function, to 30 significant digits: V₁ = ½(1 + bπ⁴/5)², V₂ = a²/8, V₁₃ = 8b²π⁸/225. Source: Ishigami &
 * Homma 1990; theory section 10.
 * @example ishigamiIndices({ a: 7, b: '0.1' }).variance // '13.8445876…'
 */
export function ishigamiIndices(parameters: IshigamiParameters): SobolIndices {
  const [a, b] = read(parameters)
  const fourth = pi().pow(4)
  const alone = new Real(1).plus(b.times(fourth).div(5)).pow(2).div(2)
  const second = a.pow(2).div(8)
  const together = b.pow(2).times(fourth).times(fourth).times(8).div(225)
  const variance = alone.plus(second).plus(together)
  if (variance.isZero()) outOfRange('a', 'nothing varies: there is no variance to divide')
  const part = (x: Real): string => realText(x.div(variance))
  return { first: [part(alone), part(second), '0'], total: [part(alone.plus(together)), part(second), part(together)], variance: realText(variance) }
}
