/** Runs a call in a thread of its own, so that it can be interrupted while it computes: a signal is heard only by a thread that waits. */
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { LastWords } from '../interruption.ts'
import type { Io } from '../io.ts'
import { realIo } from '../real-io.ts'
import { codeAfter, type StopSignal } from '../stopped.ts'
import { newLock, stopWorking } from './lock.ts'
import type { Said, ThreadData } from './thread-data.ts'

/** Calls that compute for long and answer part by part. */
const longCalls = ['scenarios', 'design']

export const mayTakeLong = ([command = '']: readonly string[]): boolean => longCalls.includes(command)

/**
 * Runs a call in a thread that runs the module at `url`; answers its exit code. Interrupted by Ctrl-C or SIGTERM it prints the last words of
 * the call, as they are once a file that is being written is whole.
 * @throws whatever the thread did not catch
 */
export async function supervise(url: string, argv: readonly string[]): Promise<number> {
  const { out, err, terminal, readFile } = realIo()
  const { port1, port2: port } = new MessageChannel()
  const lock = newLock()
  const thread = startThread({ splitkey: 'call', argv, port, lock, terminal, url, ...(readsStdin(argv) && { stdin: readFile('-') }) })
  const heard = listen(port1, { out, err })
  let interrupted: number | undefined
  const stop = (signal: StopSignal): void => {
    stopWorking(lock)
    const { words, code = codeAfter(signal) } = heard()
    if (terminal.err) err('\r\u001b[K')
    out(words.out)
    err(words.err)
    interrupted = code
    void thread.terminate()
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    const ended = await new Promise<number>((resolve, reject) => thread.once('exit', resolve).once('error', reject))
    return heard().code ?? interrupted ?? ended
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    port1.close()
  }
}

interface Heard {
  readonly words: LastWords
  /** Once the call has ended by itself. */
  readonly code?: number
}

/** Prints what a thread says, as it comes; answers how far it has come, all that it has said included. */
function listen(port: MessagePort, { out, err }: Pick<Io, 'out' | 'err'>): () => Heard {
  let heard: Heard = { words: { out: '', err: '' } }
  const take = (said: Said): void => {
    if ('out' in said) out(said.out)
    else if ('err' in said) err(said.err)
    else heard = { ...heard, ...said }
  }
  port.on('message', take)
  return () => {
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) take(next.message as Said)
    return heard
  }
}

/** Is a file of the call `-`? As the value of an option it is standard output. */
const readsStdin = (argv: readonly string[]): boolean => argv.some((one, index) => one === '-' && !/^(?:-o|--out|--key)$/.test(argv[index - 1] ?? ''))

/** From source, a thread has to be told how TypeScript is read; what it needs for that stands beside the source, not where the call was made. */
const fromSource = (): string => `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
  register()
  return import(require('node:worker_threads').workerData.url)
})`

function startThread(data: ThreadData): Worker {
  const options = { workerData: data, transferList: [data.port] }
  return data.url.endsWith('.ts') ? new Worker(fromSource(), { ...options, eval: true }) : new Worker(new URL(data.url), options)
}
