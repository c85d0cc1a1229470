/** Answers vectors of the area `key-on-box` through the public API: a key as a formula, its worst and best case at the corners. */
import { type Expr, formulas } from '../../../src/index.ts'
import { extremesOnBox } from '../../../src/theory/index.ts'
import type { Vector } from '../compare.ts'
import { type Fields, noAnswer, numberText, plainName, shaped } from './read.ts'

const f = formulas({ price: '1', material: '1', wage: '1', hours: '1', share: '1', volume: '1', revenue: '1', cost: '1' })

/** What one partner is paid per unit, by the kind of key. */
const keys: readonly (readonly [RegExp, Expr])[] = [
  [/costplusshare|standard/, f('wage * hours + share * (price - material - wage * hours)')],
  [/proportional/, f('price * wage * hours / (material + wage * hours)')],
  [/costplus|reimburse/, f('wage * hours')],
  [/surplus|profit/, f('share * (price - material - wage * hours)')],
  [/revenue|fixed/, f('share * price')],
]

export function answer(vector: Vector): unknown {
  const formula = keys.find(([name]) => name.test(plainName(vector)))?.[1]
  if (!formula) return noAnswer(vector)
  const { min, max } = extremesOnBox(formula as Expr<'1', never>, ranges(vector.input))
  return shaped({ min: min.value, max: max.value }, vector, 'min')
}

/** A number that does not move is a range of one point. */
const ranges = (input: Fields): Readonly<Record<string, readonly [string, string]>> =>
  Object.fromEntries(
    Object.entries(input).flatMap(([name, given]) => {
      if (!Array.isArray(given) && !/\d/.test(String(given))) return []
      const [low, high] = Array.isArray(given) ? given : [given, given]
      return [[name, [numberText(low), numberText(high)] as const]]
    }),
  )
