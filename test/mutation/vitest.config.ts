/** The tests that watch one part of the library, for mutation testing: `SPLITKEY_MUTATE=number`. */
import { mergeConfig } from 'vitest/config'
import base from '../../vitest.config.ts'
import { watchers } from './parts.ts'

const part = process.env['SPLITKEY_MUTATE'] ?? ''
export default mergeConfig(base, { test: { include: [...(watchers[part] ?? [])], testTimeout: 60_000, bail: 1 } })
