/** What is known about every requirement at a choice of parameters: the prover is asked about those over the box. */
import type { KeyData } from '../../core/key.ts'
import { fromText } from '../../number/rational.ts'
import { answerPromise } from '../../proof/answer-promise.ts'
import { decide } from '../../proof/decide.ts'
import type { ProveOptions } from '../../proof/prove/prove.ts'
import type { Refuted } from '../../proof/verdict.ts'
import type { Required } from './claims.ts'
import type { Question } from './question.ts'
import type { RequirementAnswer } from './result.ts'
import type { Trial } from './trial.ts'

/** The answers so far; a counterexample ends the round. */
export interface Answers {
  readonly answers: readonly RequirementAnswer[]
  readonly counterexamples: readonly Trial[]
}

/** Asks about every requirement. Proofs given are kept: with the same key they need not be made again. */
export function answersFor(question: Question, key: KeyData, trials: readonly Trial[], options: ProveOptions): Answers {
  const counterexamples: Trial[] = []
  const answers = question.required.map((required, index): RequirementAnswer => {
    const base = {
      label: required.label,
      where: required.where,
      tried: new Set(trials.filter(({ requirement }) => requirement === index).map(({ scenario }) => scenario)).size,
    }
    if (required.where === 'months') return { ...base, verdict: 'holds in months' }
    const promise = question.plan.require[index]?.promise
    if (!promise) throw new TypeError('a requirement has a promise')
    const { answer } = answerPromise(key, promise, (claim) => decide(claim, options))
    if (answer.verdict === 'proved') return { ...base, verdict: 'proved', proof: answer }
    if (answer.verdict === 'balanced') return { ...base, verdict: 'proved' }
    if (answer.verdict === 'refuted') counterexamples.push(trialOf(question, required, index, answer))
    return {
      ...base,
      verdict: 'open',
      ...('message' in answer ? { message: answer.message } : answer.verdict === 'undefined' ? { message: `divides by zero: ${answer.divisor}` } : {}),
    }
  })
  return { answers, counterexamples }
}

function trialOf({ parameters }: Question, { claim }: Required, requirement: number, { goal, at, to }: Refuted): Trial {
  // The key that was refuted may need fewer inputs than the template does: at these the parameters decide, anywhere in the range will do.
  const own = Object.entries(claim.box).filter(([name]) => !parameters.some((parameter) => parameter.name === name))
  const fixed = own.map(([name, [low]]) => [name, fromText(low)] as const)
  const values = (point: Refuted['at']) => new Map([...fixed, ...Object.entries(point).map(([name, text]) => [name, fromText(text)] as const)])
  return { requirement, goal, scenario: '', at: values(at), ...(to && { to: values(to) }) }
}
