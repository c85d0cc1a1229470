/** The integers of a plan in BigInt, for one row: no limits, and the meaning of the list. */
import { roundedQuotient } from '../../number/rational.ts'
import type { Integer } from '../analysis/integers.ts'

/** Computes every integer. A division by zero answers zero; the caller looks at the divisors. `input` is in units of `10^-decimals`. */
export function runIntegers(list: readonly Integer[], input: (name: string, decimals: number) => bigint): readonly bigint[] {
  const values: bigint[] = []
  for (const own of list) values.push(valueIn(own, values, input))
  return values
}

function valueIn(own: Integer, values: readonly bigint[], input: (name: string, decimals: number) => bigint): bigint {
  const at = (index: number): bigint => values[index] as bigint
  switch (own.op) {
    case 'const':
      return own.value
    case 'input':
      return input(own.name, own.decimals)
    case 'sum': {
      let total = 0n
      for (const { of, times } of own.terms) total += at(of) * times
      return total
    }
    case 'product':
      return at(own.args[0]) * at(own.args[1])
    case 'min':
    case 'max': {
      const [a, b] = [at(own.args[0]), at(own.args[1])]
      return a < b === (own.op === 'min') ? a : b
    }
    case 'step':
      return at(own.args[0]) >= 0n ? 1n : 0n
    case 'abs':
      return at(own.args[0]) < 0n ? -at(own.args[0]) : at(own.args[0])
    case 'sign':
      return at(own.args[0]) < 0n ? -1n : at(own.args[0]) > 0n ? 1n : 0n
    case 'round':
      return at(own.args[1]) > 0n ? roundedQuotient(at(own.args[0]), at(own.args[1]), own.mode) : 0n
  }
}
