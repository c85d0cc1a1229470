/** Who may go on, the thread that works or the one that stops it: a file is written whole, or its writing never begins. */

const [free, working, stopped] = [0, 1, 2]

export type Lock = Int32Array<SharedArrayBuffer>

export const newLock = (): Lock => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))

/** Runs work that is not stopped halfway. Where everything was stopped before, it waits for the end of its thread. */
export function whileWorking<T>(lock: Lock, work: () => T): T {
  if (Atomics.compareExchange(lock, 0, free, working) !== free) Atomics.wait(lock, 0, stopped)
  try {
    return work()
  } finally {
    Atomics.store(lock, 0, free)
    Atomics.notify(lock, 0)
  }
}

/** Waits until no such work is under way; from then on none begins. */
export function stopWorking(lock: Lock): void {
  while (Atomics.compareExchange(lock, 0, free, stopped) === working) Atomics.wait(lock, 0, working)
}
