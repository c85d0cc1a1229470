/** What a scenario file asks, part by part: each can be computed, shown and kept by itself. */

import type { KeyData } from '../../core/key.ts'
import type { ScenarioPlan } from '../../core/scenario-plan.ts'
import { breakEvens } from '../../scenario/break-even.ts'
import { scenarios } from '../../scenario/cases.ts'
import { effort } from '../../scenario/effort/effort.ts'
import { incentives } from '../../scenario/incentive/incentives.ts'
import { misreporting } from '../../scenario/reporting.ts'
import type { Situation } from '../../scenario/situation.ts'
import { stress } from '../../scenario/stress.ts'
import { grid, sweep } from '../../scenario/sweep.ts'
import { tornado } from '../../scenario/tornado.ts'
import { uncertainty } from '../../scenario/uncertainty/uncertainty.ts'
import type { DataTable } from '../data-table.ts'
import { incentiveTables } from '../view/incentive-tables.ts'
import { caseTable, crossingTable, effortTable, gridTable, stressTable, sweepTable, tornadoTable } from '../view/scenario-tables.ts'
import { uncertaintyTables } from '../view/uncertainty-tables.ts'

export type After = (done: number, all: number) => void

/** One part of the answer. */
export interface Part {
  readonly name: string
  readonly compute: (after: After) => readonly DataTable[]
}

/** Every part, key by key. */
export const partsOf = (plan: ScenarioPlan): readonly Part[] => Object.entries(plan.keys).flatMap(([name, key]) => partsOfKey(name, key, plan))

function partsOfKey(name: string, key: KeyData, plan: ScenarioPlan): readonly Part[] {
  const situation = situationOf(key, plan)
  const { parties } = key
  const has = (input: string): boolean => Object.hasOwn(key.inputs, input)
  const ranges = plan.ranges && own(plan.ranges, key)
  const cases = Object.fromEntries(Object.entries(plan.cases).map(([one, changes]) => [one, own(changes, key)]))
  const part = (what: string, compute: (after: After) => readonly DataTable[]): Part => ({ name: `${name} ${what}`, compute })
  const title = Object.keys(plan.keys).length === 1 ? key.name : `${name} ${key.name}`
  const options = ranges ? { ranges } : {}
  return [
    part('cases', () => [caseTable(title, parties, scenarios(situation, cases))]),
    ...plan.sweeps
      .filter(({ along }) => has(along))
      .map((axis) => part(`along ${axis.along}`, () => [sweepTable(title, parties, axis, sweep(situation, axis))])),
    ...plan.tables
      .filter(({ rows, columns }) => has(rows.along) && has(columns.along))
      .map((question) => part(`table of ${question.of}`, () => [gridTable(title, question.rows.along, question.columns.along, grid(situation, question))])),
    ...plan.tornado.map((of) => part(`tornado of ${of}`, () => [tornadoTable(title, tornado(situation, { of, ...options }))])),
    ...plan.breakEvens
      .filter(({ along }) => has(along))
      .map((question) =>
        part(`break-even of ${question.of}`, () => [
          crossingTable(title, question.of, question.along, question.reaches ?? '0', breakEvens(situation, question)),
        ]),
      ),
    ...(plan.stress.length > 0
      ? [
          part('stress', () => [
            stressTable(
              title,
              plan.stress.map((of) => ({ of, worst: stress(situation, { of, ...options }) })),
            ),
          ]),
        ]
      : []),
    ...(plan.incentives ? [part('incentives', () => incentiveTables(key, incentives(situation, options), misreporting(situation)))] : []),
    ...(plan.effort.length > 0 && plan.effort.every(({ input }) => has(input))
      ? [part('effort', () => [effortTable(title, effort(situation, plan.effort))])]
      : []),
    ...(plan.uncertainty ? [part('uncertainty', (after) => uncertaintyTables(title, uncertainty(situation, uncertaintyFor(key, plan), after)))] : []),
  ]
}

/** Keys that are compared need not read the same inputs: each gets its own. */
function situationOf(key: KeyData, { inputs, balances, follows }: ScenarioPlan): Situation {
  const both = Object.entries(follows).filter(([follower, leader]) => Object.hasOwn(key.inputs, follower) && Object.hasOwn(key.inputs, leader))
  const held = Object.fromEntries(Object.entries(key.balances).map(([name, { start }]) => [name, balances?.[name] ?? start]))
  return { key, inputs: own(inputs, key), balances: held, follows: Object.fromEntries(both) }
}

const own = <T>(record: Readonly<Record<string, T>>, { inputs }: KeyData): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => Object.hasOwn(inputs, name)))

function uncertaintyFor(key: KeyData, { uncertainty: plan }: ScenarioPlan) {
  const { inputs = {}, history, correlation, ...rest } = plan as NonNullable<ScenarioPlan['uncertainty']>
  const kept = <T extends { readonly inputs: readonly string[]; readonly months: readonly (readonly string[])[] }>(series: T): T => {
    const places = series.inputs.map((name, index) => ({ name, index })).filter(({ name }) => Object.hasOwn(key.inputs, name))
    return { ...series, inputs: places.map(({ name }) => name), months: series.months.map((month) => places.map(({ index }) => month[index] as string)) }
  }
  return { ...rest, inputs: own(inputs, key), ...(history && { history: kept(history) }), ...(correlation && { correlation: kept(correlation) }) }
}
