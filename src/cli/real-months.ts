/** A refuted promise held against real months: a range is what may happen, a month is what did. */
import type { SettledPeriod } from '../agreement/series.ts'
import { compare, fromText, toText } from '../number/rational.ts'
import type { Claim } from '../proof/goal.ts'
import { evaluatorOf } from '../proof/sample/evaluator.ts'
import { along, type Violation, violationAt } from '../proof/sample/violation.ts'
import type { Point } from '../proof/verdict.ts'

/** In which months a promise is missed, those within its ranges. */
export interface Replayed {
  /** How many months were looked at: settled under this version, with every input within the ranges of the promise. */
  readonly months: number
  readonly missed: readonly string[]
  /** What the promise speaks of and no month has, such as a second amount that is added: then months cannot answer it. */
  readonly beyond?: readonly string[]
  /** The month in which it is missed by most. */
  readonly worst?: { readonly period: string; readonly by: string; readonly value: string; readonly along?: string; readonly to?: string }
}

interface Missed {
  readonly period: string
  readonly violation: Violation
}

/** Looks at each month as it was settled; for a promise about two points, the second is where `to` or an end of the range is. */
export function replayedPromise(claim: Claim, series: readonly SettledPeriod[], to?: Point): Replayed {
  const beyond = beyondMonths(claim, series)
  if (beyond.length > 0) return { months: 0, missed: [], beyond }
  const evaluator = evaluatorOf(claim)
  const within = series.flatMap(({ period, settlement: { inputs, opening } }) => {
    const at = pointWithin(claim, { ...opening, ...inputs })
    return at && evaluator.rounded(at) ? [{ period, at }] : []
  })
  const missed = within.flatMap(({ period, at }): readonly Missed[] => {
    const found = claim.goals.flatMap((goal, index) =>
      secondPoints(claim, along(goal), at, to).flatMap((end) => violationAt(claim, index, at, end, evaluator) ?? []),
    )
    const [worst] = found.sort((a, b) => compare(b.by, a.by))
    return worst ? [{ period, violation: worst }] : []
  })
  const [worst] = [...missed].sort((a, b) => compare(b.violation.by, a.violation.by))
  return { months: within.length, missed: missed.map(({ period }) => period), ...(worst && { worst: worstData(claim, worst) }) }
}

const beyondMonths = ({ box }: Claim, [one]: readonly SettledPeriod[]): readonly string[] => {
  const has = one && { ...one.settlement.opening, ...one.settlement.inputs }
  return has ? Object.keys(box).filter((name) => has[name] === undefined) : []
}

/** The month as a point of the claim; `undefined` where the promise does not speak of it. */
function pointWithin({ box }: Claim, values: Readonly<Record<string, string>>): Point | undefined {
  const known = Object.keys(box).every((name) => values[name] !== undefined)
  const inside = Object.entries(box).every(([name, [low, high]]) => {
    const value = fromText(values[name] ?? low)
    return compare(value, fromText(low)) >= 0 && compare(value, fromText(high)) <= 0
  })
  return known && inside ? Object.fromEntries(Object.keys(box).map((name) => [name, values[name] as string])) : undefined
}

function secondPoints({ box }: Claim, moved: string | undefined, at: Point, to: Point | undefined): readonly (Point | undefined)[] {
  if (moved === undefined) return [undefined]
  const ends = [...(box[moved] ?? []), ...(to?.[moved] === undefined ? [] : [to[moved] as string])]
  return ends.filter((end) => end !== at[moved]).map((end) => ({ ...at, [moved]: end }))
}

function worstData({ goals }: Claim, { period, violation: { goal, by, value, to } }: Missed): NonNullable<Replayed['worst']> {
  const moved = goals[goal] && along(goals[goal])
  const second = moved === undefined || !to ? {} : { along: moved, to: to[moved] as string }
  return { period, by: toText(by), value: toText(value), ...second }
}
