/** Tables of what happens when one input moves, or two. */
import { type Issue, isSplitKeyError, unknownName } from '../core/issue.ts'
import { type Numeric, readNumeric } from '../number/numeric.ts'
import { add, div, mul, type Rational, rational, sub, toText, zero } from '../number/rational.ts'
import { checkWhole } from './check-whole.ts'
import { netsOf, settleAt, settledAmount } from './settled.ts'
import { moved, readSituation, type Situation, type Values } from './situation.ts'

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

/** One-way table. @throws every problem of the base and of the axis at once @example sweep({ key, inputs }, { along: 'price', from: 50, to: 70, steps: 5 }) */
export function sweep(situation: Situation, axis: Axis): readonly SweepRow[] {
  const issues: Issue[] = []
  const values = valuesOf(situation, axis, '', issues)
  const at = readSituation(situation, issues)
  return values.map((value) => {
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

/** Two-way table of one partner, `pot`, `joint` or a line, settled. @throws as `sweep`, `duplicate-name` for one input twice, and `unknown-name` */
export function grid(situation: Situation, { of, rows, columns }: { readonly of: string; readonly rows: Axis; readonly columns: Axis }): Grid {
  const issues: Issue[] = []
  const [down, across] = [valuesOf(situation, rows, 'rows.', issues), valuesOf(situation, columns, 'columns.', issues)]
  if (rows.along === columns.along)
    issues.push({ code: 'duplicate-name', path: 'columns.along', name: columns.along, message: 'rows and columns move one input' })
  const at = readSituation(situation, issues)
  settledAmount(settleAt(situation, at), of)
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

/** The values along an axis; none where there is a problem, which is reported at `within` and the field. */
function valuesOf({ key }: Situation, { along, from, to, steps }: Axis, within: string, issues: Issue[]): readonly Rational[] {
  const before = issues.length
  const known = Object.keys(key.inputs)
  if (!known.includes(along)) issues.push(unknownName('unknown-input', `${within}along`, along, known))
  checkWhole(steps, `${within}steps`, [2, mostSteps], issues)
  const [low, high] = [readNumeric(from, `${within}from`, issues) ?? zero, readNumeric(to, `${within}to`, issues) ?? zero]
  if (issues.length > before) return []
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
