/** The questions of a scenario file to one key: what each needs of it, and how it is answered. */
import type { ScenarioPlan } from '../../core/scenario-plan.ts'
import { breakEvens } from '../../scenario/break-even.ts'
import { scenarios } from '../../scenario/cases.ts'
import { effort } from '../../scenario/effort/effort.ts'
import { incentives } from '../../scenario/incentive/incentives.ts'
import { misreporting } from '../../scenario/reporting.ts'
import { stress } from '../../scenario/stress.ts'
import { grid, sweep } from '../../scenario/sweep.ts'
import { tornado } from '../../scenario/tornado.ts'
import { turns } from '../../scenario/turns.ts'
import { uncertainty } from '../../scenario/uncertainty/uncertainty.ts'
import type { AboutKey } from '../view/about-key.ts'
import { incentiveTables } from '../view/incentive-tables.ts'
import { caseTable, crossingTable, effortTable, gridTable, stressTable, sweepTable, tornadoTable } from '../view/scenario-tables.ts'
import { uncertaintyTables } from '../view/uncertainty-tables.ts'
import type { OwnPlan } from './own-plan.ts'
import type { Part } from './part.ts'
import type { Needed } from './skipped.ts'

/** A part that a key answers, if it has what is needed. */
export interface Question {
  readonly part: string
  /** The part, within a sentence. */
  readonly about: string
  readonly needs: readonly Needed[]
  readonly compute: Part['compute']
}

/** In the order in which they are answered. */
export const questionsOf = (plan: ScenarioPlan, own: OwnPlan, about: AboutKey): readonly Question[] => [
  { part: 'cases', about: 'the cases', needs: [], compute: () => [caseTable(about, scenarios(own.situation, own.cases))] },
  ...tableQuestions(plan, own, about),
  ...amountQuestions(plan, own, about),
  ...boxQuestions(plan, own, about),
  ...longQuestions(plan, own, about),
]

const input = (name: string): Needed => ({ name, kind: 'input' })
const amount = (name: string): Needed => ({ name, kind: 'partner or line' })

function tableQuestions({ sweeps, tables }: ScenarioPlan, { situation }: OwnPlan, about: AboutKey): readonly Question[] {
  return [
    ...sweeps.map((axis) => ({
      part: `along ${axis.along}`,
      about: `the sweep along ${axis.along}`,
      needs: [input(axis.along)],
      compute: () => [sweepTable(about, axis, sweep(situation, axis))],
    })),
    ...tables.map((asked) => ({
      part: `table of ${asked.of}`,
      about: `the table of ${asked.of} along ${asked.rows.along} and ${asked.columns.along}`,
      needs: [amount(asked.of), input(asked.rows.along), input(asked.columns.along)],
      compute: () => [gridTable(about, asked.rows.along, asked.columns.along, grid(situation, asked))],
    })),
  ]
}

function amountQuestions({ tornado: tornados, breakEvens: crossed }: ScenarioPlan, { situation, ranges }: OwnPlan, about: AboutKey): readonly Question[] {
  return [
    ...tornados.map((of) => ({
      part: `tornado of ${of}`,
      about: `the tornado of ${of}`,
      needs: [amount(of)],
      compute: () => {
        const found = tornado(situation, { of, ...(ranges && { ranges }) })
        return [tornadoTable(about, found, turns(situation, found))]
      },
    })),
    ...crossed.map((asked) => ({
      part: `break-even of ${asked.of}`,
      about: `the break-even of ${asked.of} along ${asked.along}`,
      needs: [amount(asked.of), input(asked.along)],
      compute: () => [crossingTable(about, asked, breakEvens(situation, asked))],
    })),
  ]
}

function boxQuestions({ incentives: asked }: ScenarioPlan, { situation, ranges, stress: stressed }: OwnPlan, about: AboutKey): readonly Question[] {
  const options = ranges ? { ranges } : {}
  const worst: Question = {
    part: 'stress',
    about: 'the stress',
    needs: [],
    compute: () => [
      stressTable(
        about,
        stressed.map((of) => ({ of, worst: stress(situation, { of, ...options }) })),
      ),
    ],
  }
  const gains: Question = {
    part: 'incentives',
    about: 'the incentives',
    needs: [],
    compute: () => incentiveTables(about, incentives(situation, options), misreporting(situation)),
  }
  return [...(stressed.length > 0 ? [worst] : []), ...(asked ? [gains] : [])]
}

function longQuestions({ effort: levers }: ScenarioPlan, { situation, uncertainty: drawn }: OwnPlan, about: AboutKey): readonly Question[] {
  const efforts: Question = {
    part: 'effort',
    about: 'the effort',
    needs: levers.flatMap(({ input: name, by }): readonly Needed[] => [input(name), ...(by === undefined ? [] : [{ name: by, kind: 'partner' } as const])]),
    compute: () => [effortTable(about, effort(situation, levers))],
  }
  const draws = (plan: NonNullable<typeof drawn>): Question => ({
    part: 'uncertainty',
    about: 'the uncertainty',
    needs: [],
    compute: (after) => uncertaintyTables(about, uncertainty(situation, plan, after)),
  })
  return [...(levers.length > 0 ? [efforts] : []), ...(drawn ? [draws(drawn)] : [])]
}
