/** The trials that months give: every goal of every requirement about months, in every month. */
import { raise } from '../../core/issue.ts'
import { add, fromText, mul, type Rational, rational } from '../../number/rational.ts'
import { type Values, withValues } from '../situation.ts'
import type { Required } from './claims.ts'
import type { Question } from './question.ts'
import type { Trial } from './trial.ts'

/** A movement is tried by so much of the value of the month, up and down. */
const movement = rational(1n, 100n)

/** @throws `schema` for a property of two periods, which one month cannot show */
export function monthTrials(question: Question): readonly Trial[] {
  const { required, plan, months } = question
  return required.flatMap((one, requirement) => {
    if (one.where !== 'months') return []
    const added = addedInputs(one, requirement, question)
    return months.flatMap((month, index) =>
      added.flatMap((more) =>
        one.claim.goals.flatMap((goal, at): readonly Trial[] => {
          const base = { requirement, goal: at, scenario: plan.months[index]?.period ?? '', at: withValues(month, more), month: index }
          if (goal.kind === 'nonnegative' || goal.kind === 'zero') return [base]
          return [1n, -1n].map((way) => ({ ...base, to: withValues(base.at, [[goal.along, moved(base.at.get(goal.along), way)]]) }))
        }),
      ),
    )
  })
}

const moved = (value: Rational = rational(0n), way: bigint): Rational =>
  value.n === 0n ? rational(way) : mul(value, add(rational(1n), mul(movement, rational(way))))

/** Every combination of the ends of inputs that a property adds, such as the size of a shock. */
function addedInputs({ claim, label }: Required, requirement: number, { template }: Question): readonly Values[] {
  const fresh = Object.entries(claim.box).filter(([name]) => !Object.hasOwn(template.inputs, name) && !Object.hasOwn(template.balances, name))
  const unknown = fresh.filter(([, [low, high]]) => low === high)
  raise(
    unknown.slice(0, 1).map(() => ({
      code: 'schema',
      path: `require.${requirement}`,
      message: `'${label}' is about more than one month: require it over the box, without in: months`,
    })),
  )
  return fresh.reduce<readonly Values[]>(
    (all, [name, ends]) => all.flatMap((values) => ends.map((end) => withValues(values, [[name, fromText(end)]]))),
    [new Map()],
  )
}
