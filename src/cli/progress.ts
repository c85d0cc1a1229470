/** A progress bar on standard error: only on a terminal, and only for work that takes longer than a blink. */
import type { Io } from './io.ts'
import { progressBar } from './progress-bar.ts'

/** Runs `work`, which is told how far it is after every step. The bar is gone afterwards, whatever happened. */
export function withProgress<T>(io: Io, what: string, work: (after: (done: number, all: number) => void) => T): T {
  const bar = progressBar(io, what)
  try {
    return work(bar.after)
  } finally {
    bar.clear()
  }
}
