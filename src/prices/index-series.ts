/** An index over time: one basis, one value per period. Functions over it are exact and answer new series. */
import { type Issue, SplitKeyError } from '../core/issue.ts'
import { add, compare, fromText, mul, neg, type Rational, rational, sub, toText } from '../number/rational.ts'
import { type IndexBasis, type IndexValue, positiveText } from './index-value.ts'
import { ordinal, shifted } from './ordinal.ts'

/** Values by period (`2021-03`, `2021-Q1` or `2021`, one kind in a series), in order of time; canonical text. */
export interface IndexSeries extends IndexBasis {
  readonly values: Readonly<Record<string, string>>
}

const fail = (issue: Issue): never => {
  throw new SplitKeyError([issue])
}

/**
 * @throws `schema` for periods that are not written as periods or not all of one kind, `not-a-number`, `out-of-range`
 * @example indexSeries({ index: 'steel', base: '2015', values: { '2021-01': '100', '2021-02': '104.5' } })
 */
export function indexSeries(given: IndexBasis & { readonly values: Readonly<Record<string, number | string>> }): IndexSeries {
  const periods = Object.keys(given.values).sort((a, b) => ordinal(a).number - ordinal(b).number)
  if (new Set(periods.map((period) => ordinal(period).perYear)).size > 1)
    fail({ code: 'schema', path: 'values', message: 'months, quarters and years do not mix in one series' })
  return withValues(
    given,
    periods.map((period) => [period, positiveText(given.values[period] as number | string, period)]),
  )
}

const withValues = ({ index, base, edition }: IndexBasis, values: readonly (readonly [string, string])[]): IndexSeries =>
  Object.freeze({ index, base, ...(edition !== undefined && { edition }), values: Object.freeze(Object.fromEntries(values)) })

/** The value in a period, with its basis. @throws `unknown-period` where there is none @example indexAt(steel, '2021-02').value */
export function indexAt({ values, ...basis }: IndexSeries, period: string): IndexValue {
  const value = Object.hasOwn(values, period) ? values[period] : undefined
  return value === undefined
    ? fail({ code: 'unknown-period', path: period, message: `${basis.index} has no value for ${period}` })
    : Object.freeze({ ...basis, value })
}

/** Publication lag: in each period the value of `periods` earlier. @example lagged(steel, 2) */
export const lagged = (series: IndexSeries, periods: number): IndexSeries =>
  withValues(
    series,
    Object.entries(series.values).map(([period, value]) => [shifted(period, periods), value]),
  )

/**
 * Averaging period: the mean of the last `periods` values, this one included; periods before which the series does not reach back far
 * enough, or that miss one, have none. @example averaged(steel, 3)
 */
export function averaged(series: IndexSeries, periods: number): IndexSeries {
  if (!Number.isInteger(periods) || periods < 1)
    fail({ code: 'out-of-range', path: 'periods', input: 'periods', message: `an average is taken over whole periods, at least 1: found ${periods}` })
  const window = (period: string): readonly (string | undefined)[] => Array.from({ length: periods }, (_, back) => series.values[shifted(period, -back)])
  const means = Object.keys(series.values).flatMap((period) => {
    const values = window(period)
    return values.includes(undefined) ? [] : [[period, mean(values as string[])] as const]
  })
  return withValues(series, means)
}

const mean = (values: readonly string[]): string => toText(mul(values.map(fromText).reduce(add), rational(1n, BigInt(values.length))))

/**
 * Stepped index: the value stays where it is until the index has moved away from it by at least `by` (`'2%'`), then takes the new value as
 * a whole. It jumps; as wages do that follow a pivot index. @example stepped(health, '2%')
 */
export function stepped(series: IndexSeries, by: number | string): IndexSeries {
  const threshold = fromText(positiveText(by, 'by'))
  let held: Rational | undefined
  return withValues(
    series,
    Object.entries(series.values).map(([period, text]) => {
      const value = fromText(text)
      if (held === undefined || compare(size(sub(value, held)), mul(threshold, held)) >= 0) held = value
      return [period, toText(held)]
    }),
  )
}

const size = (x: Rational): Rational => (x.n < 0n ? neg(x) : x)
