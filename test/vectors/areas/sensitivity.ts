/** Answers vectors of the area `sensitivity` through the public API, by rule and shape of the input. */

import { add, type Expr, mul, plain } from '../../../src/index.ts'
import {
  exactValue,
  ishigami,
  ishigamiIndices,
  latinHypercube,
  morris,
  productIndices,
  type SobolIndices,
  sobolG,
  sobolGIndices,
  sobolSequence,
} from '../../../src/theory/index.ts'
import type { Vector } from '../compare.ts'
import { type Fields, maybe, noAnswer, numberText, plainName, text, type Values } from './read.ts'

type Numbers = readonly (string | number)[]

export function answer(vector: Vector): unknown {
  const [rule, input] = [plainName(vector), vector.input]
  if (/ishigami/.test(rule))
    return input['x'] ? ishigami(input['x'] as [string, string, string], parameters(input)) : indices(ishigamiIndices(parameters(input)))
  if (/sobolg|gfunction/.test(rule)) return input['x'] ? sobolG(input['a'] as Numbers, input['x'] as Numbers) : indices(sobolGIndices(input['a'] as Numbers))
  if (/product/.test(rule)) return indices(productIndices(maybe(input, 'V', 'variances', 'relative') as Numbers))
  if (/morris/.test(rule)) return effects(input)
  if (/sobol/.test(rule)) return points(input)
  if (/lhs|latin/.test(rule))
    return latinHypercube({ dimension: Number(input['dimension']), count: Number(maybe(input, 'n', 'count')), seed: Number(maybe(input, 'seed') ?? 0) })
  return noAnswer(vector)
}

const parameters = (input: Fields) => ({ a: numberText(maybe(input, 'a') ?? 7), b: numberText(maybe(input, 'b') ?? '0.1') })
const indices = ({ first, total, variance }: SobolIndices): Values => ({ S: first, S1: first, ST: total, variance, Var: variance })

/** Point by index, or several from one on; with `skip`, from that index. */
function points(input: Fields): unknown {
  const dimension = Number(text(input, 'dimension', 'd'))
  const index = maybe(input, 'index')
  if (index !== undefined) return sobolSequence({ dimension, from: Number(index), count: 1 })[0]
  return sobolSequence({ dimension, from: Number(maybe(input, 'skip', 'from') ?? 0), count: Number(maybe(input, 'n', 'count')) })
}

/** The effects of a linear function, from the corners and the middle of the cube. */
function effects(input: Fields): Values {
  const b = (maybe(input, 'b', 'coefficients') as Numbers).map(numberText)
  const linear = (point: readonly string[]): string => {
    const terms = b.map((weight, i) => mul(plain(weight as `${number}`), plain(point[i] as `${number}`)))
    return exactValue(terms.reduce((left: Expr<'1', object>, right) => add(left, right)) as Expr<'1', never>)
  }
  const { mu, muStar, sigma } = morris(
    linear,
    ['0', '1/4', '1/3'].map((x) => b.map(() => x)),
    '1/2',
  )
  return { mu, muStar, mu_star: muStar, sigma }
}
