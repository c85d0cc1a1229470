/** Calls that a signal ends. */
import { constants } from 'node:os'

export type StopSignal = 'SIGINT' | 'SIGTERM'

/** By convention: 130 after SIGINT (Ctrl-C), 143 after SIGTERM. */
export type StopCode = 130 | 143

export const codeAfter = (signal: StopSignal): StopCode => (128 + constants.signals[signal]) as StopCode

/** A call that was stopped before it had an answer. Recognised by name, like splitkey's own error. */
export const stopped = (message: string, signal: StopSignal): Error => Object.assign(new Error(message), { name: 'Stopped', code: codeAfter(signal) })

export const isStopped = (error: unknown): error is Error & { readonly code: StopCode } => error instanceof Error && error.name === 'Stopped'
