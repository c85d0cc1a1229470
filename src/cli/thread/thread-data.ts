/** What a thread that runs a call is given, and what it says. */
import type { MessagePort } from 'node:worker_threads'
import type { LastWords } from '../interruption.ts'
import type { Io } from '../io.ts'
import type { Lock } from './lock.ts'

export interface ThreadData {
  readonly splitkey: 'call'
  readonly argv: readonly string[]
  readonly port: MessagePort
  readonly lock: Lock
  readonly terminal: Io['terminal']
  /** Standard input, read before: a thread that waits for it cannot be stopped. */
  readonly stdin?: string
  /** The module that the thread runs. */
  readonly url: string
}

export type Said = { readonly out: string } | { readonly err: string } | { readonly words: LastWords } | { readonly code: number }

/** Was this thread started to run a call? */
export const isThreadData = (data: unknown): data is ThreadData => (data as ThreadData | null)?.splitkey === 'call'
