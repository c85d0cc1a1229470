/** Tables of what happens when one input moves, or two. */
import { isSplitKeyError, raise, SplitKeyError, unknownName } from '../core/issue.ts'
import type { Numeric } from '../number/numeric.ts'
import { add, div, mul, type Rational, rational, sub, toText } from '../number/rational.ts'
import { netsOf, settleAt, settledAmount } from './settled.ts'
import { exactNumber, moved, readSituation, type Situation, type Values } from './situation.ts'

/** An input at evenly spaced values, both ends included; those that follow it move with it. */
export interface Axis {
  readonly along: string
  readonly from: Numeric
  readonly to: Numeric
  /** How many values: 2 or more. */
  readonly steps: number
}

/** One value of the input, and what every partner is left with, settled; `problem` where the key has no value. */
export interface SweepRow {
  readonly value: string
  readonly net: Readonly<Record<string, string>>
  readonly problem?: string
}

/** One-way table. @throws `unknown-input`, `out-of-range`, every problem of the base @example sweep({ key, inputs }, { along: 'price', from: 50, to: 70, steps: 5 }) */
export function sweep(situation: Situation, axis: Axis): readonly SweepRow[] {
  const at = readSituation(situation)
  return valuesOf(situation, axis).map((value) => {
    const settlement = attempt(() => settleAt(situation, moved(situation, at, [[axis.along, value]])))
    return { value: toText(value), ...('problem' in settlement ? { net: {}, problem: settlement.problem } : { net: netsOf(settlement.done) }) }
  })
}

/** A two-way table: `rows[i][j]` is the amount where the row input has its i-th value and the column input its j-th; `''` where there is none. */
export interface Grid {
  readonly of: string
  readonly rowValues: readonly string[]
  readonly columnValues: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Two-way table of one partner, `pot`, `joint` or a line, settled. @throws as `sweep`, and `unknown-name` */
export function grid(situation: Situation, { of, rows, columns }: { readonly of: string; readonly rows: Axis; readonly columns: Axis }): Grid {
  const at = readSituation(situation)
  if (rows.along === columns.along)
    throw new SplitKeyError([{ code: 'duplicate-name', path: 'columns.along', name: columns.along, message: 'rows and columns move one input' }])
  settledAmount(settleAt(situation, at), of)
  const [down, across] = [valuesOf(situation, rows), valuesOf(situation, columns)]
  const cell = (values: Values): string => {
    const found = attempt(() => toText(settledAmount(settleAt(situation, values), of)))
    return 'problem' in found ? '' : found.done
  }
  return {
    of,
    rowValues: down.map(toText),
    columnValues: across.map(toText),
    rows: down.map((row) =>
      across.map((column) =>
        cell(
          moved(situation, at, [
            [rows.along, row],
            [columns.along, column],
          ]),
        ),
      ),
    ),
  }
}

const mostSteps = 10_000

function valuesOf({ key }: Situation, { along, from, to, steps }: Axis): readonly Rational[] {
  const known = Object.keys(key.inputs)
  if (!known.includes(along)) raise([unknownName('unknown-input', 'along', along, known)])
  if (!Number.isInteger(steps) || steps < 2 || steps > mostSteps)
    raise([{ code: 'out-of-range', path: 'steps', input: 'steps', message: `a table has 2 to ${mostSteps} steps: found ${steps}` }])
  const [low, high] = [exactNumber(from, 'from'), exactNumber(to, 'to')]
  const step = div(sub(high, low), rational(BigInt(steps - 1))) as Rational
  return Array.from({ length: steps }, (_, index) => add(low, mul(step, rational(BigInt(index)))))
}

/** A point without a value is a result too; anything else that goes wrong is an error. */
function attempt<T>(work: () => T): { readonly done: T } | { readonly problem: string } {
  try {
    return { done: work() }
  } catch (error) {
    if (!isSplitKeyError(error, 'divides-by-zero') && !isSplitKeyError(error, 'negative-weight')) throw error
    return { problem: error.issues.map(({ message }) => message).join('; ') }
  }
}
