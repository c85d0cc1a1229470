/** The integers of a plan in BigInt, for one row: no limits, and the meaning of the list. */
import { roundedQuotient } from '../../number/rational.ts'
import type { Integer } from '../analysis/integer.ts'

/** Computes every integer; inputs are in units of `10^-decimals`. A division by zero answers zero; the caller looks at the divisors. */
export function runIntegers(list: readonly Integer[], inputs: ReadonlyMap<string, bigint>): readonly bigint[] {
  const values: bigint[] = []
  for (const own of list) values.push(integerOf(own, values, inputs))
  return values
}

/** Without functions inside: they would be made again for every integer of every row. */
function integerOf(own: Integer, values: readonly bigint[], inputs: ReadonlyMap<string, bigint>): bigint {
  if (own.op === 'const') return own.value
  if (own.op === 'input') return inputs.get(own.name) as bigint
  if (own.op === 'sum') {
    let total = 0n
    for (const { of, times } of own.terms) total += times === 1n ? (values[of] as bigint) : (values[of] as bigint) * times
    return total
  }
  const a = values[own.args[0]] as bigint
  switch (own.op) {
    case 'step':
      return a >= 0n ? 1n : 0n
    case 'abs':
      return a < 0n ? -a : a
    case 'sign':
      return a < 0n ? -1n : a > 0n ? 1n : 0n
  }
  const b = values[own.args[1]] as bigint
  switch (own.op) {
    case 'product':
      return a * b
    case 'min':
    case 'max':
      return a < b === (own.op === 'min') ? a : b
    case 'round':
      return b > 0n ? roundedQuotient(a, b, own.mode) : 0n
  }
}
