/** The integers of a row, read from the columns as they are: no text is made of a number that fits. */
import { floorDiv, fromText, powerOfTen } from '../../number/rational.ts'
import type { BatchPlan } from '../analysis/batch-plan.ts'
import type { InputDomain } from '../analysis/domain.ts'
import { runIntegers } from '../exact/run-integers.ts'
import { scaledDouble } from './scaled-text.ts'
import type { Source } from './source.ts'

/**
 * The integers of a plan in a row, or `undefined` where a value leaves the domain, a divisor is zero or a requirement is not met: then they
 * have no meaning, and the settlement of the row says what is wrong.
 */
export function rowIntegers(plan: BatchPlan, sources: readonly Source[]): (row: number) => readonly bigint[] | undefined {
  const read = new Set(plan.integers.flatMap((own) => (own.op === 'input' ? [own.name] : [])))
  const columns = sources.map((source) => ({ ...source, ...boundsOf(plan.domain[source.name] as InputDomain), isRead: read.has(source.name) }))
  const inputs = new Map<string, bigint>()
  return (row) => {
    for (const column of columns) {
      const value = wholeAt(column, row)
      // Also false for NaN.
      if (!(value >= column.lo && value <= column.hi)) return undefined
      if (column.isRead) inputs.set(column.name, BigInt(value))
    }
    const values = runIntegers(plan.integers, inputs)
    for (const { integer } of plan.divisors) if (values[integer] === 0n) return undefined
    for (const { integer } of plan.requirements) if ((values[integer] as bigint) < 0n) return undefined
    return values
  }
}

interface Bounds {
  readonly unitDecimals: number
  readonly lo: number
  readonly hi: number
}

/** The whole numbers within a range, as far as a double holds them. */
function boundsOf({ range, decimals }: InputDomain): Bounds {
  const power = powerOfTen(decimals)
  const [lo, hi] = range.map(fromText) as [{ n: bigint; d: bigint }, { n: bigint; d: bigint }]
  const [least, most] = [Number(-floorDiv(-lo.n * power, lo.d)), Number(floorDiv(hi.n * power, hi.d))]
  return { unitDecimals: decimals, lo: Math.max(least, Number.MIN_SAFE_INTEGER), hi: Math.min(most, Number.MAX_SAFE_INTEGER) }
}

/** A value counted in the unit of its domain; `NaN` where it is not whole there, or too long for a double. */
function wholeAt({ holds, values, decimals, unitDecimals }: Source & Bounds, row: number): number {
  const value = values[row] as number
  if (holds === 'raw') return scaledDouble(value, unitDecimals)
  return decimals === unitDecimals && Number.isSafeInteger(value) ? value : Number.NaN
}
