/** A search made ready: the formulas of the requirements and of the objective, to be tried at points. */
import type { DesignObjective, DesignPlan } from '../../core/design-plan.ts'
import { type Issue, raise, unknownName } from '../../core/issue.ts'
import type { KeyData } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import { shown } from '../../core/shown.ts'
import { type Arithmetic, rationals } from '../../number/arithmetic.ts'
import { fromText, type Rational, zero } from '../../number/rational.ts'
import { program } from '../../read/evaluate.ts'
import { codeOf, planOf } from '../../read/plan.ts'
import { withoutRounding } from '../exact-key.ts'
import type { Values } from '../situation.ts'
import { bind } from './bind.ts'
import { formulasOf, type Required, requiredOf, withRanges } from './claims.ts'
import { type Enclosure, enclosures } from './enclosure.ts'
import { monthInputs, openingsAt, openingsOver, readMonths } from './months.ts'
import { type Choice, choiceTexts, type Parameter, parametersOf, valueAt } from './parameters.ts'
import { marginsOf, type Trial } from './trial.ts'

/** A plan with everything read. */
export interface Question {
  readonly plan: DesignPlan
  readonly template: KeyData
  readonly parameters: readonly Parameter[]
  readonly required: readonly Required[]
  readonly exact: Runner<Rational>
  readonly enclosed: Runner<Enclosure>
  /** The months as points, without balances. */
  readonly months: readonly Values[]
}

/** The values of formulas, from inputs by name. */
type Formulas<N> = (at: (name: string) => N | undefined) => readonly (N | undefined)[]

/** The values of a requirement's goals, and of the objective's formulas, at a point. */
interface Runner<N> {
  readonly goals: readonly Formulas<N>[]
  readonly objective: Formulas<N>
  /** Without these at zero or above there is no key: weights. */
  readonly needs: Formulas<N>
}

/** Reads a plan. @throws every problem of its parameters, months and choices, then of its requirements, then of its objective */
export function questionOf(given: DesignPlan): Question {
  const issues: Issue[] = choiceIssues(given)
  const parameters = parametersOf(given, issues)
  const plan = { ...given, months: readMonths(given, issues) }
  raise(issues)
  const template = withRanges(plan.key, parameters)
  const required = requiredOf(plan, template)
  const plain = withoutRounding(required.flatMap(({ claim }) => claim.goals.map(({ of }) => of)))
  // Roundings have no slope: what a movement brings is asked of the agreement itself.
  const goals = required.map(({ claim }) => claim.goals.map(({ kind, of }) => (kind === 'monotone' || kind === 'slope' ? plain(of) : of)))
  const aims = formulasOf(template, aimsOf(plan.objective, template, plan.months.length), 'objective')
  const needs = planOf(template).lowered.requirements.map(({ node }) => node)
  const runner = <N>(numbers: Arithmetic<N>): Runner<N> => ({
    goals: goals.map((nodes) => formulasIn(nodes, numbers)),
    objective: formulasIn(aims, numbers),
    needs: formulasIn(needs, numbers),
  })
  checkBound(plan, parameters)
  const months = plan.months.map((month) => new Map(Object.entries(monthInputs(template, month)).map(([name, text]) => [name, fromText(text)])))
  return { plan, template, parameters, required, exact: runner(rationals), enclosed: runner(enclosures), months }
}

/** What is chosen among few words. */
function choiceIssues({ objective, require }: DesignPlan): Issue[] {
  const chosen = [
    { path: 'objective.kind', is: objective.kind, known: ['worst', 'nearest', 'formula'] },
    ...(objective.kind === 'formula' ? [{ path: 'objective.over', is: objective.over, known: ['worst', 'mean'] }] : []),
    ...require.map(({ where }, index) => ({ path: `require.${index}.where`, is: where, known: ['box', 'months'] })),
  ]
  return chosen.flatMap(({ path, is, known }) => (known.includes(is) ? [] : [unknownName('unknown-name', path, shown(is), known)]))
}

function formulasIn<N>(nodes: readonly Node[], numbers: Arithmetic<N>): Formulas<N> {
  const code = codeOf(nodes)
  const { run } = program(code, numbers)
  return (at) => {
    const values = run(at)
    return nodes.map((node) => values[code.at.get(node) as number])
  }
}

/** A parameter that only shares are made of is no name of the designed key: promises cannot speak of it. */
function checkBound(plan: DesignPlan, parameters: readonly Parameter[]): void {
  requiredOf(
    plan,
    bind(
      plan.key,
      choiceTexts(
        parameters,
        parameters.map(() => 0),
      ),
    ),
  )
}

function aimsOf(objective: DesignObjective, { parties }: KeyData, months: number): readonly string[] {
  if (objective.kind === 'nearest') return []
  raise(months > 0 ? [] : [{ code: 'missing-part', path: 'objective', message: 'this objective is about months, and there are none: write nearest' }])
  if (objective.kind === 'formula') return [objective.formula]
  raise(objective.of.flatMap((of, index) => (parties.includes(of) ? [] : [unknownName('unknown-party', `objective.worst.${index}`, of, parties)])))
  return objective.of.map((of) => `net(${of})`)
}

/** By how much a trial is kept at a choice of parameters: the least of its margins; `undefined` where it has no value. */
export function exactTries(question: Question, trials: readonly Trial[], choice: Choice): readonly (Rational | undefined)[] {
  const { parameters, exact, required, plan, template } = question
  const chosen = new Map(parameters.map((parameter, index) => [parameter.name, valueAt(parameter, choice[index] as number)]))
  const openings = trials.some(({ month }) => month !== undefined) ? openingsAt(template, plan.months, choiceTexts(parameters, choice)) : []
  return trials.map((trial) => {
    const { claim } = required[trial.requirement] as Required
    const opening = trial.month === undefined ? undefined : openings[trial.month]
    const value = (of: 'at' | 'to') => exact.goals[trial.requirement]?.((name) => chosen.get(name) ?? opening?.get(name) ?? trial[of]?.get(name))[trial.goal]
    const margins = marginsOf(claim.goals[trial.goal] as Required['claim']['goals'][number], claim.tolerance, trial, value, rationals)
    return margins.includes(undefined) ? undefined : (margins as readonly Rational[]).reduce(rationals.min as (a: Rational, b: Rational) => Rational)
  })
}

/** The margins of a trial over a part of the ranges; one of which nothing is known is left out. */
export function enclosedTries(question: Question, trials: readonly Trial[], symbols: ReadonlyMap<string, Enclosure>): readonly (readonly Enclosure[])[] {
  const { enclosed, required, plan, template } = question
  const openings = trials.some(({ month }) => month !== undefined) ? openingsOver(template, plan.months, symbols) : []
  return trials.map((trial) => {
    const { claim } = required[trial.requirement] as Required
    const opening = trial.month === undefined ? undefined : openings[trial.month]
    const value = (of: 'at' | 'to') =>
      enclosed.goals[trial.requirement]?.((name) => symbols.get(name) ?? opening?.get(name) ?? lifted(trial[of]?.get(name)))[trial.goal]
    const margins = marginsOf(claim.goals[trial.goal] as Required['claim']['goals'][number], claim.tolerance, trial, value, enclosures)
    return margins.filter((margin) => margin !== undefined)
  })
}

/** A known number, as an enclosure. */
export const lifted = (value: Rational | undefined): Enclosure | undefined => value && { base: value, slopes: [], error: zero }
