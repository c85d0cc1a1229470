/** Worker threads that run jobs. Node only; nothing of it is loaded before a pool is asked for. */
import { type Job, workerBody } from './body.ts'

/** Threads that wait for work until they are closed. */
export interface Pool {
  readonly size: number
  /** Runs jobs, each on the first thread that is free; answers come in the order of the jobs. Stops handing out jobs when `signal` aborts. */
  readonly run: (jobs: readonly Job[], options?: PoolOptions) => Promise<readonly (readonly number[])[]>
  readonly close: () => Promise<void>
}

export interface PoolOptions {
  readonly signal?: AbortSignal | undefined
  /** Called after every job with how many are done. */
  readonly onDone?: (jobs: number) => void
}

/** The part of a worker thread that is used. */
interface Thread {
  readonly postMessage: (job: Job) => void
  readonly once: (event: 'message' | 'error', listener: (value: unknown) => void) => unknown
  readonly off: (event: 'message' | 'error', listener: (value: unknown) => void) => unknown
  readonly terminate: () => Promise<number>
  readonly unref: () => void
}

/** Starts threads. They do not keep the process alive. */
export async function startPool(size: number): Promise<Pool> {
  const { Worker } = await import('node:worker_threads')
  const threads: readonly Thread[] = Array.from({ length: size }, () => new Worker(workerBody, { eval: true }) as unknown as Thread)
  for (const thread of threads) thread.unref()
  const run: Pool['run'] = async (jobs, { signal, onDone } = {}) => {
    const answers: (readonly number[])[] = []
    let [next, done] = [0, 0]
    const work = async (thread: Thread): Promise<void> => {
      while (next < jobs.length && !signal?.aborted) {
        const index = next++
        answers[index] = await answerOf(thread, jobs[index] as Job)
        onDone?.(++done)
      }
    }
    // Everything that was begun is waited for, so that nothing is written after this answers.
    const ends = await Promise.allSettled(threads.map(work))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
    signal?.throwIfAborted()
    return answers
  }
  const close = async (): Promise<void> => void (await Promise.all(threads.map((thread) => thread.terminate())))
  return { size, run, close }
}

function answerOf(thread: Thread, job: Job): Promise<readonly number[]> {
  // A thread that waits keeps nothing alive, but one that works must be waited for.
  const alive = setInterval(() => undefined, 1 << 30)
  return new Promise<readonly number[]>((resolve, reject) => {
    const ending = (end: (value: never) => void) => (value: unknown) => {
      thread.off('message', onMessage)
      thread.off('error', onError)
      end(value as never)
    }
    const onMessage = ending(resolve)
    const onError = ending(reject)
    thread.once('message', onMessage)
    thread.once('error', onError)
    thread.postMessage(job)
  }).finally(() => clearInterval(alive))
}
