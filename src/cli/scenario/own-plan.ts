/** A scenario file as one of its keys reads it: keys that are compared need not have the same inputs. */
import type { Changes } from '../../core/change.ts'
import type { KeyData } from '../../core/key.ts'
import type { ScenarioPlan } from '../../core/scenario-plan.ts'
import type { UncertaintyPlan } from '../../core/uncertainty-plan.ts'
import type { Ranges } from '../../scenario/box.ts'
import type { Situation } from '../../scenario/situation.ts'
import { type Needed, namesOf, type Skipped, skippedBy } from './skipped.ts'

export interface OwnPlan {
  readonly situation: Situation
  readonly cases: Readonly<Record<string, Changes>>
  readonly ranges?: Ranges
  readonly stress: readonly string[]
  /** Absent where nothing of it is left. */
  readonly uncertainty?: UncertaintyPlan
  /** What was left out. The base is no part of it: each key takes the inputs and balances that it declares. */
  readonly skipped: readonly Skipped[]
}

export function ownPlan(name: string, key: KeyData, plan: ScenarioPlan): OwnPlan {
  const { ranges, uncertainty } = plan
  const left = uncertainty && uncertaintyFor(key, uncertainty)
  return {
    situation: situationOf(key, plan),
    cases: Object.fromEntries(Object.entries(plan.cases).map(([one, changes]) => [one, own(changes, key)])),
    ...(ranges && { ranges: own(ranges, key) }),
    stress: plan.stress.filter((of) => namesOf(key, 'partner or line').includes(of)),
    ...(left && { uncertainty: left }),
    skipped: leftOut(plan).flatMap(({ part, needs }) => skippedBy(name, key, part, [needs])),
  }
}

/** Everything in a file that names an input or an amount and can go on without it. */
function leftOut({ cases, ranges = {}, stress, uncertainty }: ScenarioPlan): readonly { readonly part: string; readonly needs: Needed }[] {
  const { inputs = {}, history, correlation } = uncertainty ?? {}
  const input = (part: string, name: string) => ({ part, needs: { name, kind: 'input' } as const })
  return [
    ...Object.entries(cases).flatMap(([one, changes]) => Object.keys(changes).map((name) => input(`a change in the case '${one}'`, name))),
    ...Object.keys(ranges).map((name) => input(`the range of ${name}`, name)),
    ...stress.map((name) => ({ part: `the stress of ${name}`, needs: { name, kind: 'partner or line' } as const })),
    ...Object.keys(inputs).map((name) => input(`the draws of ${name}`, name)),
    ...(history?.inputs ?? []).map((name) => input(`the history of ${name}`, name)),
    ...(correlation?.inputs ?? []).filter((name) => !Object.hasOwn(inputs, name)).map((name) => input(`the correlation of ${name}`, name)),
  ]
}

function situationOf(key: KeyData, { inputs, balances, follows }: ScenarioPlan): Situation {
  const both = Object.entries(follows).filter(([follower, leader]) => Object.hasOwn(key.inputs, follower) && Object.hasOwn(key.inputs, leader))
  const held = Object.fromEntries(Object.entries(key.balances).map(([name, { start }]) => [name, balances?.[name] ?? start]))
  return { key, inputs: own(inputs, key), balances: held, follows: Object.fromEntries(both) }
}

const own = <T>(record: Readonly<Record<string, T>>, { inputs }: KeyData): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => Object.hasOwn(inputs, name)))

interface Series {
  readonly inputs: readonly string[]
  readonly months: readonly (readonly string[])[]
}

function uncertaintyFor(key: KeyData, { inputs = {}, history, correlation, ...rest }: UncertaintyPlan): UncertaintyPlan | undefined {
  const kept = <T extends Series>(series: T | undefined): T | undefined => {
    if (!series) return undefined
    const places = series.inputs.map((name, index) => ({ name, index })).filter(({ name }) => Object.hasOwn(key.inputs, name))
    if (places.length === 0) return undefined
    return { ...series, inputs: places.map(({ name }) => name), months: series.months.map((month) => places.map(({ index }) => month[index] as string)) }
  }
  const [drawn, past, linked] = [own(inputs, key), kept(history), kept(correlation)]
  if (Object.keys(drawn).length === 0 && !past) return undefined
  return { ...rest, inputs: drawn, ...(past && { history: past }), ...(linked && { correlation: linked }) }
}
