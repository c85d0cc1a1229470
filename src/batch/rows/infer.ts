/** The domain of columns: as stated, and where nothing is stated, as the values themselves show. */
import { powerOfTen, rational, toText } from '../../number/rational.ts'
import type { Domain, InputDomain } from '../analysis/domain.ts'
import { mostInferred, type Source } from './source.ts'

/** What is known of the columns of a batch. Bounds that are inferred are powers of two, so that similar batches share one kernel. */
export function domainOf(sources: readonly Source[], stated: Readonly<Record<string, Partial<InputDomain>>>): Domain {
  return Object.fromEntries(
    sources.map((source) => {
      const own = stated[source.name] ?? {}
      // A scaled column says itself what its whole numbers mean.
      const decimals = source.decimals ?? own.decimals ?? rawDecimals(source.values)
      return [source.name, { decimals, range: own.range ?? rangeOf(source, decimals) }]
    }),
  )
}

/** The fewest decimals with which every double is the one nearest to its decimal; rows that need more are decided apart. */
function rawDecimals(values: Float64Array): number {
  let decimals = 0
  let power = 1
  for (const value of values)
    while (decimals < mostInferred && Number.isFinite(value) && Math.round(value * power) / power !== value) {
      decimals++
      power = 10 ** decimals
    }
  return decimals
}

function rangeOf({ values, holds }: Source, decimals: number): readonly [string, string] {
  let [least, most] = [0, 0]
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  const power = holds === 'raw' ? 10 ** decimals : 1
  const text = (end: number): string => toText(rational(BigInt(end), powerOfTen(decimals)))
  return [text(-widened(-least * power)), text(widened(most * power))]
}

/** The next power of two, at most 2⁵³: what lies beyond is decided apart. */
function widened(most: number): number {
  let bound = 1
  while (bound < most && bound < 2 ** 53) bound *= 2
  return most === 0 ? 0 : bound
}
