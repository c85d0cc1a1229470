#!/usr/bin/env node
/** The command `splitkey`. */
import { workerData } from 'node:worker_threads'
import { realIo } from './real-io.ts'
import { runAsync } from './run.ts'
import { mayTakeLong, supervise } from './thread/supervise.ts'
import { isThreadData } from './thread/thread-data.ts'
import { threadIo } from './thread/thread-io.ts'

// `splitkey … | head` closes the pipe early; that is no error.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })

const argv = process.argv.slice(2)

if (isThreadData(workerData)) {
  const { port, argv: call } = workerData
  port.postMessage({ code: await runAsync(call, threadIo(workerData)) })
} else process.exitCode = mayTakeLong(argv) ? await supervise(import.meta.url, argv) : await runAsync(argv, realIo())
