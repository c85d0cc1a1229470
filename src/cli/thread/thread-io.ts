/** The io of a call that runs in a thread of its own: what it prints goes to the thread that can be interrupted. */
import type { Io } from '../io.ts'
import { realIo } from '../real-io.ts'
import { whileWorking } from './lock.ts'
import type { Said, ThreadData } from './thread-data.ts'

/** Files are read and written here; an interruption waits for a file that is being written. */
export function threadIo({ port, lock, terminal, stdin }: ThreadData): Io {
  const io = realIo()
  const say = (what: Said): void => port.postMessage(what)
  // A file may be written within work for which an interruption waits anyway.
  let isWorking = false
  const waitsFor = <T>(work: () => T): T => {
    if (isWorking) return work()
    isWorking = true
    try {
      return whileWorking(lock, work)
    } finally {
      isWorking = false
    }
  }
  return {
    ...io,
    terminal,
    out: (out) => say({ out }),
    err: (err) => say({ err }),
    readFile: (path) => (path === '-' && stdin !== undefined ? stdin : io.readFile(path)),
    writeFile: (path, content, mode) => waitsFor(() => io.writeFile(path, content, mode)),
    interruption: { says: (words) => say({ words }), waitsFor },
  }
}
