/** Trying single choices of parameters exactly, and keeping the best of those that meet every trial. */
import { isSplitKeyError } from '../../core/issue.ts'
import { compare, type Rational } from '../../number/rational.ts'
import { exactAim } from './aim.ts'
import { type Choice, valueAt } from './parameters.ts'
import { exactTries, type Question } from './question.ts'
import type { Trial } from './trial.ts'

/** One choice at which a requirement fails; without `by` it has no value there. */
export interface DeadChoice {
  readonly choice: Choice
  readonly trial?: Trial
  readonly by?: Rational
}

/** A choice that meets every trial, with the objective there where one is wanted and has a value. */
interface KeptChoice {
  readonly choice: Choice
  readonly aim?: Rational
}

/** Tries choices exactly, each once, and keeps the best. */
export function judgeOf(question: Question, trials: readonly Trial[], wantsAim: boolean) {
  const tried = new Set<string>()
  const dead: DeadChoice[] = []
  let best: KeptChoice | undefined
  const look = (choice: Choice): void => {
    const name = choice.join(' ')
    if (tried.has(name)) return
    tried.add(name)
    const miss = missAt(question, trials, choice)
    const aim = miss ? undefined : wantsAim ? exactAim(question, choice) : undefined
    if (miss) dead.push({ choice, ...miss })
    else if (aim && (!best?.aim || compare(aim, best.aim) > 0)) best = { choice, aim }
    else if (!best) best = { choice }
  }
  return { look, best: () => best, dead: () => dead }
}

/** What fails most at a choice; `undefined` where everything is met. */
export function missAt(question: Question, trials: readonly Trial[], choice: Choice): Omit<DeadChoice, 'choice'> | undefined {
  try {
    if (!isKey(question, choice)) return {}
    const values = exactTries(question, trials, choice)
    let worst: { trial: Trial; by?: Rational } | undefined
    for (const [index, value] of values.entries()) {
      const trial = trials[index] as Trial
      if (value === undefined) return { trial }
      if (value.n < 0n && (!worst?.by || compare(value, worst.by) < 0)) worst = { trial, by: value }
    }
    return worst
  } catch (error) {
    // A share below zero, a price of nothing: these parameters give no key.
    if (isSplitKeyError(error, 'negative-weight') || isSplitKeyError(error, 'divides-by-zero')) return {}
    throw error
  }
}

/** Are the weights of shares that depend on nothing but the parameters zero or more? */
function isKey({ parameters, exact }: Question, choice: Choice): boolean {
  const chosen = new Map(parameters.map((parameter, index) => [parameter.name, valueAt(parameter, choice[index] as number)]))
  return exact.needs((name) => chosen.get(name)).every((need) => need === undefined || need.n >= 0n)
}
