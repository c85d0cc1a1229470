#!/usr/bin/env node
/** The command `splitkey`. */
import { realIo } from './real-io.ts'
import { runAsync } from './run.ts'

// `splitkey … | head` closes the pipe early; that is no error.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })

process.exitCode = await runAsync(process.argv.slice(2), realIo())
