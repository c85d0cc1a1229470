/** A progress bar for work that reports from afar: on a terminal only, and only when it takes longer than a blink. */
import type { Io } from './io.ts'

const patience = 300
const pause = 80
const width = 30

export interface ProgressBar {
  readonly after: (done: number, all: number) => void
  /** Takes the bar away. */
  readonly clear: () => void
}

export function progressBar(io: Io, what: string): ProgressBar {
  const start = io.now()
  let last = start
  let drawn = false
  const after = (done: number, all: number): void => {
    const now = io.now()
    if (!io.terminal.err || now - start < patience || now - last < pause) return
    const filled = Math.round((done / Math.max(all, 1)) * width)
    io.err(`\r${what} [${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${done} of ${all}`)
    last = now
    drawn = true
  }
  const clear = (): void => {
    if (drawn) io.err('\r\u001b[K')
    drawn = false
  }
  return { after, clear }
}
