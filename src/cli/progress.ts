/** A progress bar on standard error: only on a terminal, and only for work that takes longer than a blink. */
import type { Io } from './io.ts'

const patience = 300
const pause = 80
const width = 30

/** Runs `work`, which is told how far it is after every step. The bar is gone afterwards, whatever happened. */
export function withProgress<T>(io: Io, what: string, work: (after: (done: number, all: number) => void) => T): T {
  const start = io.now()
  let last = start
  let drawn = false
  const after = (done: number, all: number): void => {
    const now = io.now()
    if (!io.terminal.err || now - start < patience || now - last < pause) return
    const filled = Math.round((done / all) * width)
    io.err(`\r${what} [${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${done} of ${all}`)
    last = now
    drawn = true
  }
  try {
    return work(after)
  } finally {
    if (drawn) io.err('\r\u001b[K')
  }
}
