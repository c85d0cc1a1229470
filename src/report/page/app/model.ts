/** One state of the page, settled: the same engine, the same key. Nothing is computed here a second way. */

import { type Issue, isSplitKeyError } from '../../../core/issue.ts'
import type { KeyData } from '../../../core/key.ts'
import { settleData } from '../../../read/settle.ts'
import type { Settlement } from '../../../read/settlement.ts'
import type { Situation } from '../../../scenario/situation.ts'
import type { Language } from '../../prose/language.ts'
import type { Start } from '../page-data.ts'
import { type Speech, speechOf } from '../speech.ts'
import type { Session } from './session.ts'

export interface State {
  readonly language: Language
  /** Which of the starts. */
  readonly start: number
  /** Inputs and opening balances as typed or slid: text, exact. */
  readonly values: Readonly<Record<string, string>>
  /** Inputs that move with another one. */
  readonly follows: Readonly<Record<string, string>>
  /** Whose tornado. */
  readonly of: string
  /** Along which input break-even is sought. */
  readonly along: string
}

export interface Model {
  readonly session: Session
  readonly state: State
  readonly speech: Speech
  readonly start: Start
  readonly key: KeyData
  readonly situation: Situation
  /** Absent where these values settle nothing; `problems` says why. */
  readonly settlement?: Settlement
  readonly problems: readonly string[]
  /** At the start, before anything was moved. */
  readonly base?: Settlement
}

export function modelOf(session: Session, state: State): Model {
  const start = session.starts[state.start] as Start
  const key = session.keys[start.version] as KeyData
  const pick = (names: object): Record<string, string> => Object.fromEntries(Object.keys(names).map((name) => [name, state.values[name] ?? '']))
  const follows = Object.fromEntries(Object.entries(state.follows).filter((pair) => pair.every((name) => Object.hasOwn(key.inputs, name))))
  const situation = { key, inputs: pick(key.inputs), balances: pick(key.balances), follows }
  const { settlement, problems } = attempt(key, situation.inputs, situation.balances, start)
  const base = attempt(key, start.inputs, start.balances, start).settlement
  return {
    session,
    state,
    start,
    key,
    situation,
    problems,
    speech: speechOf(state.language, session.keys),
    ...(settlement && { settlement }),
    ...(base && { base }),
  }
}

type Texts = Readonly<Record<string, string>>

function attempt(key: KeyData, inputs: Texts, balances: Texts, { owed }: Start): { readonly settlement?: Settlement; readonly problems: readonly string[] } {
  const found = trying(() => settleData(key, inputs, { balances, ...(owed && { owed }) }))
  return 'value' in found ? { settlement: found.value, problems: [] } : found
}

/** A value, or what stands in its way, in words. */
export function trying<T>(work: () => T): { readonly value: T } | { readonly problems: readonly string[] } {
  try {
    return { value: work() }
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return { problems: error.issues.map(said) }
  }
}

/** A problem names the input it is about, whether or not its message does. */
const said = (issue: Issue): string => ('input' in issue && !issue.message.includes(issue.input) ? `${issue.input}: ${issue.message}` : issue.message)

/** The values of a start, by name. */
export const valuesOf = ({ inputs, balances }: Start): Texts => ({ ...inputs, ...balances })

/** Ranges of the inputs of a key, for whoever moves them. */
export const rangesOf = ({ session, key }: Model): Readonly<Record<string, readonly [string, string]>> =>
  Object.fromEntries(
    Object.keys(key.inputs).flatMap((name) => {
      const range = session.data.ranges[name]
      return range ? [[name, [range.from, range.to] as const]] : []
    }),
  )
