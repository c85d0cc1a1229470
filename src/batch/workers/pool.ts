/** Worker threads that run jobs. Node only; nothing of it is loaded before a pool is asked for. */
import { type Job, turns, workerBody } from './body.ts'

/** Threads that wait for work until they are closed. */
export interface Pool {
  readonly size: number
  /** Runs a job on every thread; answers the rows that no thread decided. Threads take no further part once `signal` aborts. */
  readonly run: (job: Job, options?: PoolOptions) => Promise<readonly number[]>
  readonly close: () => Promise<void>
}

/** How a job is followed and stopped. */
export interface PoolOptions {
  readonly signal?: AbortSignal | undefined
  /** Called as the job proceeds with how many parts are done. */
  readonly onDone?: (parts: number) => void
  /** Called once every thread has begun: what it fills in is taken up at once. */
  readonly begun?: () => void
}

/** The part of a worker thread that is used. */
interface Thread {
  readonly postMessage: (job: Job) => void
  readonly on: (event: 'message' | 'error', listener: (value: unknown) => void) => unknown
  readonly off: (event: 'message' | 'error', listener: (value: unknown) => void) => unknown
  readonly terminate: () => Promise<number>
  readonly unref: () => void
}

/** Starts threads. They do not keep the process alive. */
export async function startPool(size: number): Promise<Pool> {
  const { Worker } = await import('node:worker_threads')
  const threads: readonly Thread[] = Array.from({ length: size }, () => new Worker(workerBody, { eval: true }) as unknown as Thread)
  for (const thread of threads) thread.unref()
  // Jobs stand in line: threads take parts of one at a time.
  let last: Promise<unknown> = Promise.resolve()
  const run: Pool['run'] = (job, options = {}) => {
    const next = last.then(() => runOn(threads, job, options))
    last = next.catch(() => undefined)
    return next
  }
  const close = async (): Promise<void> => void (await Promise.all(threads.map((thread) => thread.terminate())))
  return { size, run, close }
}

async function runOn(threads: readonly Thread[], job: Job, { signal, onDone, begun }: PoolOptions): Promise<readonly number[]> {
  signal?.throwIfAborted()
  // A thread that waits keeps nothing alive, but one that works must be waited for.
  const alive = setInterval(() => undefined, 1 << 30)
  const stop = (): void => stopped(job)
  signal?.addEventListener('abort', stop)
  try {
    const answers = threads.map((thread) => answerOf(thread, job, () => onDone?.(Atomics.load(job.turns, turns.done))))
    const ends = Promise.allSettled(answers)
    begun?.()
    // Everything that was begun is waited for, so that nothing is written after this answers.
    for (const end of await ends) if (end.status === 'rejected') throw end.reason
    signal?.throwIfAborted()
    return (await Promise.all(answers)).flat()
  } finally {
    signal?.removeEventListener('abort', stop)
    clearInterval(alive)
  }
}

/** Ends a job early: threads finish the part that they are at. */
function stopped({ turns: own, rows, part }: Job): void {
  Atomics.store(own, turns.stop, 1)
  Atomics.store(own, turns.filled, Math.ceil(rows / part))
  Atomics.notify(own, turns.filled)
}

function answerOf(thread: Thread, job: Job, onDone: () => void): Promise<readonly number[]> {
  return new Promise<readonly number[]>((resolve, reject) => {
    const failures: unknown[] = []
    const onMessage = (value: unknown): void => {
      if (value === 'done') told()
      else {
        end()
        if (failures.length > 0) reject(failures[0])
        else resolve(value as readonly number[])
      }
    }
    const onError = (error: unknown): void => {
      end()
      stopped(job)
      reject(error)
    }
    const told = (): void => {
      try {
        onDone()
      } catch (error) {
        failures.push(error)
        stopped(job)
      }
    }
    const end = (): void => {
      thread.off('message', onMessage)
      thread.off('error', onError)
    }
    thread.on('message', onMessage)
    thread.on('error', onError)
    thread.postMessage(job)
  })
}
