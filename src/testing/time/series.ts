/** Many periods of an agreement, with inputs for whichever version of its key is in force. */
import fc from 'fast-check'
import { type Agreement, versionFor } from '../../agreement/agreement.ts'
import { firstDay } from '../../agreement/period.ts'
import type { PeriodInputs } from '../../agreement/series.ts'
import { type KeyData, rootsOf } from '../../core/key.ts'
import type { InputSpec } from '../../core/node.ts'
import { type InputsOptions, knownAxes } from '../draw/known-axes.ts'
import { type Point, pointsIn } from '../draw/points.ts'
import { thresholdsOf } from '../draw/thresholds.ts'
import { months } from '../keys/months.ts'

/** Which periods, and what comes in. */
export interface SeriesOptions extends InputsOptions {
  /** How many months: one number, or from so many to so many. Default 2 to 24. */
  readonly months?: number | readonly [number, number]
  /** The first month. Default: the month in which the first version begins, or January 2019. */
  readonly from?: string
  /** Inputs that follow a path, such as `{ aluminium: pricePaths({ like: 'aluminium', months: 24 }) }`; months beyond its end keep its last value. */
  readonly paths?: Readonly<Record<string, fc.Arbitrary<readonly string[]>>>
}

/**
 * Inputs for months in a row, drawn like `inputsOf`, for the key that is in force in each of them.
 * @throws `missing-input` for every input without a range, all at once; `unknown-input`, `schema`, `out-of-range`
 * @example fc.assert(fc.property(series(garden), (periods) => settleSeries(garden, periods).length === periods.length))
 */
export function series(
  whole: Agreement,
  { months: count = [2, 24], from = firstMonth(whole), paths = {}, ...options }: SeriesOptions = {},
): fc.Arbitrary<readonly PeriodInputs[]> {
  const [least, most] = typeof count === 'number' ? [count, count] : count
  const free = inputPoints(
    whole.versions.map(({ key }) => key),
    options,
    Object.keys(paths),
  )
  return fc.tuple(fc.array(free, { minLength: least, maxLength: most }), fc.record({ ...paths })).map(([points, along]) =>
    months(points.length, from).map((period, index) => {
      const followed = Object.entries(along).map(([name, path]) => [name, path[Math.min(index, path.length - 1)] as string])
      return { period, inputs: declaredBy(versionFor(whole, period).key, { ...points[index], ...Object.fromEntries(followed) }) }
    }),
  )
}

/** The first whole month of an agreement. */
export function firstMonth({ versions }: Agreement): string {
  const day = firstDay(versions[0]?.from ?? '') ?? '2019-01-01'
  return months(2, day.slice(0, 7))[day.endsWith('-01') ? 0 : 1] as string
}

/** Values for the inputs of all of these keys; where keys declare one input differently, the first declaration counts. */
export function inputPoints(keys: readonly KeyData[], options: InputsOptions, except: readonly string[] = []): fc.Arbitrary<Point> {
  const declared: Record<string, InputSpec> = {}
  for (const { inputs } of [...keys].reverse()) Object.assign(declared, inputs)
  const known = [...Object.keys(declared), ...keys.flatMap(({ balances }) => Object.keys(balances))]
  const free = Object.fromEntries(Object.entries(declared).filter(([name]) => !except.includes(name)))
  return pointsIn(knownAxes(free, known, options, thresholdsOf(keys.flatMap(rootsOf))))
}

/** What a key reads of a point. */
export const declaredBy = ({ inputs }: KeyData, point: Point): Point =>
  Object.fromEntries(Object.entries(point).filter(([name]) => Object.hasOwn(inputs, name)))
