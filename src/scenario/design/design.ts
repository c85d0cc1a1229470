/** `design`: parameters of a key that provably meet requirements, or the requirements that contradict each other. */
import type { DesignPlan, DesignRequirement } from '../../core/design-plan.ts'
import { type Issue, raise } from '../../core/issue.ts'
import { shown } from '../../core/shown.ts'
import { toText } from '../../number/rational.ts'
import { checkWhole } from '../check-whole.ts'
import { answersFor } from './answers.ts'
import { bind } from './bind.ts'
import { conflictOf, triedAt } from './conflict.ts'
import { choiceTexts } from './parameters.ts'
import { type Question, questionOf } from './question.ts'
import type { Contradicted, Designed } from './result.ts'
import { search } from './search.ts'
import type { Trial } from './trial.ts'
import { monthTrials } from './trials.ts'

/** What a design may cost, and who is told. */
export interface DesignOptions {
  /** Counterexamples of proofs are taken over so often; default 40. */
  readonly rounds?: number
  /** Parts of the ranges of the parameters that are looked at in one search; default 2,000. */
  readonly mostRegions?: number
  /** What one proof may cost, in cells (default 20,000: the same on every machine) and in milliseconds (default: no limit). */
  readonly cells?: number
  readonly timeMs?: number
  /** Called from time to time: what is being done, and how far it is in it. */
  readonly onProgress?: (progress: DesignProgress) => void
}

export interface DesignProgress {
  readonly round: number
  readonly step: 'searching' | 'proving'
  /** Parts of the ranges looked at, or requirements proved. */
  readonly done: number
}

/**
 * Finds the parameters. Searches on the months, proves over the box, takes every counterexample over as a scenario, and repeats. A
 * contradiction is shown exactly; a verdict never says more than was proved.
 *
 * Source: counterexample-guided synthesis; the search is branch and bound with linear programs over affine enclosures.
 * @throws every problem of the limits, then of the plan, at once
 * @example design({ key: template, free: { share: { from: '0.3', to: '0.7' } }, require, objective: { kind: 'nearest' }, months })
 */
export function design(plan: DesignPlan, options: DesignOptions = {}): Designed {
  raise(limitIssues(options))
  const question = questionOf(plan)
  const { rounds: mostRounds = 40, mostRegions, cells, timeMs, onProgress } = options
  const trials: Trial[] = [...monthTrials(question)]
  const found: Trial[] = []
  for (let round = 1; ; round++) {
    const tell = (step: DesignProgress['step']) => (done: number) => onProgress?.({ round, step, done })
    const common = { rounds: round, found: foundTexts(question, found) }
    const searching = { after: tell('searching'), ...(mostRegions !== undefined && { mostRegions }) }
    const best = search(question, trials, searching)
    if (best.kind === 'none')
      return contradicted(question, { verdict: 'contradicted', ...common, conflict: conflictOf(question, trials, best, searching), more: [] }, options)
    if (best.kind === 'open') return { verdict: 'open', ...common, message: `${best.looked} parts of the ranges were looked at, and no parameters found` }
    const parameters = choiceTexts(question.parameters, best.choice)
    const key = bind(plan.key, parameters)
    tell('proving')(0)
    const proving = { ...(cells !== undefined && { cells }), ...(timeMs !== undefined && { timeMs }) }
    const { answers, counterexamples } = answersFor(question, key, trials, proving)
    if (counterexamples.length === 0)
      return { verdict: 'designed', ...common, parameters, key, best: best.best, ...(best.aim && { objective: toText(best.aim) }), requirements: answers }
    if (round >= mostRounds) return { verdict: 'open', ...common, message: `${round} rounds brought ever new counterexamples` }
    for (const one of counterexamples) {
      const trial = { ...one, scenario: `found ${found.length + 1}` }
      found.push(trial)
      trials.push(trial)
    }
  }
}

/** Limits: whole numbers from 1; a time above zero. */
function limitIssues({ rounds = 1, mostRegions = 1, cells = 1, timeMs = 1 }: DesignOptions): readonly Issue[] {
  const issues: Issue[] = []
  for (const [name, value] of Object.entries({ rounds, mostRegions, cells })) checkWhole(value, name, [1, Number.MAX_SAFE_INTEGER], issues)
  if (!(typeof timeMs === 'number' && timeMs > 0))
    issues.push({ code: 'out-of-range', path: 'timeMs', input: 'timeMs', message: `timeMs is a number above 0: found ${shown(timeMs)}` })
  return issues
}

const foundTexts = (question: Question, found: readonly Trial[]) =>
  found.map((trial) => ({ requirement: question.required[trial.requirement]?.label ?? '', ...triedAt(trial) }))

/** With what can be had instead, where the box asks for more than the months do. */
function contradicted({ plan, required }: Question, answer: Contradicted, options: DesignOptions): Contradicted {
  const { requirements } = answer.conflict
  const tooMuch = (index: number): boolean =>
    required[index]?.where === 'box' && requirements.some(({ label, where }) => where === 'box' && label === required[index]?.label)
  if (plan.months.length === 0 || !plan.require.some((_, index) => tooMuch(index))) return answer
  const require = plan.require.map((one, index): DesignRequirement => (tooMuch(index) ? { ...one, where: 'months' } : one))
  const less = design({ ...plan, require }, options)
  if (less.verdict === 'designed') return { ...answer, instead: less }
  if (less.verdict === 'open') return answer
  return { ...answer, more: [less.conflict, ...less.more], ...(less.instead && { instead: less.instead }) }
}
